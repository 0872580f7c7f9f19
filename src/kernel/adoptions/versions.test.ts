import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeLine } from '../audit/describe-line.ts';
import { readAudit } from '../audit/store.ts';
import { connect } from '../database/connection.ts';
import { titleOf } from '../i18n/solution-title.ts';
import { acting, openPeopleTestHouse, type PeopleTestHouse } from '../identity/testing/people-test-house.ts';
import { importFile } from '../sources/testing/import-file.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../sources/testing/things.ts';
import { type AdoptHouse, adopt, setAdoptionState } from './adopt.ts';
import { AdoptionChanged, SourcesLeft } from './adoption-error.ts';
import { contentOf } from './change-adoption.ts';
import { createAdoptionDirectory } from './create-adoption-directory.ts';
import { fittingSettings } from './fitting-settings.ts';
import { giveBack } from './give-back.ts';
import { settingsAt } from './settings-at.ts';
import { adoptionsAt, forgetActors, readAdoptions, readVersions } from './store.ts';
import { undoAdoption } from './undo.ts';
import { withAdoption } from './with-adoption.ts';

const SWISTTAL = '053820064064';
const RHEIN_SIEG = '053820000000';
const swisttal = { ars: SWISTTAL, solution: 'things' };

let ground: PeopleTestHouse;
let house: AdoptHouse;
beforeAll(async () => {
  ground = await openPeopleTestHouse();
  const owner = connect(ground.ownerUrl);
  await createThings(owner);
  await owner.destroy();
});
beforeEach(async () => {
  ground.beginDay();
  const { db, places } = ground;
  house = { db, places, solutions: [thingsSolution], now: ground.clock.now() };
  await sql`delete from kernel.adoption`.execute(db);
  await sql`delete from kernel.source`.execute(db);
  await sql`delete from things.thing`.execute(db);
});
afterAll(() => ground.close());

const directory = async () => createAdoptionDirectory(await readAdoptions(ground.db), () => ground.places);
const rowNow = async () => (await adoptionsAt(ground.db, [SWISTTAL], 'things'))[0];
const history = () => readVersions(ground.db, swisttal, { before: null, limit: 100 });
const states = async () => (await history()).map(({ version, state }) => `${version} ${state}`);
const limitAt = async () => settingsAt(thingsSolution, SWISTTAL, { adoptions: await directory() });

describe('a draft', () => {
  it('counts nowhere, also not before what a unit above adopted, until it is made live', async () => {
    await adopt(house, { ars: RHEIN_SIEG, solution: 'things', settings: { limit: 2 } });
    await adopt(house, { ...swisttal, state: 'draft', settings: { limit: 9 } });
    expect(await limitAt()).toEqual({ limit: 2 });
    expect((await directory()).own(SWISTTAL, 'things')?.state).toBe('draft');
    house.now = house.now.add({ hours: 24 });
    const live = await adopt(house, { ...swisttal, state: 'live' });
    expect(live).toMatchObject({ settings: { limit: 9 }, since: house.now.toString(), version: 2 });
    expect(await limitAt()).toEqual({ limit: 9 });
  });

  it('cannot be made of what is live already, and cannot be paused', async () => {
    await adopt(house, { ...swisttal, state: 'draft' });
    await expect(setAdoptionState(house, { ...swisttal, state: 'paused' })).rejects.toThrow(
      'as a draft only',
    );
    await adopt(house, { ...swisttal, state: 'live' });
    await expect(adopt(house, { ...swisttal, state: 'draft' })).rejects.toThrow('no draft any more');
  });

  it('is seen in a preview as if it counted, and nowhere else', async () => {
    const draft = await adopt(house, { ...swisttal, state: 'draft', settings: { limit: 4 } });
    const adoptions = withAdoption(await directory(), { ...draft, state: 'live' }, ground.places);
    expect(settingsAt(thingsSolution, SWISTTAL, { adoptions })).toEqual({ limit: 4 });
    expect(settingsAt(thingsSolution, RHEIN_SIEG, { adoptions })).toEqual({ limit: 10 });
  });
});

