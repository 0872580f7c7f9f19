import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from '../database/test-database.ts';
import { LEVELS } from '../places/place.ts';
import { createReadiness } from './readiness.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ template: emptyTemplate });
});
afterAll(() => database.drop());

const placesOf = (municipality: number) => () => {
  const none = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<
    (typeof LEVELS)[number],
    number
  >; // all levels
  return { counts: { ...none, municipality } };
};
const staying = new AbortController().signal;

describe('readiness', () => {
  it('is given where the database answers and places are there', async () => {
    const db = connect(database.appUrl);
    expect(await createReadiness({ db, places: placesOf(1), ending: staying })()).toEqual([]);
    expect(await createReadiness({ db, places: placesOf(0), ending: staying })()).toEqual([
      'places-not-loaded',
    ]);
    expect(await createReadiness({ db, places: placesOf(1), ending: AbortSignal.abort() })()).toEqual([
      'ending',
    ]);
    await db.destroy();
  });

  it('lacks where nobody answers at the address of the database', async () => {
    const db = connect('postgres://hier_app:no-password@127.0.0.1:1/nothing');
    expect(await createReadiness({ db, places: placesOf(1), ending: staying })()).toEqual([
      'database-unreachable',
    ]);
    await db.destroy();
  });

  it('lacks where the database takes longer than a second, and comes back with it', async () => {
    const db = connect(database.appUrl, { max: 1 });
    let now = 0;
    const ask = createReadiness({ db, places: placesOf(1), ending: staying, now: () => now });
    const { promise: over, resolve: release } = Promise.withResolvers<void>();
    const { promise: held, resolve: hold } = Promise.withResolvers<void>();
    const busy = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      hold();
      await over;
    });
    await held;
    expect(await ask()).toEqual(['database-slow']);
    // Believed for a second, so that asking often costs nothing.
    now = 999;
    release();
    await busy;
    expect(await ask()).toEqual(['database-slow']);
    now = 1_000;
    expect(await ask()).toEqual([]);
    await db.destroy();
  });
});
