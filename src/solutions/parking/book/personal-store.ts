/** Bookings, steps and ratings of a person: as a driver, and as the owner of lots. */
import { sql, type Transaction } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';
import { AHEAD, NO_NEEDS, RUNNING } from './booking.ts';

export const personalBookings: PersonalData = {
  id: 'bookings',
  tables: ['parking.booking', 'parking.step', 'parking.rating'],
  async export(person, { db }) {
    const { rows: bookings } = await sql`
      select b.code, b.ars, b.kind, b.state, lower(b.during) as "from", upper(b.during) as until, b.lon, b.lat,
        b.within, b.needs, b.plate, b.price, b.pay, b.terms, b.created_at as "createdAt", b.arrived_at as "arrivedAt",
        b.left_at as "leftAt", b.ended_at as "endedAt",
        (select jsonb_agg(jsonb_build_object('at', s.at, 'what', s.what, 'by', s.by) order by s.step)
          from parking.step s where s.ars = b.ars and s.booking = b.id) as steps
      from parking.booking b where b.driver = ${person} order by b.created_at`.execute(db);
    const { rows: ratings } = await sql`
      select b.code, r.by, r.stars, r.words, r.created_at as "createdAt"
      from parking.rating r join parking.booking b on b.ars = r.ars and b.id = r.booking
      left join parking.lot l on l.ars = b.ars and l.id = r.lot
      where (r.by = 'driver' and b.driver = ${person}) or (r.by = 'owner' and l.owner = ${person})
      order by r.created_at`.execute(db);
    return bookings.length === 0 && ratings.length === 0 ? undefined : { bookings, ratings };
  },
  async erase(person, db) {
    await cancelOwn(person, db);
    await cancelAtOwn(person, db);
    await sql`update parking.rating r set words = '' from parking.booking b
      where b.ars = r.ars and b.id = r.booking and r.by = 'driver' and b.driver = ${person}`.execute(db);
    await sql`update parking.rating r set words = '' from parking.lot l
      where l.ars = r.ars and l.id = r.lot and r.by = 'owner' and l.owner = ${person}`.execute(db);
    await sql`update parking.booking set driver = null, plate = null, lon = null, lat = null,
        needs = ${JSON.stringify(NO_NEEDS)}, version = version + 1 where driver = ${person}`.execute(db);
    return [];
  },
};

/** What is ahead is cancelled, what runs ends now: nobody is left who could come or leave. */
async function cancelOwn(person: string, db: Transaction<unknown>): Promise<void> {
  await sql`update parking.booking set ended_at = now(), changed_at = now(),
      state = case when state = any(${[...AHEAD]}::text[]) then 'cancelled-driver' else 'ended' end,
      held = case when upper(held) > now() and lower(held) < now() then tstzrange(lower(held), now()) else held end
    where driver = ${person} and state = any(${[...AHEAD, ...RUNNING]}::text[])`.execute(db);
}

/** The lots of an owner go: who booked them is told by the next turn of the clock. */
async function cancelAtOwn(person: string, db: Transaction<unknown>): Promise<void> {
  await sql`update parking.booking b set state = 'cancelled-owner', price = 0, ended_at = now(), changed_at = now(),
      record = b.record || '{"cancelled":"free","untold":true}', version = b.version + 1
    from parking.lot l where l.ars = b.ars and l.id = b.lot and l.owner = ${person}
      and b.state = any(${[...AHEAD]}::text[])`.execute(db);
}
