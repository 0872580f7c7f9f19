import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { SYNTHETIC_HOLIDAYS } from '../recurrence/testing/synthetic-holidays.ts';
import { readTable } from './read-table.ts';
import { replaceSchoolHolidays, schoolHolidaysOf } from './store.ts';

const NRW = '050000000000';
let database: TestDatabase;
let db: Kysely<unknown>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.appUrl);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const line = (n: number, name: string, first: string, last: string) => ({
  where: `line ${n}`,
  name,
  first,
  last,
});

describe('a table of school holidays', () => {
  it('is read in both spellings of dates', () => {
    expect(readTable([line(2, ' Herbst ', '17.10.2026', '2026-10-31')])).toEqual({
      days: [{ name: 'Herbst', first: '2026-10-17', last: '2026-10-31' }],
      faults: [],
    });
  });

  it.each([
    ['', '2026-10-17', '2026-10-31', /name is empty/],
    ['Herbst', '31.02.2026', '2026-10-31', /no first day/],
    ['Herbst', '2026-10-17', 'bald', /no last day/],
    ['Herbst', '2026-10-31', '2026-10-17', /end .* before they begin/],
    ['Herbst', '2025-10-17', '2026-10-31', /check the years/],
  ])('says for each line what is wrong: "%s" %s %s', (name, first, last, reason) => {
    const { days, faults } = readTable([line(3, name, first, last)]);
    expect(days).toEqual([]);
    expect(faults).toEqual([{ where: 'line 3', reason: expect.stringMatching(reason) }]);
  });

  it('names a line that is there twice', () => {
    const { faults } = readTable([1, 2].map((n) => line(n, 'Herbst', '2026-10-17', '2026-10-31')));
    expect(faults).toMatchObject([{ where: 'line 2' }]);
  });

  it('is known until its last day; a newer one takes the place of the same span and leaves other Länder alone', async () => {
    expect(await schoolHolidaysOf(db, NRW)).toEqual({ days: [], until: null });
    const now = Temporal.Instant.from('2026-09-01T10:00:00Z');
    const table = { source: 'Synthetic', licence: 'CC0-1.0', now };
    await replaceSchoolHolidays(db, NRW, { ...table, days: SYNTHETIC_HOLIDAYS.days });
    await replaceSchoolHolidays(db, '060000000000', { ...table, days: SYNTHETIC_HOLIDAYS.days });
    expect(await schoolHolidaysOf(db, NRW)).toEqual(SYNTHETIC_HOLIDAYS);
    const newer = [{ name: 'Herbst (neu)', first: '2026-10-19', last: '2026-10-30' }];
    expect(await replaceSchoolHolidays(db, NRW, { ...table, days: newer })).toEqual({ removed: 1 });
    expect((await schoolHolidaysOf(db, NRW)).days.map(({ name }) => name)).toContain('Herbst (neu)');
    expect(await schoolHolidaysOf(db, '060000000000')).toEqual(SYNTHETIC_HOLIDAYS);
  });
});