describe('two who change the same', () => {
  it('never overwrite each other: the second hears what stands, and nothing is lost', async () => {
    const seen = (await adopt(house, { ...swisttal, settings: { limit: 5 } })).version;
    await adopt(house, { ...swisttal, seen, settings: { limit: 6 } });
    const late = adopt(house, { ...swisttal, seen, settings: { limit: 7 } });
    await expect(late).rejects.toThrow(AdoptionChanged);
    await expect(late).rejects.toMatchObject({ current: { version: 2, settings: { limit: 6 } } });
    expect(await limitAt()).toEqual({ limit: 6 });
  });

  it('at the very same time: one wins, however many there are', async () => {
    for (const seen of [0, 1]) {
      const tries = await Promise.allSettled(
        [11, 12, 13, 14, 15].map((limit) =>
          adopt(house, { ...swisttal, seen, settings: { limit: limit + seen * 10 } }),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    expect(await states()).toEqual(['2 live', '1 live']);
  });

  it('are not told of a change that is none', async () => {
    await adopt(house, { ...swisttal, settings: { limit: 5 } });
    await adopt(house, { ...swisttal, seen: 1, settings: { limit: 5 } });
    expect(await states()).toEqual(['1 live']);
  });
});

describe('pausing what was inherited', () => {
  it('ends as if there had been nothing, and inherits again', async () => {
    await adopt(house, { ars: RHEIN_SIEG, solution: 'things', settings: { limit: 2 } });
    await setAdoptionState(house, { ...swisttal, state: 'paused' });
    expect((await directory()).isPaused(SWISTTAL, 'things')).toBe(true);
    await setAdoptionState(house, { ...swisttal, state: 'live' });
    expect(await limitAt()).toEqual({ limit: 2 });
    expect((await directory()).own(SWISTTAL, 'things')).toBeUndefined();
  });

  it('of its own goes on with what it had', async () => {
    await adopt(house, { ...swisttal, settings: { limit: 8 } });
    await setAdoptionState(house, { ...swisttal, state: 'paused' });
    await adopt(house, { ...swisttal, settings: { limit: 9 } });
    expect((await rowNow())?.state).toBe('paused');
    await setAdoptionState(house, { ...swisttal, state: 'live' });
    expect(await limitAt()).toEqual({ limit: 9 });
  });
});

describe('giving back', () => {
  const connect = () =>
    importFile({
      ...{ db: ground.db, places: ground.places, solution: thingsSolution, intake: 'things' },
      ...{ connector: 'lines', ownerArs: SWISTTAL, now: house.now, name: 'Feed' },
      file: feedOf([
        { key: 'a', name: 'a' },
        { key: 'b', name: 'b' },
      ]),
    });

  it('takes along the sources that were named, with all records, in one go, and keeps history and settings', async () => {
    await adopt(house, { ...swisttal, settings: { limit: 7 } });
    await connect();
    const refused = giveBack(house, swisttal);
    await expect(refused).rejects.toThrow(SourcesLeft);
    const { rows } = await sql<{ id: string }>`select id from kernel.source`.execute(ground.db);
    const sources = rows.map(({ id }) => id);
    await expect(
      giveBack(house, { ...swisttal, sources: [...sources, sources[0] ?? ''].slice(1).concat('x') }),
    ).rejects.toThrow(SourcesLeft);
    expect(await thingNames(ground.db)).toEqual(['a', 'b']);
    expect(await giveBack(house, { ...swisttal, sources })).toEqual({ sources: 1, records: 2 });
    expect(await thingNames(ground.db)).toEqual([]);
    expect(await states()).toEqual(['2 given-back', '1 live']);
    expect(await limitAt()).toEqual({ limit: 10 });
    expect(await adopt(house, swisttal)).toMatchObject({ settings: { limit: 7 }, version: 3 });
  });

  it('is not brought about by undoing while sources are connected', async () => {
    await adopt(house, swisttal);
    await giveBack(house, swisttal);
    await adopt(house, swisttal);
    await connect();
    await expect(undoAdoption(house, swisttal)).rejects.toThrow(SourcesLeft);
  });
});

describe('undoing', () => {
  it('writes the older content as a new version, and can itself be undone', async () => {
    await adopt(house, { ...swisttal, settings: { limit: 1 } });
    await adopt(house, { ...swisttal, settings: { limit: 2 } });
    await adopt(house, { ...swisttal, settings: { limit: 3 } });
    await undoAdoption(house, { ...swisttal, seen: 3, to: 1 });
    expect(await limitAt()).toEqual({ limit: 1 });
    await undoAdoption(house, swisttal);
    expect(await limitAt()).toEqual({ limit: 3 });
    expect((await history()).map(({ undoneTo }) => undoneTo)).toEqual([3, 1, null, null, null]);
  });

  it('needs an older version', async () => {
    await expect(undoAdoption(house, swisttal)).rejects.toThrow('no older version');
    await adopt(house, swisttal);
    await expect(undoAdoption(house, swisttal)).rejects.toThrow('no older version');
    for (const to of [1, 7])
      await expect(undoAdoption(house, { ...swisttal, to })).rejects.toThrow('no older');
  });

  it('after any change brings back exactly what was before', async () => {
    const change = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((limit) => ({ kind: 'settings', limit }) as const),
      fc.constantFrom({ kind: 'pause' } as const, { kind: 'resume' } as const, { kind: 'end' } as const),
    );
    const carryOut = async (one: typeof change extends fc.Arbitrary<infer One> ? One : never) => {
      house.now = house.now.add({ hours: 1 });
      if (one.kind === 'settings') await adopt(house, { ...swisttal, settings: { limit: one.limit } });
      else if (one.kind === 'end') await giveBack(house, swisttal).catch(() => undefined);
      else
        await setAdoptionState(house, { ...swisttal, state: one.kind === 'pause' ? 'paused' : 'live' }).catch(
          () => undefined,
        );
    };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), change, async (earlier, last) => {
        await sql`delete from kernel.adoption`.execute(ground.db);
        await adopt(house, swisttal);
        for (const one of earlier) await carryOut(one);
        const before = await rowNow();
        await carryOut(last);
        const after = await rowNow();
        if (before === undefined || after === undefined) throw new Error('there is always a row');
        if (after.version === before.version) return;
        await undoAdoption(house, swisttal);
        const undone = await rowNow();
        expect(undone && contentOf(undone)).toEqual(contentOf(before));
        expect(undone?.version).toBe(before.version + 2);
      }),
      { numRuns: 25 },
    );
  });
});

