/** SQL of the search: lots that are listed, and when their bays are taken. Every question takes the scope first. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Span } from '../allocate/model.ts';
import type { LotTile } from '../lots/tile-of.ts';
import {
  type BayRecord,
  bayModel,
  HOLDING,
  LOT_KINDS,
  type LotKind,
  type LotRecord,
  lotModel,
} from '../model.ts';

type Db = Kysely<unknown>;
type Keys = Iterable<string>;

export interface ListedBay {
  id: string;
  /** From 0, in the owner's order; gaps where one is not let. */
  position: number;
  /** Minute until which something stands in it that nobody booked; null: it can be had. Endless: until it is said. */
  blockedUntil: number | null;
  record: BayRecord;
}

export interface ListedLot {
  id: string;
  ars: string;
  /** null: offered by a person. */
  source: string | null;
  seenAt: string | null;
  licence: string | null;
  kind: LotKind;
  /** The exact place: never leaves the server without `blur`. */
  lon: number;
  lat: number;
  changedAt: string;
  record: LotRecord;
  /** Bays that are let, in their order: not those that the building permit requires, or that were taken away. */
  bays: ListedBay[];
  rating: { mean: number; count: number } | null;
}

const bayRow = z.object({
  ...{ id: z.string(), position: z.number(), blocked: z.number().nullable(), record: bayModel },
});
const lotRow = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string().nullable(), seenAt: z.string().nullable() },
  ...{ licence: z.string().nullable(), kind: z.enum(LOT_KINDS), lon: z.number(), lat: z.number() },
  ...{ changedAt: z.string(), record: lotModel, bays: z.array(bayRow) },
  ...{ mean: z.number().nullable(), count: z.number() },
});

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';
/** A bay that is blocked without an end. */
const ENDLESS = Number.MAX_SAFE_INTEGER;

/** Those in the tiles, by title. */
export async function listedIn(
  keys: Keys,
  db: Db,
  { tiles, limit }: { tiles: readonly LotTile[]; limit: number },
): Promise<ListedLot[]> {
  const at = sql.join(tiles.map(({ x, y }) => sql`(${x}::int, ${y}::int)`));
  return lotsWhere(keys, db, { is: sql`(l.x, l.y) in (${at})`, limit });
}

/** Those of a place, by title. */
export async function listedAt(keys: Keys, db: Db, limit: number): Promise<ListedLot[]> {
  return lotsWhere(keys, db, { is: sql`true`, limit });
}

export async function listedOne(keys: Keys, db: Db, id: string): Promise<ListedLot | null> {
  const [found] = await lotsWhere(keys, db, { is: sql`l.id = ${id}`, limit: 1 });
  return found ?? null;
}

/** Whether there was such a lot, which is not offered now. */
export async function isKnownLot(keys: Keys, db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from parking.lot l where l.ars = any(${[...keys]}) and l.id = ${id}
      and l.state in ('paused', 'withdrawn')
    union all
    select from kernel.source_record r join kernel.source s on s.id = r.source
    where r.id = ${id} and r.ars = any(${[...keys]}) and r.removed_at is not null and s.solution = 'parking'
    limit 1`.execute(db);
  return rows.length > 0;
}

/** How many bays are let, by the key of the place, without those that some sources brought. */
export async function baysByTown(
  keys: Keys,
  db: Db,
  without: readonly string[],
): Promise<{ ars: string; bays: number }[]> {
  const { rows } = await sql<{ ars: string; bays: number }>`
    select l.ars, count(*)::int as bays from parking.lot l
    join parking.bay y on y.ars = l.ars and y.lot = l.id
    where l.ars = any(${[...keys]}) and l.state = 'listed' and ${shown} and ${isLet}
      and (l.source is null or not (l.source = any(${[...without]}::uuid[])))
    group by l.ars`.execute(db);
  return rows;
}

/** Ids, to be walked through for the sitemap: of those that no source of an invented kind brought. */
export async function* listedIds(
  keys: Keys,
  db: Db,
  without: readonly string[],
): AsyncGenerator<{ id: string; ars: string; changedAt: string }> {
  const scope = [...keys];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string; ars: string; changedAt: string }>`
      select l.id, l.ars, to_char(l.changed_at at time zone 'UTC', ${ISO}) as "changedAt" from parking.lot l
      where l.ars = any(${scope}) and l.state = 'listed' and l.id > ${after}::uuid and ${shown}
        and (l.source is null or not (l.source = any(${[...without]}::uuid[])))
      order by l.id limit 500`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** By bay: for when it is held by bookings that touch the span, in order. Minutes since 1970. */
export async function heldSpans(
  keys: Keys,
  db: Db,
  { bays, span }: { bays: readonly string[]; span: Span },
): Promise<Map<string, Span[]>> {
  const held = new Map<string, Span[]>();
  if (bays.length === 0) return held;
  const { rows } = await sql<{ bay: string; from: number; until: number }>`
    select b.bay, floor(extract(epoch from lower(b.held)) / 60)::float8 as from,
      ceil(extract(epoch from upper(b.held)) / 60)::float8 as until
    from parking.booking b
    where b.ars = any(${[...keys]}) and b.bay = any(${[...bays]}::uuid[])
      and b.state = any(${[...HOLDING]}::text[])
      and b.held && tstzrange(to_timestamp(${span.from * 60}), to_timestamp(${span.until * 60}))
    order by lower(b.held)`.execute(db);
  for (const { bay, from, until } of rows) held.set(bay, [...(held.get(bay) ?? []), { from, until }]);
  return held;
}

/** Not what the building permit requires, nor what was taken away. */
const isLet = sql`y.state <> 'withdrawn' and not coalesce((y.record ->> 'isRequired')::boolean, false)`;
const shown = sql`(l.source is null or ${isShown(sql`l.source`)})`;

async function lotsWhere(
  keys: Keys,
  db: Db,
  { is, limit }: { is: RawBuilder<unknown>; limit: number },
): Promise<ListedLot[]> {
  const { rows } = await sql<z.input<typeof lotRow>>`
    select l.id, l.ars, l.source, l.kind, l.lon, l.lat, l.record, r.licence,
      to_char(r.seen_at at time zone 'UTC', ${ISO}) as "seenAt",
      to_char(l.changed_at at time zone 'UTC', ${ISO}) as "changedAt",
      coalesce(b.bays, '[]'::jsonb) as bays, s.mean, s.count
    from parking.lot l
    left join kernel.source_record r on r.ars = l.ars and r.id = l.id and r.removed_at is null
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', y.id, 'position', y.position, 'record', y.record, 'blocked',
        case when y.state = 'open' then ceil(extract(epoch from y.blocked_until) / 60)
          else coalesce(ceil(extract(epoch from y.blocked_until) / 60), ${ENDLESS}::bigint) end)
        order by y.position) as bays
      from parking.bay y where y.ars = l.ars and y.lot = l.id and ${isLet}) b on true
    left join lateral (
      select avg(g.stars)::float8 as mean, count(*)::int as count from parking.rating g
      where g.ars = l.ars and g.lot = l.id and g.by = 'driver') s on true
    where l.ars = any(${[...keys]}) and l.state = 'listed' and ${is} and ${shown}
    order by l.record ->> 'title', l.id limit ${limit}`.execute(db);
  return rows.map((row) => {
    const { mean, count, bays, ...lot } = lotRow.parse(row);
    return {
      ...lot,
      bays: bays.map(({ blocked, ...bay }) => ({ ...bay, blockedUntil: blocked })),
      rating: mean === null ? null : { mean, count },
    };
  });
}
