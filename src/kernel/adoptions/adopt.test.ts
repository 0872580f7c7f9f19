import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { connect } from '../database/connection.ts';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { importFile } from '../sources/testing/import-file.ts';
import { createThings, feedOf, thingNames, thingsSolution } from '../sources/testing/things.ts';
import { createTownDirectory } from '../towns/create-town-directory.ts';
import { type AdoptHouse, adopt, setAdoptionState } from './adopt.ts';
import type { AdoptionDirectory } from './adoption.ts';
import { createAdoptionDirectory } from './create-adoption-directory.ts';
import { findAdopters } from './desk/find-adopters.ts';
import { giveBack } from './give-back.ts';
import { isShownAt } from './is-shown.ts';
import { readAdoptions } from './store.ts';

const KOELN = '053150000000';
const SWISTTAL = '053820064064';
const RHEIN_SIEG = '053820000000';
const NRW = '050000000000';
/** A municipality of an Amt in Schleswig-Holstein. */
const WACKEN = '010615168107';

let places: TestPlaces;
let house: AdoptHouse;
beforeAll(async () => {
  places = await openTestPlaces();
  const owner = connect(places.ownerUrl);
  await createThings(owner);
  await owner.destroy();
  const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  house = { db: places.db, places: places.places, solutions: [thingsSolution], now };
});
beforeEach(async () => {
  await sql`delete from kernel.adoption`.execute(places.db);
  await sql`delete from kernel.source`.execute(places.db);
});
afterAll(() => places.close());

async function directory(): Promise<AdoptionDirectory> {
  return createAdoptionDirectory(await readAdoptions(places.db), () => places.places);
}

const things = { solution: 'things' };

describe('adopting', () => {
  it('fills settings with their defaults, keeps them when adopted again, and says since when', async () => {
    expect(await adopt(house, { ars: KOELN, ...things })).toMatchObject({
      settings: { limit: 10 },
      level: 'municipality',
    });
    await adopt(house, { ars: KOELN, ...things, settings: { limit: 3 } });
    const later = { ...house, now: house.now.add({ hours: 1 }) };
    const again = await adopt(later, { ars: KOELN, ...things });
    expect(again).toMatchObject({ settings: { limit: 3 }, since: '2026-11-24T10:00:00Z' });
  });

  it('is part of a transaction of the caller: what is undone there was never paused', async () => {
    await adopt(house, { ars: KOELN, ...things });
    const lost = places.db.transaction().execute(async (trx) => {
      const paused = await setAdoptionState(
        { ...house, db: trx },
        { ars: KOELN, ...things, state: 'paused' },
      );
      expect(paused.state).toBe('paused');
      throw new Error('undone');
    });
    await expect(lost).rejects.toThrow('undone');
    expect((await directory()).own(KOELN, 'things')?.state).toBe('live');
    await places.db
      .transaction()
      .execute((trx) => setAdoptionState({ ...house, db: trx }, { ars: KOELN, ...things, state: 'paused' }));
    expect((await directory()).own(KOELN, 'things')?.state).toBe('paused');
  });

  it('takes the settings of another town over and remembers from whom', async () => {
    await adopt(house, { ars: KOELN, ...things, settings: { limit: 7 } });
    const taken = await adopt(house, { ars: SWISTTAL, ...things, from: KOELN });
    expect(taken).toMatchObject({ settings: { limit: 7 }, takenOverFrom: KOELN });
    await expect(adopt(house, { ars: SWISTTAL, ...things, from: WACKEN })).rejects.toThrow(
      'nothing to take over',
    );
  });

  it.each([
    [{ ars: KOELN, solution: 'nothing' }, /no solution "nothing": name one of things/],
    [{ ars: '999999999999', ...things }, /no place 999999999999/],
    [{ ars: KOELN, ...things, settings: { limit: 0 } }, /settings of things do not fit: limit/],
    [{ ars: SWISTTAL, ...things, level: 'county' as const }, /Swisttal is no county/],
  ])('refuses what cannot be: %j', async (request, reason) => {
    await expect(adopt(house, request)).rejects.toThrow(reason);
    expect(await readAdoptions(places.db)).toEqual([]);
  });

  it('deletes the example data of that place and solution, and no other', async () => {
    const one = {
      db: places.db,
      places: places.places,
      solution: thingsSolution,
      intake: 'things',
      connector: 'lines',
    };
    for (const ownerArs of [KOELN, SWISTTAL])
      await importFile({ ...one, ownerArs, now: house.now, file: feedOf([{ key: 'a', name: ownerArs }]) });
    await sql`update kernel.source set kind = 'sample'`.execute(places.db);
    await adopt(house, { ars: KOELN, ...things });
    expect(await thingNames(places.db)).toEqual([SWISTTAL]);
  });
});

