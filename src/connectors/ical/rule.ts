/** RRULE (RFC 5545, 3.3.10), checked strictly: a part that is not understood would make other dates than were meant. */
import { type Moment, momentOf } from './moment.ts';

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Rule {
  freq: Frequency;
  interval: number;
  count: number | null;
  until: Moment | null;
  wkst: string;
  byDay: string[];
  /** Name of the option of rrule-temporal → values; only those that were given. */
  by: Partial<Record<NumberPart, number[]>>;
}
export type NumberPart =
  | 'bySecond'
  | 'byMinute'
  | 'byHour'
  | 'byMonthDay'
  | 'byYearDay'
  | 'byWeekNo'
  | 'byMonth'
  | 'bySetPos';

/** Part → option, least and most absolute value, may be negative. */
const NUMBERS: Readonly<Record<string, readonly [NumberPart, number, number, boolean]>> = {
  BYSECOND: ['bySecond', 0, 59, false],
  BYMINUTE: ['byMinute', 0, 59, false],
  BYHOUR: ['byHour', 0, 23, false],
  BYMONTHDAY: ['byMonthDay', 1, 31, true],
  BYYEARDAY: ['byYearDay', 1, 366, true],
  BYWEEKNO: ['byWeekNo', 1, 53, true],
  BYMONTH: ['byMonth', 1, 12, false],
  BYSETPOS: ['bySetPos', 1, 366, true],
};
const DAYS = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const MOST_VALUES = 400;

/** Null if it is no rule that can be carried out exactly. */
export function ruleOf(text: string): Rule | null {
  const rule: Rule = { freq: 'DAILY', interval: 1, count: null, until: null, wkst: 'MO', byDay: [], by: {} };
  const seen = new Set<string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    if (part === '') continue;
    const [name = '', value = '', ...rest] = part.split('=');
    if (rest.length > 0 || seen.has(name)) return null;
    seen.add(name);
    if (!readPart(rule, name, value)) return null;
  }
  if (!seen.has('FREQ') || !fits(rule)) return null;
  return rule;
}

function readPart(rule: Rule, name: string, value: string): boolean {
  const numbers = NUMBERS[name];
  if (numbers !== undefined) {
    const [option, least, most, mayBeNegative] = numbers;
    const values = value.split(',').map((one) => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : Number.NaN));
    const isFine = (one: number) =>
      Math.abs(one) >= least && Math.abs(one) <= most && (mayBeNegative || one >= 0);
    if (values.length > MOST_VALUES || !values.every(isFine)) return false;
    rule.by[option] = [...new Set(values)];
    return true;
  }
  switch (name) {
    case 'FREQ': {
      const freq = FREQUENCIES.find((one) => one === value);
      if (freq !== undefined) rule.freq = freq;
      return freq !== undefined;
    }
    case 'INTERVAL':
      rule.interval = Number(value);
      return /^\d{1,6}$/.test(value) && rule.interval > 0;
    case 'COUNT':
      rule.count = Number(value);
      return /^\d{1,9}$/.test(value) && rule.count > 0;
    case 'UNTIL':
      rule.until = momentOf(value, undefined);
      return rule.until !== null;
    case 'WKST':
      rule.wkst = value;
      return /^(MO|TU|WE|TH|FR|SA|SU)$/.test(value);
    case 'BYDAY':
      rule.byDay = [...new Set(value.split(','))];
      return (
        rule.byDay.length <= MOST_VALUES && rule.byDay.every((day) => DAYS.test(day) && !/^[+-]?0/.test(day))
      );
    case 'RSCALE':
      return value === 'GREGORIAN';
    default:
      // Parts of a maker's own change nothing; an unknown one of the standard might.
      return name.startsWith('X-');
  }
}

/** Combinations that RFC 5545 forbids: nobody can say which dates they mean. */
function fits({ freq, byDay, by }: Rule): boolean {
  const isCounted = byDay.some((day) => day.length > 2);
  if (isCounted && freq !== 'MONTHLY' && freq !== 'YEARLY') return false;
  if (isCounted && by.byWeekNo !== undefined) return false;
  if (freq === 'WEEKLY' && by.byMonthDay !== undefined) return false;
  if (['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq) && by.byYearDay !== undefined) return false;
  if (freq !== 'YEARLY' && by.byWeekNo !== undefined) return false;
  if (by.bySetPos !== undefined && byDay.length === 0 && Object.keys(by).length === 1) return false;
  return true;
}
