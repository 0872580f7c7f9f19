/** Sums of an owner's bookings. A stay belongs to the month in which it begins, by the clock in Germany. */
import { type Kysely, sql } from 'kysely';

type Db = Kysely<unknown>;

export interface EarningsRow {
  owner: string;
  lot: string;
  /** 1–12 */
  month: number;
  bookings: number;
  minutes: number;
  /** Civil days on which a stay began. */
  days: number;
  agreed: number;
  received: number;
}

/** `dueOf` for the database. */
const DUE = sql`case when b.state in ('cancelled-owner', 'lapsed') then 0
  when b.state = 'cancelled-driver' and b.record ->> 'cancelled' is distinct from 'late' then 0 else b.price end`;
const BEGINS = sql`(lower(b.during) at time zone 'Europe/Berlin')`;

/**
 * Per lot and month: stays that took place, were missed, or cancelled too late; what is ahead does not count yet. `owner`
 * null: of all owners.
 */
export async function earningsIn(db: Db, year: number, owner: string | null): Promise<EarningsRow[]> {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const { rows } = await sql<EarningsRow>`
    select l.owner, b.lot, extract(month from ${BEGINS})::int as month, count(*)::int as bookings,
      sum(case when b.state = 'cancelled-driver' then 0
        else extract(epoch from upper(b.during) - lower(b.during)) / 60 end)::int as minutes,
      (count(distinct ${BEGINS}::date) filter (where b.state <> 'cancelled-driver'))::int as days,
      sum(${DUE})::int as agreed, sum(coalesce(p.received, 0))::int as received
    from parking.booking b
    join parking.lot l on l.ars = b.ars and l.id = b.lot
    left join lateral (select sum(amount) as received from parking.payment p
      where p.ars = b.ars and p.booking = b.id and p.state = 'paid') p on true
    where ${owner === null ? sql`l.owner is not null` : sql`l.owner = ${owner}`}
      and (b.state in ('active', 'overstay', 'ended', 'no-show')
        or (b.state = 'cancelled-driver' and b.record ->> 'cancelled' = 'late'))
      and lower(b.during) >= ${from}::timestamp at time zone 'Europe/Berlin'
      and lower(b.during) < ${until}::timestamp at time zone 'Europe/Berlin'
    group by l.owner, b.lot, month order by l.owner, b.lot, month`.execute(db);
  return rows;
}

/** Years in which a person's lots were booked, newest first. */
export async function yearsOf(db: Db, owner: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from ${BEGINS})::int as year
    from parking.booking b join parking.lot l on l.ars = b.ars and l.id = b.lot
    where l.owner = ${owner} order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** Owners whose lots were booked, with what they told. */
export async function ownersTold(db: Db, persons: readonly string[]): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ person: string; record: unknown }>`
    select person, record from parking.owner where person = any(${[...persons]}::uuid[])`.execute(db);
  return new Map(rows.map(({ person, record }) => [person, record]));
}
