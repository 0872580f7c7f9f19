import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdoptionDirectory } from '../../adoptions/create-adoption-directory.ts';
import { connect } from '../../database/connection.ts';
import { listen } from '../../database/listener.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import type { SampleRecords, Solution } from '../../solution.ts';
import { removeSource } from '../manage/manage.ts';
import { SOURCES_CHANNEL } from '../sources-channel.ts';
import { importFile, sourcesOf } from '../testing/import-file.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../testing/things.ts';
import { keepSamples } from './keep-samples.ts';
import { removeAllSamples, removeSamplesOf } from './remove-samples.ts';
import { renewSamples, type SampleHouse } from './renew-samples.ts';
import { SAMPLE_PLACES } from './sample-places.ts';

const KOELN = '053150000000';
const NOON = Temporal.Instant.from('2026-11-24T11:00:00Z');

/** Two things a place: one that stays, and one of the day. */
function sample(place: { ars: string; name: string }, from: Temporal.PlainDate): SampleRecords[] {
  const record = (key: string, name: string) => ({ key, ars: place.ars, record: { name } });
  return [
    {
      intake: 'things',
      records: [record('stays', place.name), record(`day-${from}`, `${place.name} ${from}`)],
    },
  ];
}
const withSample: Solution = { ...thingsSolution, sample };
const silent = { error: () => undefined, info: () => undefined };

let ground: TestPlaces;
let house: SampleHouse;
beforeAll(async () => {
  ground = await openTestPlaces();
  const owner = connect(ground.ownerUrl);
  await createThings(owner);
  await owner.destroy();
  house = houseWith([withSample]);
});
beforeEach(async () => {
  await sql`delete from things.thing`.execute(ground.db);
  await sql`delete from kernel.source`.execute(ground.db);
});
afterAll(() => ground.close());

function houseWith(
  solutions: readonly Solution[],
  adopted: readonly string[] = [],
  state: 'live' | 'paused' = 'live',
): SampleHouse {
  const { db, places } = ground;
  const rows = adopted.map((ars) => ({
    ...{ ars, solution: 'things', level: 'municipality' as const, state, settings: {} },
    ...{ since: NOON.toString(), takenOverFrom: null, version: 1, changedAt: NOON.toString() },
  }));
  return { db, places, solutions, adoptions: createAdoptionDirectory(rows, () => places) };
}

async function renew(now = NOON, at = house): Promise<unknown[]> {
  const faults: unknown[] = [];
  await renewSamples(at, { now, onFault: (fault) => faults.push(fault) });
  return faults;
}

