/** Reading lots and bays. What a hidden source brought is not there. */
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { bayModel, LOT_KINDS, LOT_STATES, type LotState, lotModel, VERDICTS } from '../model.ts';
import type { Bay, KnownLot, Lot } from './lot.ts';
import type { LotTile } from './tile-of.ts';

type Db = Kysely<unknown>;
/** More lots within some tiles than anybody looks through; a town has a few hundred. */
const MOST_LOTS = 5_000;

const lotRow = z.object({
  ...{ ars: z.string(), id: z.string(), owner: z.string().nullable(), number: z.string().nullable() },
  ...{ source: z.string().nullable(), kind: z.enum(LOT_KINDS), state: z.enum(LOT_STATES) },
  ...{
    x: z.number(),
    y: z.number(),
    lon: z.number(),
    lat: z.number(),
    record: lotModel,
    version: z.number(),
  },
  ...{ createdAt: z.string(), changedAt: z.string(), declaredAt: z.string().nullable() },
  ...{ verdict: z.enum(VERDICTS).nullable(), zone: z.string().nullable(), checkedAt: z.string().nullable() },
  ...{ decision: z.enum(['allowed', 'needs-permit', 'forbidden']).nullable() },
  ...{ decidedAt: z.string().nullable(), answer: z.string().nullable() },
});
const bayRow = z.object({
  ...{ ars: z.string(), id: z.string(), lot: z.string(), position: z.number(), record: bayModel },
  ...{ state: z.enum(['open', 'blocked', 'withdrawn']), blockedUntil: z.string().nullable() },
});

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const LOT = sql`l.ars, l.id, l.owner, l.number, l.source, l.kind, l.state, l.x, l.y, l.lon, l.lat, l.record, l.version,
  ${instant('l.created_at')} as "createdAt", ${instant('l.changed_at')} as "changedAt",
  ${instant('l.declared_at')} as "declaredAt", l.verdict, l.zone, ${instant('l.checked_at')} as "checkedAt",
  l.decision, ${instant('l.decided_at')} as "decidedAt", l.answer`;
const BAY = sql`b.ars, b.id, b.lot, b.position, b.state, ${instant('b.blocked_until')} as "blockedUntil", b.record`;
const SHOWN = sql`(l.source is null or ${isShown(sql`l.source`)})`;

/** Lots of people and of sources in some tiles of zoom 14, wherever borders run; by id. */
export async function lotsInTiles(
  db: Db,
  tiles: readonly LotTile[],
  states: readonly LotState[],
): Promise<Lot[]> {
  if (tiles.length === 0) return [];
  // Word for word the condition of the index.
  const isOnlyListed = states.length === 1 && states[0] === 'listed';
  const inState = isOnlyListed ? sql`l.state = 'listed'` : sql`l.state = any(${[...states]})`;
  return lotsWhere(
    db,
    sql`${inState} and (l.x, l.y) in (select * from unnest(${tiles.map(({ x }) => x)}::int[],
      ${tiles.map(({ y }) => y)}::int[])) order by l.id limit ${MOST_LOTS}`,
  );
}

/** Lots of a unit (all its keys) in some states; by id. */
export async function lotsAt(
  db: Db,
  keys: Iterable<string>,
  states: readonly LotState[],
  limit = MOST_LOTS,
): Promise<Lot[]> {
  return lotsWhere(
    db,
    sql`l.ars = any(${[...keys]}) and l.state = any(${[...states]}) order by l.id limit ${limit}`,
  );
}

/** By its id alone, which is unique; `keys`: only where it lies there. */
export async function lotById(db: Db, id: string, keys?: Iterable<string>): Promise<Lot | null> {
  const there = keys === undefined ? sql`true` : sql`l.ars = any(${[...keys]})`;
  return (await lotsWhere(db, sql`l.id = ${id} and ${there}`))[0] ?? null;
}

export async function lotsById(db: Db, ids: readonly string[]): Promise<Lot[]> {
  return ids.length === 0 ? [] : lotsWhere(db, sql`l.id = any(${[...ids]}::uuid[]) order by l.id`);
}

/** "F-2" before "F-10". */
const inOrder = new Intl.Collator('de', { numeric: true });

/** All of a person, by number, then by title; withdrawn ones last. */
export async function lotsOfOwner(db: Db, owner: string): Promise<Lot[]> {
  const found = await lotsWhere(db, sql`l.owner = ${owner} order by l.id limit ${MOST_LOTS}`);
  const isGone = ({ state }: Lot) => Number(state === 'withdrawn');
  return found.sort(
    (a, b) =>
      isGone(a) - isGone(b) ||
      inOrder.compare(a.number ?? '', b.number ?? '') ||
      inOrder.compare(a.record.title, b.record.title),
  );
}

/** Held until the transaction ends, without keeping new bookings of it waiting (foreign key); null: it is gone. */
export async function lockLot(trx: Transaction<unknown>, { ars, id }: KnownLot): Promise<Lot | null> {
  return (await lotsWhere(trx, sql`l.ars = ${ars} and l.id = ${id} for no key update of l`))[0] ?? null;
}

/** Bays of some lots, by lot and in the order of the owner; withdrawn ones too. */
export async function baysOf(db: Db, lots: readonly KnownLot[]): Promise<Bay[]> {
  if (lots.length === 0) return [];
  const { rows } = await sql<z.input<typeof bayRow>>`
    select ${BAY} from parking.bay b
    where (b.ars, b.lot) in (select * from unnest(${lots.map(({ ars }) => ars)}::text[],
      ${lots.map(({ id }) => id)}::uuid[]))
    order by b.lot, b.position`.execute(db);
  return rows.map((row) => bayRow.parse(row));
}

export async function bayById(db: Db, id: string): Promise<Bay | null> {
  const { rows } = await sql<z.input<typeof bayRow>>`
    select ${BAY} from parking.bay b where b.id = ${id}`.execute(db);
  return rows[0] === undefined ? null : bayRow.parse(rows[0]);
}

async function lotsWhere(db: Db, condition: RawBuilder<unknown>): Promise<Lot[]> {
  const { rows } = await sql<z.input<typeof lotRow>>`
    select ${LOT} from parking.lot l where ${SHOWN} and ${condition}`.execute(db);
  return rows.map((row) => lotRow.parse(row));
}
