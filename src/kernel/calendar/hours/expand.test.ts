import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../clock.ts';
import { holidaysOf } from '../holidays.ts';
import { canRead, DAYS, expandHours } from './expand.ts';

const NW = '053150000000';
const BE = '110000000000';
const BY = '091620000000';
const SN = '146120000000';
const SH = '010020000000';

/** What holds at a moment in German wall time: state, and the wall time until which it does. */
function at(rule: string | null, ars: string, moment: string) {
  const zoned = Temporal.PlainDateTime.from(moment).toZonedDateTime(ZONE);
  const hours = expandHours(rule, ars, zoned.toPlainDate());
  const instant = zoned.toInstant();
  const found = hours.intervals.find(
    ({ from, until }) =>
      Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, until) < 0,
  );
  if (found === undefined) throw new Error(`Nothing is said about ${moment}`);
  const until = Temporal.Instant.from(found.until)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);
  return { ...found, until, gap: hours.gap, toVerify: hours.toVerify };
}

describe('opening hours', () => {
  // Checked by hand with a calendar: 2026-11-23 is a Monday.
  it.each([
    ['24/7', '2026-11-24T03:00', 'open', '2026-12-08T00:00'],
    ['Mo-Fr 10:00-18:00; Sa 10:00-13:00', '2026-11-23T09:59', 'closed', '2026-11-23T10:00'],
    ['Mo-Fr 10:00-18:00; Sa 10:00-13:00', '2026-11-23T10:00', 'open', '2026-11-23T18:00'],
    ['Mo-Fr 10:00-18:00; Sa 10:00-13:00', '2026-11-28T12:59', 'open', '2026-11-28T13:00'],
    ['Mo-Fr 10:00-18:00; Sa 10:00-13:00', '2026-11-29T12:00', 'closed', '2026-11-30T10:00'],
    ['Mo,Fr 10:00-12:00,16:00-18:30; Tu,Th 16:00-18:30', '2026-11-23T13:00', 'closed', '2026-11-23T16:00'],
    ['Mo,Fr 10:00-12:00,16:00-18:30; Tu,Th 16:00-18:30', '2026-11-24T10:30', 'closed', '2026-11-24T16:00'],
    ['Mo,Fr 10:00-12:00,16:00-18:30; Tu,Th 16:00-18:30', '2026-11-26T18:00', 'open', '2026-11-26T18:30'],
    ['Tu-Su 11:00-22:00', '2026-11-23T12:00', 'closed', '2026-11-24T11:00'],
    ['Tu-Su 11:00-22:00', '2026-11-29T21:00', 'open', '2026-11-29T22:00'],
    ['Mo-Su 09:00-22:00; We off', '2026-11-25T12:00', 'closed', '2026-11-26T09:00'],
    ['Mo-Su 09:00-22:00; We off', '2026-11-26T12:00', 'open', '2026-11-26T22:00'],
    ['Mo-Su 11:30-14:00,16:30-24:00; Tu off', '2026-11-23T23:59', 'open', '2026-11-24T00:00'],
    ['Mo-Su 11:30-14:00,16:30-24:00; Tu off', '2026-11-24T12:00', 'closed', '2026-11-25T11:30'],
    ['Mo-Su off', '2026-11-24T12:00', 'closed', '2026-12-08T00:00'],
    ['Fr 20:00-02:00', '2026-11-28T01:00', 'open', '2026-11-28T02:00'],
    ['Mo-Fr 10:00-12:00 unknown', '2026-11-24T11:00', 'unknown', '2026-11-24T12:00'],
  ])('%s at %s: %s until %s', (rule, moment, state, until) => {
    expect(at(rule, NW, moment)).toMatchObject({ state, until, gap: null });
    expect(canRead(rule)).toBe(true);
  });

  it.each([
    // 25 December 2026 is a Friday: a holiday everywhere.
    [NW, '2026-12-25', 'closed'],
    [BE, '2026-12-25', 'closed'],
    // 1 November 2027 is a Monday: All Saints in the west and south, not in Berlin.
    [NW, '2027-11-01', 'closed'],
    [BY, '2027-11-01', 'closed'],
    [BE, '2027-11-01', 'open'],
    // 31 October 2028 is a Tuesday: Reformation Day in the north and east.
    [SH, '2028-10-31', 'closed'],
    [SN, '2028-10-31', 'closed'],
    [NW, '2028-10-31', 'open'],
    [BE, '2028-10-31', 'open'],
    // 6 January 2027 is a Wednesday: Epiphany in Bavaria.
    [BY, '2027-01-06', 'closed'],
    [NW, '2027-01-06', 'open'],
    // 18 November 2026 is a Wednesday: Day of Repentance in Saxony alone.
    [SN, '2026-11-18', 'closed'],
    [BY, '2026-11-18', 'open'],
    // 8 March 2027 is a Monday: International Women's Day in Berlin.
    [BE, '2027-03-08', 'closed'],
    [SN, '2027-03-08', 'open'],
    // 8 August 2028 is a Tuesday: the festival of Augsburg, which the library takes for one of all Bavaria.
    [BY, '2028-08-08', 'open'],
  ])('with "PH off" at %s on %s: %s', (ars, day, state) => {
    const found = at('Mo-Fr 10:00-18:00; PH off', ars, `${day}T12:00`);
    expect(found).toMatchObject({ state, toVerify: ['public-holidays'] });
  });

  it('opens on a public holiday where the rule says so', () => {
    expect(at('Tu-Su,PH 10:00-17:00', NW, '2026-12-25T11:00')).toMatchObject({ state: 'open' });
    // Easter Monday 2027, else closed on Mondays.
    expect(at('Tu-Su,PH 10:00-17:00', NW, '2027-03-29T11:00')).toMatchObject({
      state: 'open',
      until: '2027-03-29T17:00',
    });
  });

  it('knows for every Land and month on every public holiday of the house that "PH off" is closed', () => {
    for (let land = 1; land <= 16; land++) {
      const ars = `${String(land).padStart(2, '0')}0000000000`;
      for (const { date } of [...holidaysOf(ars, 2027), ...holidaysOf(ars, 2028)]) {
        expect(at('10:00-18:00; PH off', ars, `${date}T12:00`), `${ars} ${date}`).toMatchObject({
          state: 'closed',
          gap: null,
        });
      }
    }
  });

  it('keeps what a rule says in words, and knows "by appointment" by them', () => {
    expect(at('"nach Vereinbarung"', NW, '2026-11-24T12:00')).toMatchObject({
      state: 'appointment',
      comment: 'nach Vereinbarung',
    });
    expect(at('Mo-Fr 10:00-12:00 "nur mit Termin"', NW, '2026-11-24T11:00')).toMatchObject({
      state: 'appointment',
      until: '2026-11-24T12:00',
    });
    expect(at('Mo-Fr 10:00-12:00 || "nach Vereinbarung"', NW, '2026-11-24T11:00')).toMatchObject({
      state: 'open',
    });
    expect(at('Apr-Oct 10:00-12:00; Nov-Mar off "Winterpause"', NW, '2026-11-24T11:00')).toMatchObject({
      state: 'closed',
      comment: 'Winterpause',
    });
  });

  it('says of an open end that nobody knows when it closes, and invents no words for it', () => {
    const found = at('Tu-Fr 10:00+', NW, '2026-11-24T12:00');
    expect(found).toMatchObject({ state: 'unknown', openEnd: true, rule: 'Tu-Fr 10:00+' });
    expect(found.comment).toBeUndefined();
  });

  it('names the part of the rule that decided', () => {
    expect(at('Mo-Su 09:00-22:00; We off', NW, '2026-11-25T12:00').rule).toBe('We off');
    expect(at('Mo-Fr 10:00-18:00; Sa 10:00-13:00', NW, '2026-11-28T11:00').rule).toBe('Sa 10:00-13:00');
  });

  it.each([
    [null, 'not-given'],
    ['  ', 'not-given'],
    ['täglich geöffnet!', 'invalid'],
    ['sunrise-sunset', 'sun'],
    ['(((((((((', 'invalid'],
  ])('are unknown with a reason for %s: %s', (rule, gap) => {
    expect(at(rule, NW, '2026-11-24T12:00')).toMatchObject({ state: 'unknown', gap });
    expect(canRead(rule)).toBe(false);
  });

  it('are unknown, not an error, for school holidays that nobody has set yet', () => {
    expect(at('SH 10:00-12:00', NW, '2031-08-01T11:00')).toMatchObject({
      state: 'unknown',
      gap: 'school-holidays',
    });
  });

  it('keep their clock times in both weeks in which the clocks change', () => {
    // Clocks go forward on 2027-03-28 and back on 2026-10-25, both Sundays.
    for (const [day, offset] of [
      ['2027-03-27', '+01:00'],
      ['2027-03-29', '+02:00'],
      ['2026-10-24', '+02:00'],
      ['2026-10-26', '+01:00'],
    ] as const) {
      const first = Temporal.PlainDate.from(day).subtract({ days: 3 });
      const open = expandHours('Mo-Su 10:00-18:00', NW, first).intervals.filter(
        ({ state }) => state === 'open',
      );
      const wanted = Temporal.Instant.from(`${day}T10:00:00${offset}`).toString();
      expect(open.map(({ from }) => from)).toContain(wanted);
    }
    const night = expandHours('24/7', NW, Temporal.PlainDate.from('2026-10-24')).intervals;
    expect(night).toHaveLength(1);
  });

  it('cover two weeks without hole or overlap, whatever the rule', () => {
    const days = fc.constantFrom('Mo-Fr', 'Sa', 'PH', 'Mo,We', 'Su,PH', 'Dec 24-26', 'Mar-Apr');
    const hour = fc.integer({ min: 0, max: 26 }).map((one) => `${String(one).padStart(2, '0')}:30`);
    const part = fc.oneof(
      fc.tuple(days, hour, hour).map(([on, from, until]) => `${on} ${from}-${until}`),
      fc.tuple(days, hour).map(([on, from]) => `${on} ${from}+`),
      days.map((on) => `${on} off`),
      fc.string({ maxLength: 12 }),
    );
    const rule = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('; '));
    const first = fc
      .integer({ min: 0, max: 1200 })
      .map((shift) => Temporal.PlainDate.from('2026-01-01').add({ days: shift }));
    fc.assert(
      fc.property(rule, first, fc.constantFrom(NW, BE, BY, SN, SH), (text, day, ars) => {
        const { intervals } = expandHours(text, ars, day);
        const midnight = (one: Temporal.PlainDate) => one.toZonedDateTime(ZONE).toInstant().toString();
        expect(intervals.at(0)?.from).toBe(midnight(day));
        expect(intervals.at(-1)?.until).toBe(midnight(day.add({ days: DAYS })));
        for (const [index, { from, until }] of intervals.entries()) {
          expect(Temporal.Instant.compare(from, until)).toBe(-1);
          if (index > 0) expect(from).toBe(intervals[index - 1]?.until);
        }
      }),
      { numRuns: 150 },
    );
  });
});
