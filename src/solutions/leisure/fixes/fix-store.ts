/** Fixes in the database. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { type Fix, fixSchema, type Was, wasSchema } from './fix-model.ts';
import type { KnownFix, Verdict } from './put-right.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<string>;

/** With the record that it is of, and where that lies. */
export interface StoredFix extends KnownFix {
  ars: string;
  record: string;
  about: string;
  /** Instant. */
  until: string;
}

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const AS_JSON = sql`jsonb_build_object('id', f.id, 'unit', f.unit, 'confirmedAt', ${instant('f.confirmed_at')},
  'state', f.state, 'fix', f.fix, 'was', f.was)`;
const knownSchema = z.object({
  ...{ id: z.string(), unit: z.string(), confirmedAt: z.string(), state: z.enum(['on', 'asked']) },
  ...{ fix: fixSchema, was: wasSchema.nullable() },
});
const storedSchema = knownSchema.extend({
  ...{ ars: z.string(), record: z.string(), about: z.string(), until: z.string() },
});

/** Of each row of a place `e`: its fixes that count, for `knownFixesOf`. */
export const FIXES_OF_PLACE: RawBuilder<unknown> = sql`(select jsonb_agg(${AS_JSON}) from leisure.fix f
  where f.record = e.id and f.state in ('on', 'asked')) as fixes`;

/** That a desk has not said that the place `t` is no more. */
export const NOT_CLOSED: RawBuilder<unknown> = sql`not exists (select from leisure.fix f
  where f.record = t.id and f.kind = 'closed' and f.fix->>'reopens' is null and f.state in ('on', 'asked'))`;

export function knownFixesOf(fixes: unknown): KnownFix[] {
  return z.array(knownSchema).nullable().parse(fixes) ?? [];
}

/** All that count of these records. */
export async function fixesOn(db: Db, records: readonly string[]): Promise<StoredFix[]> {
  if (records.length === 0) return [];
  return storedOf(db, sql`f.record = any(${[...records]}::uuid[])`);
}

/** Those of a desk, what it is asked about first. */
export async function fixesAt(db: Db, keys: Keys, record: string | null): Promise<StoredFix[]> {
  return storedOf(
    db,
    sql`f.ars = any(${[...keys]}) ${record === null ? sql`` : sql`and f.record = ${record}`}`,
  );
}

export async function setStates(
  db: Db,
  fixes: readonly { ars: string; id: string; state: Verdict; was: Was }[],
): Promise<void> {
  if (fixes.length === 0) return;
  const rows = fixes.map(({ ars, id, state, was }) => ({ ars, id, state, was }));
  await sql`update leisure.fix f set state = r.state, was = r.was
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, state text, was jsonb)
    where f.ars = r.ars and f.id = r.id`.execute(db);
}

/** Takes the place of an earlier one about the same. */
export async function addFix(
  trx: Db,
  one: { ars: string; id: string; unit: string; record: string; about: string; slot: string } & {
    fix: Fix;
    now: Temporal.Instant;
    until: Temporal.Instant;
  },
): Promise<void> {
  const now = one.now.toString();
  await sql`update leisure.fix set state = 'over', until = ${now}
    where record = ${one.record} and slot = ${one.slot} and state in ('on', 'asked')`.execute(trx);
  await sql`insert into leisure.fix (ars, id, unit, record, about, kind, slot, fix, was, state, confirmed_at, until)
    values (${one.ars}, ${one.id}, ${one.unit}, ${one.record}, ${one.about}, ${one.fix.kind}, ${one.slot},
      ${storableJson(one.fix)}::jsonb, null, 'on', ${now}, ${one.until.toString()})`.execute(trx);
}

/** null: there is none that counts. */
export async function takeBackFix(
  trx: Db,
  keys: Keys,
  id: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ record: string }>`
    update leisure.fix set state = 'taken-back', until = ${now.toString()}
    where ars = any(${[...keys]}) and id = ${id} and state in ('on', 'asked') returning record`.execute(trx);
  return rows[0]?.record ?? null;
}

/** It is still so: what the source tells by now is noted anew. null: there is none that counts. */
export async function keepFix(trx: Db, keys: Keys, id: string): Promise<string | null> {
  const { rows } = await sql<{ record: string }>`
    update leisure.fix set state = 'on', was = null
    where ars = any(${[...keys]}) and id = ${id} and state in ('on', 'asked') returning record`.execute(trx);
  return rows[0]?.record ?? null;
}

/** Ends those whose time has come; answers what they were of. */
export async function endDue(
  trx: Db,
  now: Temporal.Instant,
  limit: number,
): Promise<{ ars: string; record: string }[]> {
  const { rows } = await sql<{ ars: string; record: string }>`
    update leisure.fix set state = 'over' where (ars, id) in (
      select ars, id from leisure.fix
      where state in ('on', 'asked') and until <= ${now.toString()} order by until limit ${limit})
    returning ars, record`.execute(trx);
  return rows;
}

async function storedOf(db: Db, where: RawBuilder<unknown>): Promise<StoredFix[]> {
  const { rows } = await sql<{ fix: unknown }>`
    select ${AS_JSON} || jsonb_build_object('ars', f.ars, 'record', f.record, 'about', f.about,
      'until', ${instant('f.until')}) as fix
    from leisure.fix f where ${where} and f.state in ('on', 'asked')
    order by f.state, f.confirmed_at desc, f.id limit 500`.execute(db);
  return rows.map(({ fix }) => storedSchema.parse(fix));
}
