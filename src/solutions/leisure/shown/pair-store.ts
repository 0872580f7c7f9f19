/** Pairs that may be the same, and what editors decided about them. Runs inside an import, or at the desk. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Decided, PairOfTold } from '../same/group-told.ts';
import type { Judged } from '../same/judge-pair.ts';
import type { ToldKey } from './told-store.ts';

type Db = Kysely<unknown>;

export type FoundPair = { one: ToldKey; other: ToldKey } & Judged;

/** From either side, so that both find it. */
export async function insertPairs(pairs: readonly FoundPair[], db: Db): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.flatMap(({ one, other, likeness, weight, verdict }) => {
    const said = { likeness, weight, verdict };
    return [
      { ...said, ars: one.ars, id: one.id, other_ars: other.ars, other: other.id },
      { ...said, ars: other.ars, id: other.id, other_ars: one.ars, other: one.id },
    ];
  });
  await sql`insert into leisure.same_pair (ars, id, other_ars, other, likeness, weight, verdict)
    select ars, id, other_ars, other, likeness, weight, verdict
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (ars text, id uuid, other_ars text, other uuid,
      likeness real, weight real, verdict text) on conflict do nothing`.execute(db);
}

/** Forgets what was found about them. Returns those that were, or may have been, shown with them. */
export async function takePairs(ids: readonly string[], db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from leisure.same_pair where other = any(${[...ids]}::uuid[]) returning id),
    mine as (
      delete from leisure.same_pair p using leisure.told_event t
      where t.id = any(${[...ids]}::uuid[]) and p.ars = t.ars and p.id = t.id and p.other <> all(${[...ids]}::uuid[])
      returning p.other)
    select id from gone union select other from mine
    union select other from leisure.same_decision where one = any(${[...ids]}::uuid[])
    union select one from leisure.same_decision where other = any(${[...ids]}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}

/** All that are or may be the same as these, and as those in turn. */
export async function reachOf(ids: readonly string[], db: Db): Promise<ToldKey[]> {
  const { rows } = await sql<ToldKey>`
    with recursive reach (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select n.id from reach r cross join lateral (
        select p.id from leisure.same_pair p where p.other = r.id and p.verdict = 'same'
        union all select d.one from leisure.same_decision d where d.other = r.id and d.verdict = 'same'
        union all select d.other from leisure.same_decision d where d.one = r.id and d.verdict = 'same') n)
    select t.id, t.ars from reach join leisure.told_event t using (id)`.execute(db);
  return rows;
}

/** Those that nobody need look at, each once. */
export async function pairsAmong(ids: readonly string[], db: Db): Promise<PairOfTold[]> {
  const { rows } = await sql<PairOfTold>`
    select id as one, other, weight from leisure.same_pair
    where other = any(${[...ids]}::uuid[]) and id < other and verdict = 'same'`.execute(db);
  return rows;
}

export async function decisionsAmong(ids: readonly string[], db: Db): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select one, other, verdict from leisure.same_decision
    where one = any(${[...ids]}::uuid[]) and other = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}
