/** What the clock asks of bookings; ids, in order of time. Most runs find nothing. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { OVER } from './booking.ts';

type Db = Kysely<unknown>;
export interface Due {
  ars: string;
  id: string;
}
/** More are done a minute later. */
const MOST = 500;

async function due(db: Db, condition: RawBuilder<unknown>): Promise<Due[]> {
  const { rows } = await sql<Due>`select b.ars, b.id from parking.booking b where ${condition}
    order by lower(b.during), b.id limit ${MOST}`.execute(db);
  return rows;
}

/** Confirmed, and beginning before an instant. */
export function confirmedBefore(db: Db, instant: Temporal.Instant): Promise<Due[]> {
  return due(db, sql`b.state = 'confirmed' and lower(b.during) <= ${instant.toString()}`);
}

export function fixedBegun(db: Db, now: Temporal.Instant): Promise<Due[]> {
  return due(db, sql`b.state = 'fixed' and lower(b.during) <= ${now.toString()}`);
}

/** Running without anybody having come. */
export function notArrived(db: Db): Promise<Due[]> {
  return due(db, sql`b.state = 'active' and b.arrived_at is null`);
}

export function activeOver(db: Db, now: Temporal.Instant): Promise<Due[]> {
  return due(db, sql`b.state = 'active' and upper(b.during) <= ${now.toString()}`);
}

export function overstaying(db: Db): Promise<Due[]> {
  return due(db, sql`b.state = 'overstay'`);
}

export function pendingSince(db: Db, instant: Temporal.Instant): Promise<Due[]> {
  return due(db, sql`b.state = 'pending' and b.changed_at <= ${instant.toString()}`);
}

/** Cancelled together with the account of their owner. */
export function untold(db: Db): Promise<Due[]> {
  return due(db, sql`b.state = 'cancelled-owner' and b.record ? 'untold'`);
}

/** Forgets plates, vehicles and destinations of what is over and was not forgotten at once. Answers how many. */
export async function forgetOver(db: Db, now: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`update parking.booking set plate = null, lon = null, lat = null,
      needs = '{"length":null,"width":null,"height":null,"stepFree":false,"wide":false,"roofed":false,"charging":false}'
    where state = any(${[...OVER]}::text[]) and upper(during) <= ${now.toString()}
      and (plate is not null or lon is not null or lat is not null)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
