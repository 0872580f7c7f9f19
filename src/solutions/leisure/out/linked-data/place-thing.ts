/** A place in the terms of schema.org. Only what is known is said. Pure. */
import type { Hours } from '../../../../kernel/calendar/hours/model.ts';
import type { PlaceCategory, PlaceRecord, Wheelchair } from '../../model.ts';
import { hoursThings } from './hours-things.ts';
import { addressOf, geoOf, imageOf, sourcesOf, type Telling, wordsOf } from './shared-things.ts';
import { type Thing, thing } from './thing.ts';
import type { SchemaType } from './vocabulary.ts';

const TYPES: Readonly<Record<PlaceCategory, SchemaType>> = {
  museum: 'Museum',
  sight: 'TouristAttraction',
  stage: 'PerformingArtsTheater',
  cinema: 'MovieTheater',
  library: 'Library',
  zoo: 'Zoo',
  swimming: 'PublicSwimmingPool',
  sport: 'SportsActivityLocation',
  playground: 'Playground',
  park: 'Park',
  viewpoint: 'TouristAttraction',
  meeting: 'CivicStructure',
  restaurant: 'Restaurant',
  cafe: 'CafeOrCoffeeShop',
  pub: 'BarOrPub',
  information: 'TouristInformationCenter',
  toilets: 'PublicToilet',
  other: 'Place',
};

/** Words by which our own reader knows them (README); what nobody says is not told. */
const WHEELCHAIR: Readonly<Record<Exclude<Wheelchair, 'unknown'>, string>> = {
  yes: 'rollstuhlgerecht',
  limited: 'teilweise rollstuhlgerecht',
  no: 'nicht rollstuhlgerecht',
};

/**
 * `name`: its own, or what it is; `hours`: computed ones for a page. As data the rule is told, which says more than two
 * weeks; `category`: the kind in words.
 */
export function placeThing(
  record: PlaceRecord,
  { name, hours, category, id }: { name: string; hours: Hours | null; category?: string; id?: string },
  telling: Telling,
): Thing {
  const isData = telling.extent === 'data';
  const type = TYPES[record.category];
  const rule = isData ? record.openingHours : null;
  const features = [
    ...(record.wheelchair === 'unknown' ? [] : [WHEELCHAIR[record.wheelchair]]),
    ...(record.access ?? []),
  ];
  const address = record.address ?? telling.town;
  return thing(
    rule === null ? type : withHours(type),
    {
      ...wordsOf({ name, record }, telling),
      address: address === null ? null : addressOf(address),
      geo: geoOf(record.point),
      url: record.website,
      telephone: record.phone,
      image: imageOf(record.picture, telling),
      isAccessibleForFree: record.free === 'unknown' ? null : record.free === 'yes',
      keywords: [category, record.kind].filter((word) => word !== undefined && word !== null),
      amenityFeature: features.map((one) =>
        thing('LocationFeatureSpecification', { name: one, value: true }),
      ),
      openingHours: rule,
      openingHoursSpecification: hours === null || isData ? [] : hoursThings(hours.intervals),
      subjectOf: sourcesOf(telling),
    },
    id,
  );
}

/** Only some kinds of places have hours as a rule: others are structures besides. */
function withHours(type: SchemaType): SchemaType | readonly SchemaType[] {
  return type === 'TouristAttraction' || type === 'Place' ? [type, 'CivicStructure'] : type;
}
