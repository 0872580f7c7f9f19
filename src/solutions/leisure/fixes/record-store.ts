/** The record that a message is about, as its source tells it and as it is shown. */
import { type Kysely, sql } from 'kysely';
import { type EventRecord, eventSchema, type PlaceRecord, placeSchema } from '../model.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<string>;

export type FixedRecord =
  | { what: 'event'; id: string; ars: string; record: EventRecord }
  | { what: 'place'; id: string; ars: string; record: PlaceRecord };

/**
 * The record that a message is about: an event as it is shown, a place as its source tells it.
 */
export async function fixedRecordOf(db: Db, keys: Keys, id: string): Promise<FixedRecord | null> {
  const event = await sql<{ id: string; ars: string; record: unknown }>`
    select e.id, e.ars, e.record from leisure.event e
    where e.ars = any(${[...keys]}) and (e.id = ${id} or ${id} = any(e.members))
    order by e.id = ${id} desc limit 1`.execute(db);
  const [shown] = event.rows;
  if (shown !== undefined) return { what: 'event', ...shown, record: eventSchema.parse(shown.record) };
  const place = await sql<{ id: string; ars: string; record: unknown }>`
    select id, ars, record from (
      select id, ars, record from leisure.town_place union all select id, ars, record from leisure.osm_place) p
    where ars = any(${[...keys]}) and id = ${id} limit 1`.execute(db);
  const [found] = place.rows;
  return found === undefined ? null : { what: 'place', ...found, record: placeSchema.parse(found.record) };
}
