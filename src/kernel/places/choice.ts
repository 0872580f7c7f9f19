import type { Language } from '../i18n/language.ts';
import type { PlaceChoice } from '../pages/page-data.ts';
import type { PlaceDirectory } from './directory.ts';
import { fullNameOf } from './full-name.ts';
import type { Place } from './place.ts';
import type { SearchResult } from './search.ts';
import { placePath } from './slug.ts';

/** A found place as it stands in a list: never without its county and state. */
export function choiceOf({ place, county, state }: SearchResult, language: Language): PlaceChoice {
  return {
    ars: place.ars,
    name: place.name,
    kind: place.kind,
    county,
    state,
    link: placePath(place, language),
  };
}

/** The same for a place that was not searched for. */
export function choiceOfPlace(place: Place, places: PlaceDirectory, language: Language): PlaceChoice {
  const above = places.ancestors(place.ars);
  const named = (level: 'county' | 'state') => {
    const unit = above.find((one) => one.levels.includes(level));
    return unit === undefined ? null : fullNameOf(unit);
  };
  return {
    ars: place.ars,
    name: place.name,
    kind: place.kind,
    county: named('county'),
    state: named('state'),
    link: placePath(place, language),
  };
}
