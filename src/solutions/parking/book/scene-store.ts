/** What lies and is held in some tiles. Minutes since 1970. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Span } from '../allocate/model.ts';
import type { LotTile } from '../lots/tile-of.ts';
import { type BookingState, HOLDING, type Needs } from '../model.ts';

type Db = Kysely<unknown>;

export interface LotMark {
  id: string;
  ars: string;
  version: number;
}

export interface BayMark {
  id: string;
  lot: string;
  /** Nobody may be sent there until this minute; null: now. Infinity: until somebody says else. */
  blockedUntil: number | null;
}

/** Listed lots in the tiles with their bays that are not withdrawn: little enough to be asked for every booking. */
export async function marksIn(
  db: Db,
  tiles: readonly LotTile[],
): Promise<{ lots: LotMark[]; bays: BayMark[] }> {
  const { rows } = await sql<LotMark & { bay: string; isBlocked: boolean; blocked: number | null }>`
    select l.id, l.ars, l.version, y.id as bay, y.state = 'blocked' as "isBlocked",
      ceil(extract(epoch from y.blocked_until) / 60)::float8 as blocked
    from parking.lot l join parking.bay y on y.ars = l.ars and y.lot = l.id
    where l.state = 'listed' and y.state <> 'withdrawn'
      and (l.x, l.y) in (select * from unnest(${tiles.map(({ x }) => x)}::int[],
        ${tiles.map(({ y }) => y)}::int[]))
      and (l.source is null or ${isShown(sql`l.source`)})
    order by l.id, y.position`.execute(db);
  const lots = new Map<string, LotMark>();
  for (const { id, ars, version } of rows) lots.set(id, { id, ars, version });
  return {
    lots: [...lots.values()],
    bays: rows.map(({ id, bay, isBlocked, blocked }) => ({
      ...{ id: bay, lot: id },
      blockedUntil: isBlocked ? (blocked ?? Number.POSITIVE_INFINITY) : blocked,
    })),
  };
}

/** A booking that holds a bay, as far as the allocation must know it. */
export interface HeldBooking {
  ars: string;
  id: string;
  version: number;
  driver: string | null;
  lot: string;
  bay: string;
  kind: 'near' | 'bay';
  state: BookingState;
  from: number;
  until: number;
  heldFrom: number;
  heldUntil: number;
  lon: number | null;
  lat: number | null;
  within: number | null;
  needs: Needs;
  price: number;
}

const minute = (bound: 'lower' | 'upper', range: 'during' | 'held') =>
  sql`(extract(epoch from ${sql.raw(`${bound}(b.${range})`)}) / 60)::int`;

/** Everything that holds one of the bays at some time of the span. */
export async function heldIn(
  db: Db,
  { ars, bays, span }: { ars: readonly string[]; bays: readonly string[]; span: Span },
): Promise<HeldBooking[]> {
  if (bays.length === 0) return [];
  const { rows } = await sql<HeldBooking>`
    select b.ars, b.id, b.version, b.driver, b.lot, b.bay, b.kind, b.state, ${minute('lower', 'during')} as "from",
      ${minute('upper', 'during')} as until, ${minute('lower', 'held')} as "heldFrom",
      ${minute('upper', 'held')} as "heldUntil", b.lon, b.lat, b.within, b.needs, b.price
    from parking.booking b
    where b.ars = any(${[...ars]}) and b.bay = any(${[...bays]}::uuid[]) and b.state = any(${[...HOLDING]}::text[])
      and b.held && tstzrange(to_timestamp(${span.from * 60}), to_timestamp(${span.until * 60}))`.execute(db);
  return rows;
}

export interface Move {
  booking: HeldBooking;
  lot: string;
  bay: string;
  /** End of what the new bay is held for. */
  heldUntil: number;
}

/** Others get their new bay, all at once; false: one of them changed meanwhile, and nothing may be committed. */
export async function writeMoves(
  trx: Db,
  moves: readonly Move[],
  { why, now }: { why: string; now: Temporal.Instant },
): Promise<boolean> {
  if (moves.length === 0) return true;
  const of = <Value>(pick: (move: Move) => Value) => moves.map(pick);
  const { rows } = await sql`
    with moved as (
      update parking.booking b set lot = m.lot, bay = m.bay,
        held = tstzrange(lower(b.held), to_timestamp(m.until * 60.0)), version = b.version + 1,
        changed_at = ${now.toString()}
      from unnest(${of(({ booking }) => booking.ars)}::text[], ${of(({ booking }) => booking.id)}::uuid[],
        ${of(({ booking }) => booking.version)}::int[], ${of(({ lot }) => lot)}::uuid[],
        ${of(({ bay }) => bay)}::uuid[], ${of(({ heldUntil }) => heldUntil)}::int[])
        as m (ars, id, version, lot, bay, until)
      where b.ars = m.ars and b.id = m.id and b.version = m.version and b.state in ('pending', 'confirmed')
      returning b.ars, b.id, b.bay)
    insert into parking.step (ars, booking, step, at, what, by, record)
    select v.ars, v.id, (select coalesce(max(s.step), 0) + 1 from parking.step s where s.ars = v.ars and s.booking = v.id),
      ${now.toString()}, 'moved', 'house', jsonb_build_object('to', v.bay, 'why', ${why}::text)
    from moved v returning booking`.execute(trx);
  return rows.length === moves.length;
}
