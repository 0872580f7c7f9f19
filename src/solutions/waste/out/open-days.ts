/** What of the days at a place anybody may take, piece by piece: nothing invented, nothing whose licence forbids it. */
import { sql } from 'kysely';
import { mayPassOn } from '../../../kernel/attribution/may-pass-on.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Fraction } from '../fractions.ts';
import { sourceOf } from '../from-sources.ts';
import type { Collection } from '../model.ts';
import { unitsAt } from '../scope.ts';
import type { OpenDay } from './days-csv.ts';
import { fractionsOf, openDays } from './open-days-store.ts';
import { reasonInWords } from './reason-in-words.ts';

export interface Span {
  from: string;
  until: string;
}

/** One day as it is passed on; null where it must not be. */
export function openDay(day: Collection, language: Language, kernel: Kernel): OpenDay | null {
  const source = sourceOf(day, kernel);
  if (source === null || source.example === true || !mayPassOn(source.licence)) return null;
  return { day, source, reason: day.state === 'planned' ? null : reasonInWords(day, language) };
}

/** All districts of a place; of each fraction those of the nearest unit that has any. */
export async function* allOpenDays(
  place: Place,
  span: Span,
  { language, kernel }: { language: Language; kernel: Kernel },
): AsyncGenerator<OpenDay[]> {
  const without = sourcesLeftOut('no', kernel.sources);
  const answered = new Set<Fraction>();
  for (const keys of unitsAt(place, kernel.places)) {
    const here: Fraction[] = [];
    for (const ars of keys) {
      const fractions = (await fractionsOf(ars, kernel.db, without)).filter((one) => !answered.has(one));
      here.push(...fractions);
      if (fractions.length === 0) continue;
      const wanted = { ars, fractions, ...span, without, isShown: isShown(sql`e.source`) };
      for await (const piece of openDays(wanted, kernel.db))
        yield piece.flatMap((day) => openDay(day, language, kernel) ?? []);
    }
    for (const one of here) answered.add(one);
  }
}