describe('taking over from another town', () => {
  const form = z.object({
    limit: z.number().int().min(1).default(10).meta({ label: 'limit' }),
    phone: z.string().default('').meta({ label: 'limit', own: true }),
  });
  const solution = { ...thingsSolution, settings: form };
  const withPhone = () => ({ ...house, solutions: [solution] });
  const koeln = { limit: 7, phone: '0221 1' };

  it('never takes what is that town alone, and keeps what is one’s own', async () => {
    await adopt(withPhone(), { ars: KOELN, ...things, settings: koeln });
    const request = { ars: SWISTTAL, ...things, from: KOELN };
    expect((await adopt(withPhone(), request)).settings).toEqual({ limit: 7, phone: '' });
    await adopt(withPhone(), { ars: SWISTTAL, ...things, settings: { limit: 1, phone: '02255 2' } });
    expect((await adopt(withPhone(), request)).settings).toEqual({ limit: 7, phone: '02255 2' });
    // As the desk sends it: all that its form holds, and of the other town what it was told.
    const whole = { ...request, isWhole: true, settings: { limit: 8 } };
    expect((await adopt(withPhone(), whole)).settings).toEqual({ limit: 8, phone: '02255 2' });
    const emptied = { ...whole, settings: { limit: 8, phone: '' } };
    expect((await adopt(withPhone(), emptied)).settings).toEqual({ limit: 8, phone: '' });
  });

  it('is offered without it', async () => {
    await adopt(withPhone(), { ars: KOELN, ...things, settings: koeln });
    const place = places.places.get(SWISTTAL);
    if (place === undefined) throw new Error('Swisttal is a place');
    const found = await findAdopters(solution, { place, query: 'koeln' }, places);
    expect(found.towns).toMatchObject([{ ars: KOELN, settings: { limit: 7 } }]);
    expect(JSON.stringify(found)).not.toContain('0221');
  });

  it('connects no source of that town, and none of its records', async () => {
    await adopt(house, { ars: KOELN, ...things });
    await importFile({
      ...{ db: places.db, places: places.places, solution: thingsSolution, intake: 'things' },
      ...{ connector: 'lines', ownerArs: KOELN, now: house.now, file: feedOf([{ key: 'a', name: 'a' }]) },
    });
    const sources = () => sql`select id, owner_ars from kernel.source`.execute(places.db);
    const before = (await sources()).rows;
    expect(before).toMatchObject([{ owner_ars: KOELN }]);
    const names = await thingNames(places.db);
    await adopt(house, { ars: SWISTTAL, ...things, from: KOELN });
    expect((await sources()).rows).toEqual(before);
    expect(await thingNames(places.db)).toEqual(names);
  });

  it('says so where that town has paused it, itself or with the unit above it, and takes nothing', async () => {
    await adopt(house, { ars: KOELN, ...things, settings: { limit: 7 } });
    await setAdoptionState(house, { ars: KOELN, ...things, state: 'paused' });
    const refused = adopt(house, { ars: SWISTTAL, ...things, from: KOELN });
    await expect(refused).rejects.toMatchObject({
      code: 'giver-paused',
      message: expect.stringMatching(/^Köln has paused things .*another town, or wait/),
    });
    expect((await directory()).own(SWISTTAL, 'things')).toBeUndefined();
    await adopt(house, { ars: RHEIN_SIEG, ...things });
    await setAdoptionState(house, { ars: RHEIN_SIEG, ...things, state: 'paused' });
    await expect(adopt(house, { ars: KOELN, ...things, from: SWISTTAL })).rejects.toMatchObject({
      code: 'giver-paused',
    });
    await setAdoptionState(house, { ars: KOELN, ...things, state: 'live' });
    expect(await adopt(house, { ars: SWISTTAL, ...things, from: KOELN })).toMatchObject({
      settings: { limit: 7 },
    });
  });
});

