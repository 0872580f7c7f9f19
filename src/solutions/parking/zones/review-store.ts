/** Lots at the desk. Every question takes the keys of the place first. What a source brought is not decided here. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { LOT_KINDS, LOT_STATES, lotModel, VERDICTS } from '../model.ts';
import { DECISIONS, type Decision } from './zones-api.ts';

type Db = Kysely<unknown>;
type Keys = Iterable<string>;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rowSchema = z.object({
  ...{ ars: z.string(), id: z.string(), owner: z.string().nullable(), ownerName: z.string().nullable() },
  ...{ email: z.string().nullable(), kind: z.enum(LOT_KINDS), state: z.enum(LOT_STATES), record: lotModel },
  ...{ lon: z.number(), lat: z.number(), version: z.number(), bays: z.number() },
  ...{ verdict: z.enum(VERDICTS).nullable(), zone: z.string().nullable() },
  ...{ decision: z.enum(DECISIONS).nullable(), answer: z.string().nullable() },
  ...{ since: z.string(), declaredAt: z.string().nullable(), decidedAt: z.string().nullable() },
  ...{ askedAt: z.string().nullable(), wasChanged: z.boolean() },
});
export type ReviewLot = z.infer<typeof rowSchema>;

const LOT = sql`l.ars, l.id, l.owner, coalesce(nullif(o.record -> 'fields' ->> 'name', ''), p.name) as "ownerName",
  p.email, l.kind, l.state, l.record, l.lon, l.lat, l.version, l.verdict, l.zone, l.decision, l.answer,
  to_char(coalesce(l.checked_at, l.declared_at, l.changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
  ${instant('l.declared_at')} as "declaredAt", ${instant('l.decided_at')} as "decidedAt",
  ${instant('l.asked_at')} as "askedAt", coalesce(l.changed_at > l.asked_at, false) as "wasChanged",
  (select count(*)::int from parking.bay b where b.ars = l.ars and b.lot = l.id and b.state <> 'withdrawn') as bays`;
const OLDEST = sql`coalesce(l.checked_at, l.declared_at, l.changed_at), l.id`;

/** Offered, while the desk has to look at it: see `waits.ts`. */
export const LOOKED_AT = sql`(l.state in ('listed', 'paused') and l.verdict = 'ask' and l.decision is null
  and l.source is null)`;
const WAITS = sql`(l.state = 'review' or ${LOOKED_AT})`;

/** `open`: they wait; `allowed`: let in by the desk; `refused`: by the desk or by the layer. */
export const LISTS = ['open', 'allowed', 'refused'] as const;
export type ReviewListName = (typeof LISTS)[number];
const WHERE: Readonly<Record<ReviewListName, RawBuilder<unknown>>> = {
  open: WAITS,
  allowed: sql`l.state in ('listed', 'paused') and l.decision = 'allowed'`,
  refused: sql`l.state in ('needs-permit', 'forbidden')`,
};
const ORDER: Readonly<Record<ReviewListName, RawBuilder<unknown>>> = {
  open: OLDEST,
  allowed: sql`l.decided_at desc, l.id`,
  refused: sql`l.decided_at desc nulls last, l.id`,
};

/** Those that wait longest first; what was decided, the last first. */
export async function reviewLots(
  db: Db,
  keys: Keys,
  { list, begin, limit }: { list: ReviewListName; begin: number; limit: number },
): Promise<ReviewLot[]> {
  return lotsWhere(
    db,
    sql`l.ars = any(${[...keys]}) and ${WHERE[list]} order by ${ORDER[list]} limit ${limit} offset ${begin}`,
  );
}

export async function countReviews(db: Db, keys: Keys, list: ReviewListName): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.lot l
    where l.ars = any(${[...keys]}) and l.source is null and ${WHERE[list]}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Of any state but drafts and what was withdrawn: those are nobody's business. */
export async function reviewLot(db: Db, keys: Keys, id: string): Promise<ReviewLot | null> {
  const isSent = sql`l.state not in ('draft', 'withdrawn')`;
  return (await lotsWhere(db, sql`l.ars = any(${[...keys]}) and l.id = ${id} and ${isSent}`))[0] ?? null;
}

/** Others of the same owner in the same zone that wait, too. */
export async function alikeLots(db: Db, one: ReviewLot, limit: number): Promise<ReviewLot[]> {
  if (one.owner === null) return [];
  return lotsWhere(
    db,
    sql`l.ars = ${one.ars} and l.owner = ${one.owner} and l.id <> ${one.id} and ${WAITS}
      and l.zone is not distinct from ${one.zone}::uuid and l.verdict is not distinct from ${one.verdict}
      order by ${OLDEST} limit ${limit}`,
  );
}

export interface Decided {
  state: 'listed' | 'paused' | 'needs-permit' | 'forbidden' | 'review';
  /** null with `review`: open again. */
  decision: Decision | null;
  answer: string;
}

/** False: somebody else was faster. */
export async function decideLot(
  trx: Db,
  { ars, id, version }: Pick<ReviewLot, 'ars' | 'id' | 'version'>,
  { state, decision, answer }: Decided,
  now: Temporal.Instant,
): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } = await sql`update parking.lot set state = ${state}, decision = ${decision},
      decided_at = ${decision === null ? null : at}::timestamptz, answer = ${answer === '' ? null : answer},
      asked_at = null, version = version + 1, changed_at = ${at}
    where ars = ${ars} and id = ${id} and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}

/** The version stays: the owner may be changing the lot just now, which is what the question asks for. */
export async function askOwner(
  trx: Db,
  { ars, id, version }: Pick<ReviewLot, 'ars' | 'id' | 'version'>,
  question: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update parking.lot l set answer = ${question}, asked_at = ${now.toString()}
    where l.ars = ${ars} and l.id = ${id} and l.version = ${version} and ${WAITS}`.execute(trx);
  return numAffectedRows === 1n;
}

/** Bookings that come or run. */
export async function bookingsAhead(db: Db, { ars, id }: Pick<ReviewLot, 'ars' | 'id'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from parking.booking b
    where b.ars = ${ars} and b.lot = ${id}
      and b.state in ('pending', 'confirmed', 'fixed', 'active', 'overstay')`.execute(db);
  return rows[0]?.count ?? 0;
}

/** For a mail: whose lots they are, where it goes, and in which language. */
export async function ownersToTell(
  db: Db,
  ars: string,
  ids: readonly string[],
): Promise<{ lots: ReviewLot[]; language: string }> {
  const lots = await lotsWhere(db, sql`l.ars = ${ars} and l.id = any(${[...ids]}::uuid[]) order by l.id`);
  const { rows } = await sql<{ language: string | null }>`
    select f.language from kernel.profile f where f.person = ${lots[0]?.owner ?? null}`.execute(db);
  return { lots, language: rows[0]?.language ?? 'de' };
}

async function lotsWhere(db: Db, condition: RawBuilder<unknown>): Promise<ReviewLot[]> {
  const { rows } = await sql`select ${LOT} from parking.lot l left join kernel.person p on p.id = l.owner
    left join parking.owner o on o.person = l.owner
    where l.source is null and ${condition}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}
