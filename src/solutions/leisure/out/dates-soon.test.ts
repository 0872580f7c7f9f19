import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import { solution } from '../solution.ts';
import { datesIn } from '../store.ts';
import { bring } from '../testing/bring.ts';
import { aDay, anEvent } from '../testing/records.ts';
import { anyDate } from './testing/arbitrary-records.ts';

const KOELN = '053150000000';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'leisure', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  const [dates = []] = fc.sample(
    fc.uniqueArray(anyDate, { selector: ({ key }) => key, minLength: 60, maxLength: 80 }),
    {
      ...{ numRuns: 1, seed: 7 },
    },
  );
  await bring(
    house,
    'events',
    {
      ...Object.fromEntries(
        dates.map((one, index) => [`${index}`, anEvent({ title: `Termin ${index}`, occurrences: [one] })]),
      ),
      long: anEvent({ title: 'Ausstellung', occurrences: [aDay('2026-11-01', '2027-08-01')] }),
    },
    { ars: KOELN },
  );
});
afterAll(() => house.close());

it('a list without an end is the same whether its pages lie in the next days or far behind them', async () => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from leisure.occurrence`.execute(house.db);
  const count = rows[0]?.count ?? 0;
  expect(count).toBeGreaterThan(60);
  for (const from of ['2026-11-24T10:00:00Z', '2027-03-01T00:00:00Z', '2027-09-20T05:00:00Z']) {
    const span = { from: Temporal.Instant.from(from) };
    const keysOf = async (limit: number, offset: number, until?: Temporal.Instant) =>
      (await datesIn([KOELN], house.db, { ...span, until, limit, offset })).map(({ id }) => id);
    // An end far behind all of them: sorted as a whole.
    const whole = await keysOf(1000, 0, Temporal.Instant.from('2030-01-01T00:00:00Z'));
    const pages: string[] = [];
    for (let offset = 0; offset < count; offset += 3) pages.push(...(await keysOf(3, offset)));
    expect(pages).toEqual(whole);
  }
});
