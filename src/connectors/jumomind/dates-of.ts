/** Dates of an answer, by fraction, in both forms that the system knows. */
import { civilDayOf } from '../../kernel/sources/civil-day.ts';
import { type Fields, isFields, lineAt, listAt, nameAt } from '../../kernel/sources/json/loose-values.ts';

export interface Dated {
  /** Code → name and days. */
  fractions: ReadonlyMap<string, { name: string; days: Map<string, string | null> }>;
  /** Dates that are none. */
  badDates: readonly string[];
  /** Codes that neither the date nor the list of fractions explains. */
  unknown: readonly string[];
}

const MOST_DAYS = 2000;

/** `names`: code → name, of the list of fractions. */
export function datesOf(entries: readonly unknown[], names: ReadonlyMap<string, string>): Dated {
  const fractions = new Map<string, { name: string; days: Map<string, string | null> }>();
  const [badDates, unknown] = [new Set<string>(), new Set<string>()];
  for (const entry of entries.filter(isFields).flatMap(flat)) {
    const code = lineAt(entry, 'trash_name') ?? lineAt(entry, 'cal_garbage_type') ?? '';
    const name = names.get(code) ?? nameAt(entry, 'title');
    const told = lineAt(entry, 'day') ?? lineAt(entry, 'cal_date') ?? '';
    const date = civilDayOf(told);
    if (name === null || name === undefined) unknown.add(code);
    else if (date === null) badDates.add(told);
    else {
      const known = fractions.get(code) ?? { name, days: new Map() };
      const note = nameAt(entry, 'description') ?? nameAt(entry, 'cal_comment');
      if (known.days.size < MOST_DAYS) known.days.set(date, known.days.get(date) ?? note);
      fractions.set(code, known);
    }
  }
  return { fractions, badDates: [...badDates], unknown: [...unknown] };
}

/** Whether a member of a list is a date, or holds dates. */
export function isDated(fields: Fields): boolean {
  return ['day', 'cal_date', '_data'].some((name) => Object.hasOwn(fields, name));
}

/** The older form wraps its dates: `[{ "_data": […] }]`. */
function flat(fields: Fields): Fields[] {
  return Object.hasOwn(fields, '_data') ? listAt(fields, '_data') : [fields];
}
