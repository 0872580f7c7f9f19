/** The next day of some bins at an address that the device keeps; the server is asked for its districts alone. */
import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import type { MyWastePlace } from '../my-places.ts';

export interface NextDay {
  /** As the provider calls the bin. */
  bin: string;
  /** Civil date in Germany. */
  date: string;
}

interface Told {
  days: { date: string; state: string; bin: { key: string; fraction: string; name: string } }[];
}

/** Of each bin of these kinds that is there. Throws where the server does not answer as it should. */
export async function nextDays(place: MyWastePlace, fractions: readonly string[]): Promise<NextDay[]> {
  const districts = place.slugs.length === 0 ? 'alle' : place.slugs.join('+');
  const query = new URLSearchParams({ ars: place.ars, districts, examples: 'yes' });
  const response = await fetch(`/api/waste/days?${query}`);
  if (!response.ok) throw new Error(`${response.status} for days`);
  return firstOfEach((await response.json()) as Told, place, fractions); // our own server's shape
}

/** Pure; the days are in order. */
export function firstOfEach(
  { days }: Told,
  { bins }: Pick<MyWastePlace, 'bins'>,
  fractions: readonly string[],
): NextDay[] {
  const first = new Map<string, NextDay>();
  for (const { date, state, bin } of days) {
    const isThere = fractions.includes(bin.fraction) && (bins === null || bins.includes(bin.key));
    if (isThere && state !== 'cancelled' && !first.has(bin.key)) first.set(bin.key, { bin: bin.name, date });
  }
  return [...first.values()];
}

/** "Donnerstag, 3. Dezember". */
export function dayInFull(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    ...({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const),
  });
  return format.format(new Date(`${date}T12:00:00Z`));
}
