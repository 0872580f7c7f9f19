/** In which order feeds come, come again and go changes nothing of what is shown. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Stored } from './kernel/sources/intake.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { putEvents, removeEvents } from './solutions/leisure/intakes/store.ts';
import type { EventRecord } from './solutions/leisure/model.ts';
import { solution } from './solutions/leisure/solution.ts';
import { aDate, anEvent } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SOURCES = [101, 102, 103].map(idOf);

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
  for (const id of SOURCES)
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
      values (${id}, ${KOELN}, 'leisure', 'events', 'ical', 'upload', ${id}, 'CC0-1.0', now())`.execute(
      house.kernel.db,
    );
});
afterAll(() => house.close());

const told = fc.record({
  source: fc.constantFrom(...SOURCES),
  title: fc.constantFrom('Konzert im Park', 'Konzert im Park Köln', 'Konzert am See', 'Yoga I', 'Yoga II'),
  minute: fc.constantFrom('00', '10', '20'),
  price: fc.constantFrom(null, '8 €'),
  status: fc.constantFrom('scheduled' as const, 'cancelled' as const),
  place: fc.constantFrom('Stadtgarten', 'Stadtgarten, Saal 1', null),
});
const records = fc.array(told, { minLength: 2, maxLength: 7 }).map((all) =>
  all.map(({ source, title, minute, price, status, place }, n): Stored<EventRecord> => {
    const record = anEvent({
      ...{ title, price, status, place: { name: place, address: null } },
      ...(place === null && { point: null }),
      occurrences: [aDate(`2026-12-05T18:${minute}:00Z`)],
    });
    return { id: idOf(n), ars: KOELN, source, record };
  }),
);

async function shown(): Promise<unknown[]> {
  const { rows } = await sql`select to_jsonb(e) as event, (
      select jsonb_agg(to_jsonb(o) order by o.key) from leisure.occurrence o where o.event = e.id) as dates
    from leisure.event e order by e.id`.execute(house.kernel.db);
  return rows;
}

async function afresh(all: readonly Stored<EventRecord>[], pieces: readonly number[]): Promise<unknown[]> {
  const { db } = house.kernel;
  await sql`delete from leisure.event`.execute(db);
  await sql`delete from leisure.told_event`.execute(db);
  for (const n of pieces) {
    const one = all[n];
    if (one !== undefined) await putEvents([one], db);
  }
  return shown();
}

it('shows the same in any order, at once, again, and after something came and went', async () => {
  const { db } = house.kernel;
  await fc.assert(
    fc.asyncProperty(
      records.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(
            all.map((_, n) => n),
            { minLength: all.length },
          ),
          fc.nat(all.length - 1),
        ),
      ),
      async ([all, order, extra]) => {
        const inOrder = all.map((_, n) => n);
        const expected = await afresh(all, inOrder);
        expect(await afresh(all, order)).toEqual(expected);
        await putEvents(all, db);
        expect(await shown()).toEqual(expected);
        const one = all[extra];
        if (one === undefined) return;
        await removeEvents([one], db);
        const without = await shown();
        await putEvents([one], db);
        expect(await shown()).toEqual(expected);
        expect(
          await afresh(
            all,
            order.filter((n) => n !== extra),
          ),
        ).toEqual(without);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
