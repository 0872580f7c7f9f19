import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { EventRecord } from './solutions/leisure/model.ts';
import { renewShown } from './solutions/leisure/shown/renew-shown.ts';
import { solution } from './solutions/leisure/solution.ts';
import { eventOf } from './solutions/leisure/store.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, anEvent } from './solutions/leisure/testing/records.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';
const RHEIN_ERFT = '053620000000';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
});
afterAll(() => house.close());
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(house.kernel.db);
  for (const table of ['event', 'told_event', 'same_decision'])
    await sql`delete from ${sql.table(`leisure.${table}`)}`.execute(house.kernel.db);
});

const tell = (records: Record<string, EventRecord>, ars = KOELN, source?: string) =>
  bring(house.kernel, 'events', records, { ars, ...(source !== undefined && { source }) });

interface Shown {
  id: string;
  ars: string;
  title: string;
  sources: string[];
  members: string[];
  dates: number;
}
async function shown(): Promise<Shown[]> {
  const { rows } = await sql<Shown>`select id, ars, title, sources, members, (
      select count(*)::int from leisure.occurrence o where o.ars = e.ars and o.event = e.id) as dates
    from leisure.event e order by title, id`.execute(house.kernel.db);
  return rows;
}

describe('an event that two sources tell', () => {
  it('is shown once, with both sources and what either knows', async () => {
    const one = await tell({ a: anEvent({ price: null, free: 'unknown' }) });
    const other = await tell({ b: anEvent({ title: 'Konzert im Park, Köln', price: '8 €', free: 'no' }) });
    const [event, ...more] = await shown();
    expect(more).toEqual([]);
    expect(event?.sources.toSorted()).toEqual([one, other].toSorted());
    expect(event?.dates).toBe(1);
    const known = await eventOf([KOELN], house.kernel.db, event?.members[1] ?? '');
    expect(known).toMatchObject({
      id: event?.id,
      record: { price: '8 €', free: 'no' },
      toldBy: [{ source: one }, { source: other }],
    });
  });

  it('is two again when one of them tells something else, and one when it comes back', async () => {
    await tell({ a: anEvent() });
    const other = await tell({ b: anEvent(), c: anEvent({ title: 'Lesung' }) });
    expect(await shown()).toHaveLength(2);
    await tell({ b: anEvent({ title: 'Filmabend' }), c: anEvent({ title: 'Lesung' }) }, KOELN, other);
    expect((await shown()).map(({ title }) => title)).toEqual(['Filmabend', 'Konzert im Park', 'Lesung']);
    await tell({ b: anEvent(), c: anEvent({ title: 'Lesung' }) }, KOELN, other);
    expect(await shown()).toHaveLength(2);
    await tell({ c: anEvent({ title: 'Lesung' }) }, KOELN, other);
    expect((await shown()).map(({ sources }) => sources.length)).toEqual([1, 1]);
  });

  it('keeps its address as long as the record that was first is told', async () => {
    const one = await tell({ a: anEvent(), x: anEvent({ title: 'Lesung' }) });
    const [alone] = (await shown()).filter(({ title }) => title !== 'Lesung');
    await tell({ b: anEvent() });
    expect((await shown()).map(({ id }) => id)).toContain(alone?.id);
    await tell({ x: anEvent({ title: 'Lesung' }) }, KOELN, one);
    const left = (await shown()).filter(({ title }) => title !== 'Lesung');
    expect(left).toMatchObject([{ sources: [expect.any(String)], dates: 1 }]);
    expect(left[0]?.id).not.toBe(alone?.id);
  });
});

describe('events of neighbours and of the county', () => {
  const inHuerth = { lon: 6.8768, lat: 50.8708 };
  it('are found across the border by their points, and at the county by the name of the town', async () => {
    await tell({ a: anEvent({ point: inHuerth, place: { name: 'Bürgerhaus', address: null } }) }, HUERTH);
    await tell(
      { b: anEvent({ point: inHuerth, place: { name: 'Bürgerhaus Hürth', address: null } }) },
      KOELN,
    );
    await tell(
      {
        c: anEvent({ point: null, place: { name: 'Bürgerhaus', address: 'Friedrich-Ebert-Str. 40, Hürth' } }),
      },
      RHEIN_ERFT,
    );
    expect(await shown()).toMatchObject([{ ars: HUERTH, members: { length: 3 } }]);
  });

  it('are two where only the county is known', async () => {
    await tell({ a: anEvent({ point: inHuerth, place: { name: 'Bürgerhaus', address: null } }) }, HUERTH);
    await tell({ c: anEvent({ point: null, place: { name: 'Bürgerhaus', address: null } }) }, RHEIN_ERFT);
    expect(await shown()).toHaveLength(2);
  });
});

describe('single evenings', () => {
  it('go into the series that another source tells, and two at the same time do not', async () => {
    const evenings = [1, 8, 15].map((day) => `2026-12-${String(day).padStart(2, '0')}T18:30:00Z`);
    await tell(Object.fromEntries(evenings.map((at, n) => [`${n}`, anEvent({ occurrences: [aDate(at)] })])));
    expect(await shown()).toHaveLength(3);
    await tell({ all: anEvent({ occurrences: evenings.map((at) => aDate(at)) }) });
    expect(await shown()).toMatchObject([{ dates: 3, members: { length: 4 } }]);
  });
});

describe('a hidden source', () => {
  it('falls out of the event that others tell too, and comes back', async () => {
    const { db } = house.kernel;
    await tell({ a: anEvent({ price: '8 €' }) });
    const hidden = await tell({ b: anEvent({ title: 'Konzert im Park!', url: null, price: null }) });
    const told = async () =>
      (await sql<{ id: string; ars: string }>`select id, ars from leisure.told_event`.execute(db)).rows;
    expect(await shown()).toHaveLength(1);
    await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
      values (${hidden}, 'data', 'failing', 'hidden', now(), now(), now())`.execute(db);
    await renewShown(db, await told());
    expect((await shown()).map(({ sources }) => sources.includes(hidden))).toEqual([false, true]);
    await sql`delete from kernel.source_watch`.execute(db);
    await renewShown(db, await told());
    expect(await shown()).toHaveLength(1);
  });
});
