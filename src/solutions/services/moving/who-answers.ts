/** Who answers for a step, in a line: from the same view as the page of the service. Pure. */
import type { Place } from '../../../kernel/places/place.ts';
import { writeAddress } from '../pages/office-text.ts';
import { writeResponsible } from '../pages/responsible-text.ts';
import { responsibleFor } from '../responsibility/responsible.ts';
import type { OfficeRow } from '../store/rows.ts';
import type { Say } from '../texts.ts';
import type { ServiceView } from '../view/service-view.ts';

export interface Answering {
  /** "Bürgerbüro", "3 Stellen zur Wahl", "meist Arnsberg (zu prüfen)". */
  words: string;
  /** '' where several or none are known. */
  address: string;
  /** False where the Land has no such service. */
  exists: boolean;
}

/** `chain`: the place and the units above it. */
export function whoAnswers(view: ServiceView, chain: readonly [Place, ...Place[]], say: Say): Answering {
  const { responsibility, offices, general } = view;
  if (responsibility.kind === 'absent') return { words: say('item_absent'), address: '', exists: false };
  const named = offices.length > 0 ? offices : unitsOf(view);
  const [only] = named;
  if (only !== undefined && named.length === 1)
    return { words: only.record.name, address: writeAddress(only.record.address), exists: true };
  if (named.length > 1)
    return { words: say('moving_several', { count: named.length }), address: '', exists: true };
  const authority = view.text?.record.authorities[0]?.name;
  if (authority !== undefined) return { words: authority, address: '', exists: true };
  if (general === null) return { words: say('moving_unknown'), address: '', exists: true };
  const [place, ...ancestors] = chain;
  const unit = writeResponsible(general.level, responsibleFor(general.level, place, ancestors), say);
  return { words: say('moving_usual', { unit }), address: '', exists: true };
}

function unitsOf({ responsibility }: ServiceView): OfficeRow[] {
  if (responsibility.kind !== 'found' && responsibility.kind !== 'several') return [];
  const units = responsibility.roles[0].units.flatMap(({ office }) => (office === null ? [] : [office]));
  return [...new Map(units.map((office) => [office.id, office])).values()];
}
