import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './database/connection.ts';
import { createTestDatabase, emptyTemplate, type TestDatabase } from './database/test-database.ts';
import type { Retention, TableDeclaration } from './solution.ts';
import { tableFaults } from './table-classes.ts';

let database: TestDatabase;
let db: Kysely<unknown>;
beforeAll(async () => {
  database = await createTestDatabase({ template: emptyTemplate });
  db = connect(database.ownerUrl, { max: 1 });
  await sql`create schema bins`.execute(db);
  await sql`create table bins.call (id uuid primary key, made_at timestamptz, day date, note text)`.execute(
    db,
  );
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const declared = (retention: Retention): TableDeclaration[] => [{ name: 'call', class: 'local', retention }];

describe('the retention of a table', () => {
  it.each(['made_at', 'day'])('may go by %s, an instant or a date', async (column) => {
    expect(await tableFaults(db, 'bins', declared({ days: 30, column, reason: 'r' }))).toEqual([]);
  });

  it.each(['made', 'note', 'id', ''])('cannot go by "%s"', async (column) => {
    expect(await tableFaults(db, 'bins', declared({ days: 30, column, reason: 'r' }))).toEqual([
      `bins.call: retention goes by "${column}", which is no instant or date of it`,
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])('is no number of days if it is %d', async (days) => {
    expect(await tableFaults(db, 'bins', declared({ days, column: 'day', reason: 'r' }))).toEqual([
      'bins.call: retention is no number of days',
    ]);
  });

  it('is asked of every table', async () => {
    expect(await tableFaults(db, 'bins', [])).toEqual(['bins.call has no class']);
  });
});
