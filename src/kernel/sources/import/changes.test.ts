/** Feeds that tell only what changed. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { importFile } from '../testing/import-file.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../testing/things.ts';

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
const empty = async () => {
  await sql`delete from kernel.source`.execute(house.db);
  await sql`delete from things.thing`.execute(house.db);
  source = undefined;
};
beforeEach(empty);
afterAll(() => house.close());

/** Lines of the feed; "a=1" is a record with that key and name. */
async function read(lines: readonly string[], options: { now?: Temporal.Instant; records?: number } = {}) {
  const { now = DAY, ...rest } = options;
  const written = lines.map((line) => {
    const [key, name] = line.split('=');
    return name === undefined ? line : JSON.stringify({ key, name });
  });
  const done = await importFile({
    ...{ db: house.db, places: house.places, solution: thingsSolution, intake: 'things', connector: 'lines' },
    ...{ ownerArs: '053150000000', file: feedOf([], written), now, ...rest },
    ...(source !== undefined && { source }),
  });
  source = done.source;
  return done.result;
}

const names = () => thingNames(house.db);
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => `k${String(n).padStart(4, '0')}=n${n}`);

async function seen() {
  const { rows } = await sql<{ key: string; seen: string | null }>`
    select key, seen_at as seen from kernel.source_record where removed_at is null order by key`.execute(
    house.db,
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.seen]));
}

describe('a feed of changes', () => {
  it('writes what it names, takes away what it says is gone, and leaves everything else', async () => {
    await read(['a=1', 'b=1', 'c=1']);
    const { report } = await read(['~', 'b=2', '-c', 'd=1']);
    expect(report).toMatchObject({
      read: 2,
      added: 1,
      changed: 1,
      unchanged: 0,
      removed: 1,
      kept: 0,
      faults: 0,
    });
    expect(await names()).toEqual(['1', '1', '2']);
  });

  it('may be the first that ever comes', async () => {
    const { report } = await read(['~', 'a=1', '-x']);
    expect(report).toMatchObject({ added: 1, removed: 0, faults: 0 });
    expect(await names()).toEqual(['1']);
  });

  it('changes nothing when it comes twice', async () => {
    await read(['a=1', 'b=1', 'c=1']);
    await read(['~', 'a=2', '-b']);
    const { report } = await read(['~', 'a=2', '-b']);
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 1, removed: 0 });
    expect(await names()).toEqual(['1', '2']);
  });

  it('may say at its end that it is one', async () => {
    await read(['a=1', 'b=1']);
    const { report } = await read(['a=2', '~']);
    expect(report).toMatchObject({ changed: 1, removed: 0 });
    expect(await names()).toEqual(['1', '2']);
  });

  it('counts deletions of what was not there, and none of them is a fault', async () => {
    await read(['a=1']);
    const { report } = await read(['~', '-x', '-y', '-y']);
    expect(report).toMatchObject({ read: 0, removed: 0, faults: 0 });
    expect(report.lines).toContainEqual(
      expect.objectContaining({ code: 'unknown-gone', reason: expect.stringMatching(/^2 records/) }),
    );
    expect(await names()).toEqual(['1']);
  });

  it('is never held for its size', async () => {
    await read(many(40));
    expect(await read(['~', 'k0001=x'])).toMatchObject({ outcome: 'imported' });
    expect(await read(['~', ...many(40).map((line) => `-${line.split('=')[0]}`)])).toMatchObject({
      outcome: 'imported',
      report: { removed: 40 },
    });
    expect(await names()).toEqual([]);
  });

  it('brings back a record that was gone, under its old id', async () => {
    await read(['a=1', 'b=1']);
    const { rows: before } = await sql`select id from things.thing where name = '1' order by id`.execute(
      house.db,
    );
    await read(['~', '-a']);
    await read(['~', 'a=1']);
    const { rows: after } = await sql`select id from things.thing order by id`.execute(house.db);
    expect(after).toEqual(before);
  });

  it('keeps the version that it had of a faulty record, with its own time, and confirms all others', async () => {
    await read(['a=1', 'b=1']);
    const { report } = await read(['~', '!a', '?'], { now: NEXT_DAY });
    expect(report).toMatchObject({ kept: 1, removed: 0, faults: 2 });
    expect(await seen()).toEqual({ a: '2026-11-24T10:00:00Z', b: null });
  });

  it('deletes what it names, also where a line is so broken that nobody knows what it was', async () => {
    await read(['a=1', 'b=1']);
    expect((await read(['~', '?', '-a'])).report).toMatchObject({ removed: 1, kept: 0 });
    expect(await names()).toEqual(['1']);
  });

  it.each([
    [['~', 'a=2', '-a'], []],
    [['~', '-a', 'a=2'], ['2']],
    [['~', 'a=2', '-a', 'a=3'], ['3']],
    [['~', '-a', 'a=2', '-a'], []],
    [['~', 'a=2', 'a=3'], ['3']],
    [['~', '!a', '-a'], []],
    [['~', '-a', '!a'], ['1']],
    [['~', 'a=2', '-a', '!a'], ['1']],
  ])('lets the later of %j count', async (lines, expected) => {
    await read(['a=1']);
    await read(lines);
    expect(await names()).toEqual(expected);
  });

  it('lets the later count across all batches', async () => {
    await read(many(1_300));
    const all = many(1_300).map((line) => line.split('=')[0]);
    await read(['~', ...all.map((key) => `-${key}`), ...all.slice(0, 700).map((key) => `${key}=new`)]);
    expect(await names()).toEqual(Array(700).fill('new'));
  });

  it('that says only deletions is refused when it says too many', async () => {
    await expect(
      read(['~', ...many(31).map((line) => `-${line}`.split('=')[0] ?? '')], { records: 3 }),
    ).rejects.toThrow('more than 3 records');
  });

  it('has the same outcome as what it tells, whatever it tells in which order', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.tuple(key, fc.integer({ min: 1, max: 3 })).map(([name, n]) => `${name}=${name}${n}`),
      key.map((name) => `-${name}`),
    );
    const steps = fc.array(step, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 4 }), async (feeds) => {
        await empty();
        const expected = new Map<string, string>();
        for (const feed of feeds) {
          await read(['~', ...feed]);
          for (const line of feed) {
            const [name = '', value] = line.split('=');
            if (value === undefined) expected.delete(name.slice(1));
            else expected.set(name, value);
          }
        }
        expect(await names()).toEqual([...expected.values()].toSorted());
      }),
      { numRuns: 25 },
    );
  });
});

describe('a feed of everything that also deletes', () => {
  it('takes away what it does not name, as ever, and counts each once', async () => {
    await read(['a=1', 'b=1', 'c=1']);
    const { report } = await read(['a=1', '-b']);
    expect(report).toMatchObject({ unchanged: 1, removed: 2, faults: 0 });
  });

  it('takes only away what it says while a line is broken', async () => {
    await read(['a=1', 'b=1', 'c=1']);
    const { report } = await read(['a=1', '?', '-b']);
    expect(report).toMatchObject({ unchanged: 1, removed: 1, kept: 1 });
  });
});
