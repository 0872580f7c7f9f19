import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { importFile } from '../testing/import-file.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../testing/things.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const DAY = Temporal.Instant.from('2026-11-24T10:00:00Z');
const NEXT_DAY = Temporal.Instant.from('2026-11-25T10:00:00Z');

let house: TestPlaces;
let source: string | undefined;

beforeAll(async () => {
  house = await openTestPlaces();
  const owner = connect(house.ownerUrl);
  await createThings(owner);
  await owner.destroy();
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(house.db);
  await sql`delete from things.thing`.execute(house.db);
  source = undefined;
});
afterAll(() => house.close());

/** Reads into the same source each time. */
async function read(
  file: Uint8Array,
  options: { accept?: boolean; now?: Temporal.Instant; records?: number; milliseconds?: number } = {},
) {
  const { now = DAY, ...rest } = options;
  const done = await importFile({
    ...{ db: house.db, places: house.places, solution: thingsSolution, intake: 'things', connector: 'lines' },
    ...{ ownerArs: KOELN, file, now, ...(source !== undefined && { source }), ...rest },
  });
  source = done.source;
  return done.result;
}

async function records() {
  const { rows } = await sql<{ key: string; id: string; seen: string | null; removed: string | null }>`
    select key, id, seen_at as seen, removed_at as removed from kernel.source_record order by key`.execute(
    house.db,
  );
  return rows;
}

const many = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `k${n}`, name: `n${n}` }));

describe('an import', () => {
  it('writes what is new, updates what changed, takes away what is gone, and says how many', async () => {
    const first = await read(feedOf([...many(3), { key: 'x', name: 'old' }]));
    expect(first.report).toMatchObject({ read: 4, added: 4, changed: 0, removed: 0, faults: 0 });
    const second = await read(
      feedOf([
        { key: 'k0', name: 'n0' },
        { key: 'x', name: 'new' },
        { key: 'y', name: 'y' },
      ]),
    );
    expect(second.report).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 2 });
    expect(await thingNames(house.db)).toEqual(['n0', 'new', 'y']);
  });

  it('keeps the id of a record that goes and comes back, with a tombstone in between', async () => {
    await read(feedOf(many(2)));
    const before = await records();
    await read(feedOf(many(1)));
    expect((await records()).map(({ removed }) => removed !== null)).toEqual([false, true]);
    await read(feedOf(many(2)));
    expect(await records()).toEqual(before);
  });

  it('reports a bad record and leaves its older version as it was, with its own time', async () => {
    await read(feedOf(many(2)));
    const { report } = await read(feedOf([{ key: 'k0', name: 'changed' }], ['!k1']), { now: NEXT_DAY });
    expect(report).toMatchObject({ changed: 1, kept: 1, removed: 0, faults: 1 });
    expect(report.lines).toEqual([
      { severity: 'fault', where: 'line 2', key: 'k1', code: 'bad', reason: 'Marked as bad' },
    ]);
    expect(await thingNames(house.db)).toEqual(['changed', 'n1']);
    expect((await records()).map(({ seen }) => seen)).toEqual([null, '2026-11-24T10:00:00Z']);
  });

  it('removes nothing while a line is so broken that nobody knows which record it was', async () => {
    await read(feedOf(many(3)));
    const { report } = await read(feedOf(many(2), ['?']));
    expect(report).toMatchObject({ unchanged: 2, kept: 1, removed: 0 });
    expect(await thingNames(house.db)).toHaveLength(3);
  });

  it('takes the first of two records with the same key and reports the second', async () => {
    const { report } = await read(
      feedOf([
        { key: 'a', name: 'first' },
        { key: 'a', name: 'second' },
      ]),
    );
    expect(report).toMatchObject({ added: 1, faults: 1 });
    expect(report.lines[0]).toMatchObject({ where: 'line 2', code: 'duplicate-key' });
    expect(await thingNames(house.db)).toEqual(['first']);
  });

  it('puts a record where its point lies, moves it when the point moves, and reports swapped coordinates', async () => {
    const at = (lon: number, lat: number) =>
      feedOf([
        { key: 'a', name: 'a', lon, lat },
        { key: 'b', name: 'b' },
      ]);
    const where = async () => {
      const { rows } = await sql`select ars from things.thing where name = 'a'`.execute(house.db);
      return rows;
    };
    await read(at(6.95, 50.94));
    expect(await where()).toEqual([{ ars: KOELN }]);
    await read(at(7.1, 50.73));
    expect(await where()).toEqual([{ ars: BONN }]);
    const { report } = await read(at(50.94, 6.95));
    expect(report.lines[0]).toMatchObject({ code: 'swapped-coordinates', key: 'a' });
    expect(await where()).toEqual([{ ars: BONN }]);
  });

  it.each([
    ['shrinks to a tenth', 20, 2],
    ['is empty', 3, 0],
    ['grows tenfold', 2, 20],
  ])('holds a feed that %s until somebody accepts it', async (_what, before, after) => {
    await read(feedOf(many(before)));
    const held = await read(feedOf(many(after)));
    expect(held).toMatchObject({ outcome: 'held', before, records: after });
    expect(await thingNames(house.db)).toHaveLength(before);
    expect(await read(feedOf(many(after)), { accept: true })).toMatchObject({ outcome: 'imported' });
    expect(await thingNames(house.db)).toHaveLength(after);
  });

  it('holds neither a first import nor one that merely halves', async () => {
    expect(await read(feedOf(many(30)))).toMatchObject({ outcome: 'imported' });
    expect(await read(feedOf(many(15)))).toMatchObject({ outcome: 'imported' });
  });

  it('refuses a first feed without one usable record', async () => {
    await expect(read(feedOf([], ['!a', '?']))).rejects.toThrow(/None of the 2 records.*line 1/);
  });

  it('refuses a feed with more records than allowed, and one that takes too long', async () => {
    await expect(read(feedOf(many(5)), { records: 4 })).rejects.toThrow('more than 4 records');
    await expect(read(feedOf(many(5)), { milliseconds: -1 })).rejects.toThrow('divide the feed');
    expect(await thingNames(house.db)).toEqual([]);
  });

  it('leaves everything as it was when the feed is broken half-way or a mapping fails', async () => {
    await read(feedOf(many(2)));
    await expect(read(Buffer.from('<html>'))).rejects.toThrow('no list of JSON lines');
    const { report } = await read(
      feedOf([
        { key: 'k0', name: 'throw' },
        { key: 'k1', name: 'n1' },
      ]),
    );
    expect(report.lines[0]).toMatchObject({
      code: 'not-mapped',
      reason: expect.stringContaining('a mapping that fails'),
    });
    expect(await thingNames(house.db)).toEqual(['n0', 'n1']);
  });

  it('stores signs that the database does not know without falling over', async () => {
    const odd = { key: 'a', name: 'x\u0000y\ud800' };
    await read(feedOf([odd, { key: 'b\u0001', name: 'b' }, { key: 'l'.repeat(700), name: 'l' }]));
    expect(await thingNames(house.db)).toEqual(['xy\ufffd']);
  });

  it('does the same, whatever the order of the feed', async () => {
    const all = many(1_200);
    await read(feedOf(all));
    const { report } = await read(feedOf(all.toReversed()));
    expect(report).toMatchObject({ unchanged: 1_200, added: 0, changed: 0, removed: 0 });
  });
});
