/** Lots that were checked before the layer of building areas changed. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { LOT_STATES, VERDICTS } from '../model.ts';
import type { Outcome } from './after-recheck.ts';
import type { ZoneCheck } from './check-zone.ts';
import { DECISIONS } from './zones-api.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ ars: z.string(), id: z.string(), owner: z.string().nullable(), lon: z.number(), lat: z.number() },
  ...{ version: z.number(), state: z.enum(LOT_STATES), verdict: z.enum(VERDICTS).nullable() },
  ...{ zone: z.string().nullable(), decision: z.enum(DECISIONS).nullable() },
});
export type LotToCheck = z.infer<typeof rowSchema>;

/** Units whose layer changed after the oldest check there could be. */
export async function changedUnits(db: Db): Promise<{ ars: string; changedAt: string }[]> {
  const { rows } = await sql<{ ars: string; changedAt: string }>`
    select ars, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "changedAt"
    from parking.zone_change order by ars`.execute(db);
  return rows;
}

/** Places with lots that a check may change. */
export async function placesWithLots(db: Db): Promise<string[]> {
  const { rows } = await sql<{ ars: string }>`select distinct ars from parking.lot
    where source is null and state in ('listed', 'paused', 'review') order by ars`.execute(db);
  return rows.map(({ ars }) => ars);
}

/** Those of one owner after each other. */
export async function lotsCheckedBefore(
  db: Db,
  ars: string,
  before: string,
  limit: number,
): Promise<LotToCheck[]> {
  const { rows } = await sql`select ars, id, owner, lon, lat, version, state, verdict, zone, decision
    from parking.lot where ars = ${ars} and source is null and state in ('listed', 'paused', 'review')
      and coalesce(greatest(checked_at, rechecked_at), '-infinity') < ${before}::timestamptz
    order by owner, id limit ${limit}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/**
 * What the check says now. `to`: what becomes of the lot; null: nothing, and the time since when it waits stays, too.
 * Nothing that its owner is changing just now is in the way of a `look`, which leaves the version as it is. False:
 * somebody changed it meanwhile; it comes again.
 */
export async function noteCheck(
  trx: Db,
  { ars, id, version }: LotToCheck,
  { verdict, zone, to }: Pick<ZoneCheck, 'verdict' | 'zone'> & { to: Outcome | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const at = now.toString();
  const waits = sql`checked_at = ${at}, asked_at = null, decision = null, decided_at = null, answer = null,`;
  const moved = sql`${waits} state = ${to}, changed_at = ${at}, version = version + 1,`;
  const { numAffectedRows } =
    await sql`update parking.lot set ${to === null ? sql`` : to === 'look' ? waits : moved}
      verdict = ${verdict}, zone = ${zone?.id ?? null}, rechecked_at = ${at}
    where ars = ${ars} and id = ${id} and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}
