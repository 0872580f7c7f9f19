/** Slots for bulky waste. Every question takes the keys of the unit first. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Slot } from './bulky.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`s.ars, s.id, s.day::text as day, s.slugs, s.capacity, s.volume, s.deadline::text as deadline,
  s.note, s.taken, s.taken_volume as "takenVolume", s.version, s.withdrawn_at is not null as "isWithdrawn", s.reason,
  (select count(*)::int from waste.bulky_request r
    where r.ars = s.ars and r.slot = s.id and r.state = 'waiting') as waiting`;

/** From this civil date on, by day. */
export async function slotsFrom(
  db: Db,
  keys: Iterable<string>,
  { from, limit }: { from: string; limit: number },
): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select ${COLUMNS} from waste.bulky_slot s where s.ars = any(${[...keys]}) and s.day >= ${from}::date
    order by s.day, s.id limit ${limit}`.execute(db);
  return rows;
}

export async function slotById(db: Db, keys: Iterable<string>, id: string): Promise<Slot | null> {
  const { rows } = await sql<Slot>`
    select ${COLUMNS} from waste.bulky_slot s where s.ars = any(${[...keys]}) and s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export type SlotForm = Pick<Slot, 'day' | 'slugs' | 'capacity' | 'volume' | 'deadline' | 'note'>;

export async function insertSlot(
  db: Db,
  ars: string,
  form: SlotForm,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7();
  const { day, slugs, capacity, volume, deadline, note } = form;
  await sql`insert into waste.bulky_slot (ars, id, day, slugs, capacity, volume, deadline, note, created_at, changed_at)
    values (${ars}, ${id}, ${day}::date, ${slugs}, ${capacity}, ${volume}, ${deadline}::date, ${note},
      ${now.toString()}, ${now.toString()})`.execute(db);
  return id;
}

/** The row is held until the transaction ends, so that what is taken cannot change meanwhile. */
export async function lockSlot(trx: Db, ars: string, id: string): Promise<void> {
  await sql`select from waste.bulky_slot where ars = ${ars} and id = ${id} for update`.execute(trx);
}

/** False: somebody else was faster, or less would be there than is taken. */
export async function changeSlot(
  trx: Db,
  { ars, id, version }: Pick<Slot, 'ars' | 'id' | 'version'>,
  { capacity, volume, deadline, note }: Pick<Slot, 'capacity' | 'volume' | 'deadline' | 'note'>,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`update waste.bulky_slot set capacity = ${capacity}, volume = ${volume},
      deadline = ${deadline}::date, note = ${note}, version = version + 1, changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id} and version = ${version} and withdrawn_at is null and taken <= ${capacity}
      and (${volume}::int is null or taken_volume <= ${volume}::int) returning id`.execute(trx);
  return rows.length > 0;
}

export async function withdrawSlot(
  trx: Db,
  { ars, id, version }: Pick<Slot, 'ars' | 'id' | 'version'>,
  reason: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`update waste.bulky_slot set withdrawn_at = ${now.toString()}, reason = ${reason},
      taken = 0, taken_volume = 0, version = version + 1, changed_at = ${now.toString()}
    where ars = ${ars} and id = ${id} and version = ${version} and withdrawn_at is null returning id`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Takes a place, if there is one; the row stays locked until the transaction ends. `today`: civil date. */
export async function takePlace(
  trx: Db,
  { ars, slot, volume, today }: { ars: string; slot: string; volume: number; today: string },
): Promise<boolean> {
  const { rows } = await sql`update waste.bulky_slot
    set taken = taken + 1, taken_volume = taken_volume + ${volume}
    where ars = ${ars} and id = ${slot} and withdrawn_at is null and day >= ${today}::date and taken < capacity
      and (volume is null or taken_volume + ${volume} <= volume) returning id`.execute(trx);
  return rows.length > 0;
}

export async function freePlace(
  trx: Db,
  { ars, slot, volume }: { ars: string; slot: string; volume: number },
): Promise<void> {
  await sql`update waste.bulky_slot set taken = taken - 1, taken_volume = taken_volume - ${volume}
    where ars = ${ars} and id = ${slot} and withdrawn_at is null`.execute(trx);
}
