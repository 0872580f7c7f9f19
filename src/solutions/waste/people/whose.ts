import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

/** "Die Termine kommen von Ihrem Landkreis: Kreis Euskirchen." `ars`: the unit that answers, a key of any age. */
export function whoseInWords(
  ars: string,
  { place, language }: PlaceRequest,
  kernel: Pick<Kernel, 'places'>,
): string {
  const say = sayIn(language);
  const found = kernel.places.resolve(ars);
  const unit = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
  if (unit === null) return say('whose_unknown');
  return say(`whose_${relationOf(unit, place)}`, { unit: fullNameOf(unit) });
}

function relationOf(unit: Place, place: Place): 'own' | 'association' | 'county' | 'above' {
  if (unit.ars === place.ars) return 'own';
  if (unit.levels.includes('association')) return 'association';
  return unit.levels.includes('county') ? 'county' : 'above';
}

/** Name of a unit, for sentences; its key where nobody knows it any more. */
export function unitName(ars: string, kernel: Pick<Kernel, 'places'>): string {
  const found = kernel.places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}
