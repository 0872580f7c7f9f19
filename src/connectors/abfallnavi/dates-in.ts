/** Dates of an answer, by the district of each. */
import { civilDayOf } from '../../kernel/sources/civil-day.ts';
import { type Fields, fieldsAt, lineAt, listAt, nameAt } from '../../kernel/sources/json/loose-values.ts';

export type DateFault = { code: 'unknown-fraction' | 'bad-date'; told: string };
export type NaviDate = { district: string; fraction: string; day: string } | DateFault;

/** `fractions`: id → name. A date without district belongs to the fraction alone. */
export function dateOf(fields: Fields, fractions: ReadonlyMap<string, string>): NaviDate {
  const district = fieldsAt(fields, 'bezirk');
  const id = lineAt(district, 'fraktionId') ?? lineAt(fields, 'fraktionId') ?? '';
  const fraction = fractions.get(id);
  if (fraction === undefined) return { code: 'unknown-fraction', told: id };
  const told = lineAt(fields, 'datum') ?? '';
  const day = civilDayOf(told);
  if (day === null) return { code: 'bad-date', told };
  const name = nameAt(district, 'name') ?? lineAt(district, 'id') ?? '';
  return { fraction, day, district: districtName(fraction, name) };
}

/** Dates of each list of dates in a street: of all of it, and of its house numbers. */
export function* datesOfStreet(fields: Fields): Generator<{ number: string | null; dates: Fields[] }> {
  yield { number: null, dates: listAt(fields, 'termine') };
  for (const house of listAt(fields, 'hausNrList')) {
    const dates = listAt(house, 'termine');
    if (dates.length > 0) yield { number: nameAt(house, 'nr') ?? '', dates };
  }
}

/** Unlike those of other fractions, whose districts have the same short names. */
function districtName(fraction: string, name: string): string {
  const isLong = name.toLowerCase().startsWith(fraction.toLowerCase());
  return (name === '' ? fraction : isLong ? name : `${fraction} ${name}`).slice(0, 200).toWellFormed();
}
