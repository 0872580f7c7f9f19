import { civilDayOf } from '../../kernel/sources/civil-day.ts';
import {
  type Fields,
  lineAt,
  linesAt,
  listAt,
  memberOf,
  nameAt,
} from '../../kernel/sources/json/loose-values.ts';

/** The answer for one address. */
export interface Area {
  /** The provider's id of the address; null: not said. */
  oid: string | null;
  town: string | null;
  street: string | null;
  number: string | null;
  /** Where the provider names it itself. */
  district: string | null;
  /** Code → name and civil dates, in order. */
  fractions: ReadonlyMap<string, { name: string; days: readonly string[] }>;
  /** Codes that are used and not explained. */
  unknown: readonly string[];
  /** Dates that are none, as they stand there. */
  badDates: readonly string[];
}

const MOST_DAYS = 2000;

/** null: no answer of this system. */
export function areaOf(fields: Fields): Area | null {
  if (!Array.isArray(memberOf(fields, 'calendar')) || !Array.isArray(memberOf(fields, 'fracts'))) return null;
  const names = new Map<string, string>();
  for (const fraction of listAt(fields, 'fracts')) {
    const code = lineAt(fraction, 'snm');
    if (code !== null) names.set(code, nameAt(fraction, 'nm') ?? code);
  }
  const days = new Map<string, Set<string>>();
  const [unknown, badDates] = [new Set<string>(), new Set<string>()];
  for (const entry of listAt(fields, 'calendar')) {
    // Public holidays are entries without fractions.
    const codes = linesAt(entry, 'fr');
    if (codes.length === 0) continue;
    const told = lineAt(entry, 'dt') ?? '';
    const day = civilDayOf(told);
    if (day === null) badDates.add(told);
    else
      for (const code of codes) {
        if (!names.has(code)) unknown.add(code);
        else if ((days.get(code)?.size ?? 0) < MOST_DAYS)
          days.set(code, (days.get(code) ?? new Set()).add(day));
      }
  }
  return {
    oid: lineAt(fields, 'oid'),
    town: nameAt(fields, 'place'),
    street: nameAt(fields, 'street'),
    number: nameAt(fields, 'addon'),
    district: nameAt(fields, 'district'),
    fractions: new Map(
      [...days].map(([code, some]) => [code, { name: names.get(code) ?? code, days: [...some].sort() }]),
    ),
    ...{ unknown: [...unknown], badDates: [...badDates] },
  };
}
