/** What a reading has brought so far, in tables of its transaction: records, faults, and what is said to be gone. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../database/storable-json.ts';
import type { Announcement } from '../intake.ts';

export interface StagedRow {
  n: number;
  key: string;
  id: string;
  ars: string;
  hash: string;
  licence: string | null;
  valid_from: string | null;
  valid_until: string | null;
  record: unknown;
  tell: Announcement | null;
  /** Characters of the record as JSON, so that batches can be made by what they weigh. */
  size: number;
}

/** A key stands in one of `staged` and `staged_gone`: the later in the feed counts. */
export async function createStaged(trx: Kysely<unknown>): Promise<void> {
  await sql`create temporary table staged (n integer not null, key text primary key, id uuid not null, ars text not null,
    hash text not null, licence text, valid_from timestamptz, valid_until timestamptz, record jsonb not null, tell jsonb,
    size integer not null) on commit drop`.execute(trx);
  await sql`create temporary table staged_fault (key text primary key) on commit drop`.execute(trx);
  await sql`create temporary table staged_gone (key text primary key) on commit drop`.execute(trx);
}

/** Each key once. Returns the rows whose key was there already; with `isLaterBetter` they took its place. */
export async function stageRows<Row extends StagedRow>(
  trx: Kysely<unknown>,
  rows: readonly Row[],
  { isLaterBetter, hasGone }: { isLaterBetter: boolean; hasGone: boolean },
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const lasting = isLaterBetter ? [...new Map(rows.map((row) => [row.key, row])).values()] : rows;
  const otherwise = isLaterBetter
    ? sql`do update set n = excluded.n, ars = excluded.ars, hash = excluded.hash, licence = excluded.licence,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until, record = excluded.record,
        tell = excluded.tell, size = excluded.size`
    : sql`do nothing`;
  const { rows: written } = await sql<{ n: number }>`
    insert into staged select n, key, id, ars, hash, licence, valid_from, valid_until, record, tell, size
    from jsonb_to_recordset(${storableJson(lasting)}::jsonb) as r (n integer, key text, id uuid, ars text, hash text,
      licence text, valid_from timestamptz, valid_until timestamptz, record jsonb, tell jsonb, size integer)
    order by n on conflict (key) ${otherwise} returning n`.execute(trx);
  if (hasGone)
    await unstageGone(
      trx,
      rows.map(({ key }) => key),
    );
  const fresh = new Set(written.map(({ n }) => n));
  return lasting.filter(({ n }) => !fresh.has(n));
}

export async function stageFaults(
  trx: Kysely<unknown>,
  keys: readonly string[],
  { hasGone }: { hasGone: boolean },
): Promise<void> {
  if (keys.length === 0) return;
  await sql`insert into staged_fault select distinct unnest(${keys}::text[]) on conflict do nothing`.execute(
    trx,
  );
  if (hasGone) await unstageGone(trx, keys);
}

export async function stageGone(trx: Kysely<unknown>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`delete from staged where key = any(${keys}::text[])`.execute(trx);
  await sql`delete from staged_fault where key = any(${keys}::text[])`.execute(trx);
  await sql`insert into staged_gone select unnest(${keys}::text[]) on conflict do nothing`.execute(trx);
}

async function unstageGone(trx: Kysely<unknown>, keys: readonly string[]): Promise<void> {
  await sql`delete from staged_gone where key = any(${keys}::text[])`.execute(trx);
}
