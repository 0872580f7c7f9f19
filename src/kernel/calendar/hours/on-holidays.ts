/**
 * Rules with "PH" on the public holidays that the house knows (`kernel/calendar/holidays.ts`). The library has a
 * table of its own that differs: it takes the festival of Augsburg for a holiday of all Bavaria. So each day is
 * reckoned as it stands in a Land where library and house agree about this day and those beside it.
 */

import type { Ars } from '../../places/place.ts';
import { holidaysOf } from '../holidays.ts';
import { isHolidayInLibrary, type Piece, type Rule, RuleFault, readRule } from './rule.ts';

/** First two digits of a key → name of the Land as the library writes it. */
const LANDS: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};

/** Pieces of the days from `first` on, each with the public holidays of the Land of a key. Throws `RuleFault`. */
export function piecesInLand(
  text: string,
  ars: Ars,
  { first, days }: { first: Temporal.PlainDate; days: number },
): Piece[] {
  const own = LANDS[ars.slice(0, 2)];
  if (own === undefined) throw new RuleFault(`The key ${ars} lies in no Land`);
  const rules = new Map<string, Rule>();
  const ruleIn = (land: string) => {
    const rule = rules.get(land) ?? readRule(text, land);
    rules.set(land, rule);
    return rule;
  };
  const end = first.add({ days });
  if (!/\bPH\b/.test(text)) return ruleIn(own).pieces(midnight(first), midnight(end));
  const order = [own, ...Object.values(LANDS).filter((land) => land !== own)];
  return Array.from({ length: days }, (_, index) => first.add({ days: index })).flatMap((day) => {
    const land = order.find((one) => agree(day, one, ars));
    if (land === undefined) throw new RuleFault(`The holidays around ${day} cannot be reckoned`);
    return ruleIn(land).pieces(midnight(day), midnight(day.add({ days: 1 })));
  });
}

/** A rule may reach past midnight, and begin the day before a holiday. */
function agree(day: Temporal.PlainDate, land: string, ars: Ars): boolean {
  return [-1, 0, 1].every((shift) => {
    const one = day.add({ days: shift });
    return isHoliday(one, ars) === isHolidayInLibrary(one, land);
  });
}

function isHoliday(day: Temporal.PlainDate, ars: Ars): boolean {
  return holidaysOf(ars, day.year).some(({ date }) => date === day.toString());
}

function midnight(day: Temporal.PlainDate): Temporal.PlainDateTime {
  return day.toPlainDateTime();
}
