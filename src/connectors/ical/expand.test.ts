import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expand } from './expand.ts';
import { ruleOf } from './rule.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ZONE = 'Europe/Berlin';

interface Parts {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  byDay: string[];
  byMonth: number[];
  byMonthDay: number[];
  count: number | null;
}

const some = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(fc.constant<T[]>([]), fc.uniqueArray(one, { minLength: 1, maxLength: 4 }));
const parts: fc.Arbitrary<Parts> = fc
  .record({
    freq: fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const),
    interval: fc.integer({ min: 1, max: 5 }),
    byDay: some(fc.constantFrom(...DAYS)),
    byMonth: some(fc.integer({ min: 1, max: 12 })),
    byMonthDay: some(fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0)),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
  })
  .map((rule) => (rule.freq === 'WEEKLY' ? { ...rule, byMonthDay: [] } : rule));
const startDay = fc
  .integer({ min: 0, max: 2_000 })
  .map((days) => Temporal.PlainDate.from('2022-01-01').add({ days }));
/** Hours that exist on every day of the year. */
const hour = fc.integer({ min: 4, max: 23 });

function textOf({ freq, interval, byDay, byMonth, byMonthDay, count }: Parts): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? '' : `;${name}=${values.join(',')}`;
  return `FREQ=${freq};INTERVAL=${interval}${list('BYDAY', byDay)}${list('BYMONTH', byMonth)}${list('BYMONTHDAY', byMonthDay)}${count === null ? '' : `;COUNT=${count}`}`;
}

/** Looks at each single day and asks whether the rule means it. */
function oracle(
  rule: Parts,
  start: Temporal.PlainDate,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): string[] {
  const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });
  const steps = (day: Temporal.PlainDate) => {
    if (rule.freq === 'DAILY') return start.until(day).days;
    if (rule.freq === 'WEEKLY') return monday(start).until(monday(day)).days / 7;
    return (day.year - start.year) * 12 + day.month - start.month;
  };
  const isMeant = (day: Temporal.PlainDate) => {
    if (steps(day) % rule.interval !== 0) return false;
    if (rule.byMonth.length > 0 && !rule.byMonth.includes(day.month)) return false;
    if (
      rule.byMonthDay.length > 0 &&
      !rule.byMonthDay.some((one) => one === day.day || one === day.day - day.daysInMonth - 1)
    )
      return false;
    if (rule.byDay.length > 0) return rule.byDay.includes(DAYS[day.dayOfWeek - 1] ?? '');
    if (rule.freq === 'WEEKLY') return day.dayOfWeek === start.dayOfWeek;
    return rule.freq !== 'MONTHLY' || rule.byMonthDay.length > 0 || day.day === start.day;
  };
  const found: string[] = [];
  let counted = 0;
  for (let day = start; Temporal.PlainDate.compare(day, until) < 0; day = day.add({ days: 1 })) {
    // The first date belongs to the series in any case.
    if (!isMeant(day) && !day.equals(start)) continue;
    counted += 1;
    if (rule.count !== null && counted > rule.count) break;
    if (Temporal.PlainDate.compare(day, from) >= 0) found.push(day.toString());
  }
  return found;
}

test('a rule makes the same dates as looking at each single day, always at the same clock time', () => {
  fc.assert(
    fc.property(parts, startDay, hour, fc.integer({ min: -100, max: 900 }), (rule, first, at, ahead) => {
      const start = first.toZonedDateTime({ timeZone: ZONE, plainTime: { hour: at, minute: 30 } });
      const from = first.add({ days: ahead });
      const until = from.add({ days: 500 });
      const parsed = ruleOf(textOf(rule));
      if (parsed === null) throw new Error(`not read: ${textOf(rule)}`);
      const { starts } = expand(parsed, {
        start,
        end: null,
        from: from.toZonedDateTime(ZONE),
        until: until.toZonedDateTime(ZONE),
        most: 1_000,
      });
      expect(starts.map((one) => one.toPlainDate().toString())).toEqual(oracle(rule, first, from, until));
      for (const one of starts) expect([one.hour, one.minute, one.second]).toEqual([at, 30, 0]);
    }),
    { numRuns: 400 },
  );
});

test('UNTIL ends a series on its own day, and whether it goes on is told', () => {
  fc.assert(
    fc.property(parts, startDay, hour, fc.integer({ min: 0, max: 300 }), (given, first, at, lasts) => {
      const rule = { ...given, count: null };
      const start = first.toZonedDateTime({ timeZone: ZONE, plainTime: { hour: at } });
      const last = first.add({ days: lasts });
      const parsed = ruleOf(textOf(rule));
      if (parsed === null) throw new Error(`not read: ${textOf(rule)}`);
      const window = {
        from: first.toZonedDateTime(ZONE),
        until: first.add({ days: 150 }).toZonedDateTime(ZONE),
        most: 1_000,
      };
      const end = last.toZonedDateTime({ timeZone: ZONE, plainTime: { hour: at } });
      const { starts, goesOn } = expand(parsed, { start, end, ...window });
      const all = oracle(rule, first, first, last.add({ days: 1 }));
      const horizon = first.add({ days: 150 }).toString();
      expect(starts.map((one) => one.toPlainDate().toString())).toEqual(all.filter((day) => day < horizon));
      expect(goesOn).toBe(all.some((day) => day >= horizon));
    }),
    { numRuns: 200 },
  );
});

test('whole days never shift: at UTC midnight in, at UTC midnight out', () => {
  fc.assert(
    fc.property(parts, startDay, (rule, first) => {
      const parsed = ruleOf(textOf(rule));
      if (parsed === null) throw new Error(`not read: ${textOf(rule)}`);
      const start = first.toZonedDateTime('UTC');
      const until = first.add({ days: 400 });
      const { starts } = expand(parsed, {
        start,
        end: null,
        from: start,
        until: until.toZonedDateTime('UTC'),
        most: 1_000,
      });
      expect(starts.map((one) => one.toPlainDateTime().toString())).toEqual(
        oracle(rule, first, first, until).map((day) => `${day}T00:00:00`),
      );
    }),
    { numRuns: 200 },
  );
});

test('a large COUNT, whose end is calculated, makes the same dates as counting', () => {
  const simple = fc.record({
    freq: fc.constantFrom('DAILY' as const, 'WEEKLY' as const),
    interval: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      simple,
      fc.integer({ min: 5_001, max: 5_400 }),
      startDay,
      ({ freq, interval }, count, first) => {
        const step = interval * (freq === 'DAILY' ? 1 : 7);
        const last = first.add({ days: (count - 1) * step });
        const parsed = ruleOf(`FREQ=${freq};INTERVAL=${interval};COUNT=${count}`);
        if (parsed === null) throw new Error('not read');
        const { starts, goesOn } = expand(parsed, {
          start: first.toZonedDateTime({ timeZone: ZONE, plainTime: '19:00' }),
          end: null,
          from: last.subtract({ days: 3 * step }).toZonedDateTime(ZONE),
          until: last.add({ days: 100 }).toZonedDateTime(ZONE),
          most: 100,
        });
        expect(starts.map((one) => one.toPlainDate().toString())).toEqual(
          [3, 2, 1, 0].map((back) => last.subtract({ days: back * step }).toString()),
        );
        expect(goesOn).toBe(false);
      },
    ),
    { numRuns: 30 },
  );
});
