/** Finds the house number that a table puts into two districts, while it is read. */
import { fold } from '../../../kernel/places/fold.ts';
import { quoted } from '../../../kernel/sources/clean-text.ts';
import { contradict, rangeInShort } from '../address/conflicts.ts';
import type { StreetRecord } from '../model.ts';
import type { StreetRow } from './street-of-row.ts';

/** Parts of a street that are compared; a table with more of them is told by the overview of the desk. */
const MOST_PARTS = 200;

/** Only rows of a street that stand together are compared, so that no table is held in memory: most are sorted. */
export function watchStreets(): (row: StreetRow) => { code: string; reason: string }[] {
  let street = '';
  let parts: StreetRecord[] = [];
  return ({ fields, part: row }) => {
    const key = [fields.town ?? '', row.locality ?? '', row.street].map(fold).join('|');
    if (key !== street) [street, parts] = [key, []];
    const other = parts.find((one) => contradict(one, row));
    if (parts.length < MOST_PARTS) parts.push(row);
    if (other === undefined) return [];
    const reason = `${quoted(row.street, 60)}: ${rangeInShort(row.range)} lies in ${quoted(row.district, 40)}, but ${rangeInShort(other.range)} in ${quoted(other.district, 40)}. People who live where both count are told neither.`;
    return [{ code: 'two-districts', reason: reason.slice(0, 300) }];
  };
}
