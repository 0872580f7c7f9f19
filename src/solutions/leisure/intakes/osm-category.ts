import type { PlaceCategory } from '../model.ts';

/** Tags of OpenStreetMap → kind of place. What stands here is taken in, everything else is no place of leisure. */
const KINDS: Readonly<Record<string, PlaceCategory>> = {
  'tourism=museum': 'museum',
  'tourism=gallery': 'museum',
  'tourism=attraction': 'sight',
  'historic=castle': 'sight',
  'historic=monument': 'sight',
  'historic=ruins': 'sight',
  'tourism=zoo': 'zoo',
  'tourism=theme_park': 'zoo',
  'tourism=viewpoint': 'viewpoint',
  'tourism=picnic_site': 'park',
  'tourism=information': 'information',
  'amenity=theatre': 'stage',
  'amenity=arts_centre': 'stage',
  'amenity=cinema': 'cinema',
  'amenity=library': 'library',
  'amenity=community_centre': 'meeting',
  'amenity=restaurant': 'restaurant',
  'amenity=fast_food': 'restaurant',
  'amenity=cafe': 'cafe',
  'amenity=ice_cream': 'cafe',
  'amenity=pub': 'pub',
  'amenity=bar': 'pub',
  'amenity=biergarten': 'pub',
  'amenity=toilets': 'toilets',
  'amenity=public_bath': 'swimming',
  'leisure=swimming_pool': 'swimming',
  'leisure=water_park': 'swimming',
  'leisure=bathing_place': 'swimming',
  'leisure=sports_centre': 'sport',
  'leisure=stadium': 'sport',
  'leisure=pitch': 'sport',
  'leisure=ice_rink': 'sport',
  'leisure=miniature_golf': 'sport',
  'leisure=playground': 'playground',
  'leisure=park': 'park',
  'leisure=garden': 'park',
  'leisure=nature_reserve': 'park',
};

const KEYS = ['tourism', 'amenity', 'leisure', 'historic'] as const;
/** Not meant for everybody. */
const CLOSED_TO_PEOPLE = new Set(['private', 'no', 'customers']);

/** Kind and the tag's own word; null for what is no place of leisure, is gone, or is not for everybody. */
export function osmKindOf(
  tags: Readonly<Record<string, string>>,
): { category: PlaceCategory; kind: string } | null {
  for (const key of KEYS) {
    const kind = tags[key];
    const category = kind === undefined ? undefined : KINDS[`${key}=${kind}`];
    if (category === undefined || kind === undefined) continue;
    const isPrivate =
      CLOSED_TO_PEOPLE.has(tags.access ?? '') && !['restaurant', 'cafe', 'pub'].includes(category);
    return isPrivate ? null : { category, kind };
  }
  return null;
}
