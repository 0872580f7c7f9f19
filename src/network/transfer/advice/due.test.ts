import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOn, isWorkingDay, landHolidays } from './due.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const BAYERN = '091620000000';
const KOELN = '053150000000';

describe('the day by which a question should be answered', () => {
  it('counts working days and neither the day of asking nor a weekend', () => {
    expect(dueOn(day('2026-11-24'), 5, landHolidays(KOELN)).toString()).toBe('2026-12-01');
    expect(dueOn(day('2026-11-27'), 1, landHolidays(KOELN)).toString()).toBe('2026-11-30');
    expect(dueOn(day('2026-11-28'), 1, landHolidays(KOELN)).toString()).toBe('2026-11-30');
  });

  it('leaves out the holidays of the Land, and only of this one', () => {
    // Epiphany is a holiday in Bavaria, not in North Rhine-Westphalia.
    expect(dueOn(day('2026-01-05'), 1, landHolidays(BAYERN)).toString()).toBe('2026-01-07');
    expect(dueOn(day('2026-01-05'), 1, landHolidays(KOELN)).toString()).toBe('2026-01-06');
    expect(dueOn(day('2026-12-23'), 2, landHolidays(KOELN)).toString()).toBe('2026-12-28');
  });

  it('never falls on a day off, and comes later with every further working day', () => {
    const lands = [
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...lands),
        (offset, days, land) => {
          const isHoliday = landHolidays(`${land}0000000000`);
          const asked = day('2024-01-01').add({ days: offset });
          const due = dueOn(asked, days, isHoliday);
          expect(isWorkingDay(due, isHoliday)).toBe(true);
          expect(Temporal.PlainDate.compare(due, asked)).toBe(1);
          const later = dueOn(asked, days + 1, isHoliday);
          expect(Temporal.PlainDate.compare(later, due)).toBe(1);
          expect(asked.until(due).days).toBeGreaterThanOrEqual(days);
        },
      ),
    );
  });
});
