/** Counts of a place for its desk, never people. Every question takes the keys first; `without`: sources of examples. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { LotKind, LotState } from '../model.ts';
import { LOOKED_AT } from './review-store.ts';

type Db = Kysely<unknown>;
type Keys = Iterable<string>;
/** Instants, `until` exclusive. */
export interface Between {
  from: string;
  until: string;
}

const real = (without: readonly string[]) =>
  sql`(l.source is null or (${isShown(sql`l.source`)} and l.source <> all(${[...without]}::uuid[])))`;

export interface LotCount {
  kind: LotKind;
  state: LotState;
  lots: number;
  bays: number;
  /** Of these: offered, while the desk has to look at them. */
  lookedAt: number;
}

export async function countLots(db: Db, keys: Keys, without: readonly string[]): Promise<LotCount[]> {
  const { rows } = await sql<LotCount>`
    select l.kind, l.state, count(*)::int as lots, (count(*) filter (where ${LOOKED_AT}))::int as "lookedAt", sum((select count(*) from parking.bay b
      where b.ars = l.ars and b.lot = l.id and b.state <> 'withdrawn'))::int as bays
    from parking.lot l where l.ars = any(${[...keys]}) and ${real(without)} and l.state <> 'draft'
    group by l.kind, l.state order by l.kind, l.state`.execute(db);
  return rows;
}

export interface BookedCount {
  bookings: number;
  /** Different people: who is alone with a figure could be told by it. */
  drivers: number;
  hours: number;
  /** Of these: the owner took it back, and no other bay was found. */
  broken: number;
}

/** Bookings that begin between two instants and were not taken back by the driver; hours as they were booked. */
export async function countBooked(db: Db, keys: Keys, { from, until }: Between): Promise<BookedCount> {
  const { rows } = await sql<BookedCount>`
    select count(*)::int as bookings, count(distinct b.driver)::int as drivers,
      coalesce(sum(extract(epoch from upper(b.during) - lower(b.during)))
        filter (where b.state <> 'cancelled-owner') / 3600, 0)::float8 as hours,
      count(*) filter (where b.state = 'cancelled-owner')::int as broken
    from parking.booking b where b.ars = any(${[...keys]})
      and b.state not in ('pending', 'lapsed', 'cancelled-driver')
      and lower(b.during) >= ${from}::timestamptz and lower(b.during) < ${until}::timestamptz`.execute(db);
  return rows[0] ?? { bookings: 0, drivers: 0, hours: 0, broken: 0 };
}