describe('what counts at a place', () => {
  it('is its own adoption before that of county, Land and Bund', async () => {
    await adopt(house, { ars: NRW, ...things, settings: { limit: 1 } });
    await adopt(house, { ars: RHEIN_SIEG, ...things, settings: { limit: 2 } });
    const limitAt = async (ars: string) => (await directory()).effective(ars, 'things')?.settings.limit;
    expect(await limitAt(SWISTTAL)).toBe(2);
    expect(await limitAt(KOELN)).toBe(1);
    expect(await limitAt(WACKEN)).toBeUndefined();
    await adopt(house, { ars: SWISTTAL, ...things, settings: { limit: 3 } });
    expect(await limitAt(SWISTTAL)).toBe(3);
  });

  it('is nothing where a place has paused for itself what a unit above adopted', async () => {
    await adopt(house, { ars: RHEIN_SIEG, ...things });
    await setAdoptionState(house, { ars: SWISTTAL, ...things, state: 'paused' });
    const adoptions = await directory();
    expect(adoptions.effective(SWISTTAL, 'things')).toBeUndefined();
    expect(adoptions.effective(RHEIN_SIEG, 'things')).toBeDefined();
    const towns = createTownDirectory({ towns: [], leftOut: [] }, () => places.places);
    expect(isShownAt({ id: 'things', scope: 'everywhere' }, { ars: SWISTTAL }, { adoptions, towns })).toBe(
      false,
    );
    expect(isShownAt({ id: 'things', scope: 'everywhere' }, { ars: WACKEN }, { adoptions, towns })).toBe(
      true,
    );
    expect(isShownAt({ id: 'things', scope: 'adopted' }, { ars: WACKEN }, { adoptions, towns })).toBe(false);
    await setAdoptionState(house, { ars: SWISTTAL, ...things, state: 'live' });
    expect((await directory()).effective(SWISTTAL, 'things')).toBeDefined();
  });

  it('makes a municipality an adopted one by itself or by its association, not by county or Land', async () => {
    await adopt(house, { ars: NRW, ...things });
    expect((await directory()).isAdopted(KOELN)).toBe(false);
    await adopt(house, { ars: KOELN, ...things });
    expect((await directory()).isAdopted(KOELN)).toBe(true);
    const association = places.places.ancestors(WACKEN).find(({ levels }) => levels.includes('association'));
    if (association === undefined) throw new Error('Wacken belongs to an Amt');
    await adopt(house, { ars: association.ars, ...things });
    expect((await directory()).isAdopted(WACKEN)).toBe(true);
  });
});

describe('giving back', () => {
  it('asks to remove sources first, then leaves nothing', async () => {
    await adopt(house, { ars: KOELN, ...things });
    const one = {
      db: places.db,
      places: places.places,
      solution: thingsSolution,
      intake: 'things',
      connector: 'lines',
    };
    await importFile({
      ...one,
      ownerArs: KOELN,
      now: house.now,
      name: 'Feed',
      file: feedOf([{ key: 'a', name: 'a' }]),
    });
    await expect(giveBack(house, { ars: KOELN, ...things })).rejects.toThrow(/1 sources for things \(Feed\)/);
    await sql`delete from kernel.source`.execute(places.db);
    await giveBack(house, { ars: KOELN, ...things });
    expect((await directory()).own(KOELN, 'things')).toBeUndefined();
    expect(await readAdoptions(places.db)).toMatchObject([{ state: 'given-back', version: 2 }]);
    await expect(giveBack(house, { ars: KOELN, ...things })).rejects.toThrow('has not adopted things itself');
  });
});