const count = async (table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    ground.db,
  );
  return rows[0]?.n;
};
const idOf = async (key: string) => {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.source_record where ars = ${KOELN} and key = ${key}`.execute(ground.db);
  return rows[0]?.id;
};

describe('example data', () => {
  it('are written for each place for trying out, marked as examples with a source of their own', async () => {
    expect(await renew()).toEqual([]);
    expect(await thingNames(ground.db)).toHaveLength(2 * SAMPLE_PLACES.length);
    const sources = await sourcesOf(ground.db);
    const [source] = sources.of('things', 'things', [KOELN]);
    expect(source).toMatchObject({ kind: 'sample', name: 'Beispieldaten Hierzulande', address: null });
    expect(sources.info(source?.id ?? '', null, NOON)).toEqual({
      name: 'Beispieldaten Hierzulande',
      licence: 'CC0-1.0',
      url: null,
      time: '2026-11-24T11:00:00Z',
      example: true,
    });
  });

  it('are the same after a second start on the same day', async () => {
    await renew();
    const before = await sql`select * from kernel.source_record order by ars, key`.execute(ground.db);
    await renew(NOON.add({ hours: 3 }));
    const after = await sql`select * from kernel.source_record order by ars, key`.execute(ground.db);
    expect(after.rows).toEqual(before.rows);
    expect(await count('kernel.source')).toBe(SAMPLE_PLACES.length);
  });

  it('move on with the day: what is past goes, what stays keeps its address', async () => {
    await renew();
    const id = await idOf('stays');
    expect(await renew(NOON.add({ hours: 24 }))).toEqual([]);
    const names = await thingNames(ground.db);
    expect(names).toContain('Köln 2026-11-25');
    expect(names).not.toContain('Köln 2026-11-24');
    expect(await idOf('stays')).toBe(id);
  });

  it('are written even where a day brings ten times as many', async () => {
    const many: Solution = {
      ...thingsSolution,
      sample: (place) => [
        {
          intake: 'things',
          records: Array.from({ length: 30 }, (_, n) => ({
            key: `k${n}`,
            ars: place.ars,
            record: { name: `n${n}` },
          })),
        },
      ],
    };
    await renew();
    expect(await renew(NOON, houseWith([many]))).toEqual([]);
    expect(await thingNames(ground.db)).toHaveLength(30 * SAMPLE_PLACES.length);
  });

  it('of one solution that fails cost no other solution theirs', async () => {
    const failing: Solution = {
      ...withSample,
      id: 'failing',
      sample: () => {
        throw new Error('no idea');
      },
    };
    const wrong: Solution = {
      ...withSample,
      id: 'wrong',
      sample: () => [{ intake: 'nothing', records: [] }],
    };
    const faults = await renew(NOON, houseWith([failing, wrong, withSample]));
    expect(faults.map(String)).toEqual(
      SAMPLE_PLACES.flatMap(() => [
        'Error: no idea',
        'Error: The example data of "wrong" are for "nothing", which it does not take in',
      ]),
    );
    expect(await thingNames(ground.db)).toHaveLength(2 * SAMPLE_PLACES.length);
  });

  it('are not made where the place, or a unit above it, has adopted the solution', async () => {
    await renew(NOON, houseWith([withSample], [KOELN]));
    expect(await thingNames(ground.db)).not.toContain('Köln');
    expect(await thingNames(ground.db)).toContain('Bonn');
  });

  it('are not made either where the place has paused it', async () => {
    await renew(NOON, houseWith([withSample], [KOELN], 'paused'));
    expect(await thingNames(ground.db)).not.toContain('Köln');
  });

  it('that were left over where somebody has adopted the solution go at the next renewal', async () => {
    await renew();
    await renew(NOON, houseWith([withSample], ['050000000000']));
    expect(await thingNames(ground.db)).toEqual([]);
    expect(await count('kernel.source')).toBe(0);
  });
});

describe('sources of example data', () => {
  it('cannot be run or removed by hand, and say what to do instead', async () => {
    await renew();
    const source = (await sourcesOf(ground.db)).all.find(({ ownerArs }) => ownerArs === KOELN);
    if (source === undefined) throw new Error('no source');
    await expect(removeSource(ground.db, source, house)).rejects.toThrow(/example data.*HIER_SAMPLE=off/);
  });

  it('refuse a real one that took their name, and leave it alone', async () => {
    const { db, places } = ground;
    await importFile({
      ...{ db, places, solution: thingsSolution, intake: 'things', connector: 'lines', ownerArs: KOELN },
      ...{ name: 'Beispieldaten Hierzulande', file: feedOf([{ key: 'a', name: 'real' }]), now: NOON },
    });
    expect((await renew()).map(String)).toEqual([expect.stringContaining('give it another name')]);
    expect(await thingNames(db)).toContain('real');
  });

  it('tell nobody anything when nothing has changed', async () => {
    const told: string[] = [];
    await renew();
    const listener = await listen(ground.appUrl, {
      channels: [SOURCES_CHANNEL],
      onNotify: (_channel, ars) => void told.push(ars),
      onReconnect: () => undefined,
      log: { info: () => undefined, warn: () => undefined },
    });
    try {
      await renew(NOON.add({ hours: 1 }));
      // Messages come in the order of their commits: this one is the last.
      await sql`select pg_notify(${SOURCES_CHANNEL}, 'end')`.execute(ground.db);
      await vi.waitFor(() => expect(told).toContain('end'));
      expect(told).toEqual(['end']);
    } finally {
      await listener.close();
    }
  });
});

describe('example data that go', () => {
  const real = () =>
    importFile({
      ...{ db: ground.db, places: ground.places, solution: thingsSolution, intake: 'things' },
      ...{ connector: 'lines', file: feedOf([{ key: 'a', name: 'real' }]), ownerArs: KOELN, now: NOON },
    });

  it('are all deleted at a word, with sources and keys, and nothing real with them', async () => {
    await renew();
    await real();
    expect(await removeAllSamples(ground.db, house)).toBe(SAMPLE_PLACES.length);
    expect(await thingNames(ground.db)).toEqual(['real']);
    expect(await count('kernel.source')).toBe(1);
    expect(await count('kernel.source_record')).toBe(1);
    expect(await removeAllSamples(ground.db, house)).toBe(0);
  });

  it('of a pair are deleted when the place adopts the solution, and only these', async () => {
    await renew();
    const remove = (ars: string, solution: string) =>
      ground.db.transaction().execute((trx) => removeSamplesOf(trx, house, { ars, solution }));
    expect(await remove(KOELN, 'others')).toBe(0);
    expect(await remove(KOELN, 'things')).toBe(1);
    const names = await thingNames(ground.db);
    expect(names).not.toContain('Köln');
    expect(names).toContain('Bonn');
    // The county of Swisttal adopts for all below it.
    expect(await remove('053820000000', 'things')).toBe(1);
    expect(await thingNames(ground.db)).not.toContain('Swisttal');
  });

  it('stay if the adoption is rolled back', async () => {
    await renew();
    const adopting = ground.db.transaction().execute(async (trx) => {
      await removeSamplesOf(trx, house, { ars: KOELN, solution: 'things' });
      throw new Error('changed our mind');
    });
    await expect(adopting).rejects.toThrow('changed our mind');
    expect(await thingNames(ground.db)).toContain('Köln');
  });

  it('go also where the solution is no longer in the house', async () => {
    await renew();
    expect(await removeAllSamples(ground.db, { ...house, solutions: [] })).toBe(SAMPLE_PLACES.length);
    expect(await count('kernel.source')).toBe(0);
  });
});

describe('the keeper of example data', () => {
  it('makes them at once, anew at midnight in Germany, and not after it was stopped', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let now = Temporal.Instant.from('2026-11-24T22:59:00Z');
      const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
      const days: string[] = [];
      const watched: Solution = {
        ...withSample,
        sample(place, from, places) {
          if (place.ars === KOELN) days.push(from.toString());
          return withSample.sample?.(place, from, places) ?? [];
        },
      };
      const keeper = keepSamples(() => houseWith([watched]), { isOn: true, clock, log: silent });
      await keeper.first;
      expect(days).toEqual(['2026-11-24']);
      now = now.add({ seconds: 60 });
      await vi.advanceTimersByTimeAsync(60_000);
      await vi.waitFor(async () => expect(await thingNames(ground.db)).toContain('Köln 2026-11-25'));
      await keeper.stop();
      now = now.add({ hours: 24 });
      await vi.advanceTimersByTimeAsync(24 * 3_600_000);
      expect(days).toEqual(['2026-11-24', '2026-11-25']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes them away where they are switched off, also those of an earlier day', async () => {
    await renew();
    const clock = { now: () => NOON.add({ hours: 72 }), milliseconds: () => 0 };
    const keeper = keepSamples(() => house, { isOn: false, clock, log: silent });
    await keeper.first;
    await keeper.stop();
    expect(await thingNames(ground.db)).toEqual([]);
    expect(await count('kernel.source')).toBe(0);
  });

  it('logs what fails and never throws', async () => {
    const logged: unknown[] = [];
    const clock = { now: () => NOON, milliseconds: () => NOON.epochMilliseconds };
    const keeper = keepSamples(
      () => {
        throw new Error('no house');
      },
      { isOn: true, clock, log: { ...silent, error: (one: unknown) => void logged.push(one) } },
    );
    await keeper.first;
    await keeper.stop();
    expect(logged).toMatchObject([{ err: { message: 'no house' } }]);
  });
});
