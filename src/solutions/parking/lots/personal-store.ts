/** Lots of a person. */
import { sql, type Transaction } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';
import { DEFAULTS } from './lot-form.ts';

export const personalLots: PersonalData = {
  id: 'lots',
  tables: ['parking.lot', 'parking.bay'],
  async export(person, { db }) {
    const { rows } = await sql`
      select l.id, l.ars, l.number, l.kind, l.state, l.lon, l.lat, l.record, l.created_at as "createdAt",
        l.declared_at as "declaredAt", l.verdict, l.decision, l.answer,
        (select jsonb_agg(b.record order by b.position) from parking.bay b where b.ars = l.ars and b.lot = l.id) as bays
      from parking.lot l where l.owner = ${person} order by l.created_at`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** Those that were booked stay without owner, address and words, for as long as their bookings do. */
  async erase(person, db) {
    await removePhotos(person, db);
    await sql`delete from parking.lot l where l.owner = ${person} and not exists (
      select from parking.booking k where k.ars = l.ars and k.lot = l.id)`.execute(db);
    const nothing = JSON.stringify({ ...DEFAULTS, title: '---', street: '---' });
    const { numAffectedRows = 0n } = await sql`update parking.lot set owner = null, number = null,
        state = 'withdrawn', record = ${nothing}::jsonb, answer = null, version = version + 1
      where owner = ${person}`.execute(db);
    return numAffectedRows === 0n ? [] : [{ what: 'kept_parking_lots', count: Number(numAffectedRows) }];
  },
};

/** The bytes go with the next sweep. */
async function removePhotos(person: string, db: Transaction<unknown>): Promise<void> {
  await sql`delete from kernel.place_file f using parking.lot l
    where l.owner = ${person} and f.ars = l.ars
      and l.record -> 'photos' @> to_jsonb(f.id::text)`.execute(db);
}