describe('who changed it', () => {
  it('is known for 180 days and as long as the account is there, and stands in the log with the title', async () => {
    const actor = acting(await ground.person('amt@stadt.example'), 'manager');
    await adopt(house, { ...swisttal, actor });
    expect((await history())[0]?.actorName).toBe('amt@stadt.example');
    const [line] = await readAudit(ground.db, new Set([SWISTTAL]), { before: null, limit: 1 });
    const words =
      line &&
      describeLine(line, {
        ...{ language: 'de', places: ground.places },
        source: () => null,
        solution: (id, language) => titleOf([thingsSolution], id, language),
      });
    expect(words).toMatchObject({ who: 'amt@stadt.example', what: 'hat die Lösung „Dinge“ eingeschaltet' });
    await forgetActors(ground.db, house.now.add({ hours: 24 * 179 }));
    expect((await history())[0]?.actor).not.toBeNull();
    await forgetActors(ground.db, house.now.add({ hours: 24 * 181 }));
    expect((await history())[0]).toMatchObject({ actor: null, actorName: null });
  });
});

describe('settings that were stored once', () => {
  it('lose what a newer form does not know or allow, and nothing else', () => {
    const form = z.strictObject({
      limit: z.number().max(5).default(3),
      name: z.string().default(''),
      tags: z.array(z.string()).default([]),
    });
    expect(fittingSettings(form, { limit: 9, name: 'x', old: true, tags: ['a', 1] })).toEqual({
      ...{ limit: 3, name: 'x', tags: [] },
    });
    expect(() => fittingSettings(z.object({ must: z.string() }), {})).toThrow('default for every field');
  });
});
