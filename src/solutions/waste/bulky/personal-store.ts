/** What households requested by an address that now belongs to an account. */
import { sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';

export const personalRequests: Pick<PersonalData, 'tables' | 'export' | 'erase'> = {
  tables: ['waste.bulky_request'],
  async export(person, { db }) {
    const { rows } = await sql`
      select r.street, r.number, r.items, r.volume, r.day::text as day, r.state, r.email, r.created_at as "createdAt"
      from waste.bulky_request r join kernel.person p on p.email = r.email where p.id = ${person}
      order by r.created_at`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** Their places are free again; who waits moves up with the next change of the slot. */
  async erase(person, db) {
    await sql`with gone as (delete from waste.bulky_request r using kernel.person p
        where p.email = r.email and p.id = ${person} returning r.ars, r.slot, r.volume, r.state),
      freed as (select ars, slot, count(*)::int as places, sum(volume)::int as volume from gone
        where state in ('booked') group by ars, slot)
      update waste.bulky_slot s set taken = s.taken - f.places, taken_volume = s.taken_volume - f.volume
      from freed f where s.ars = f.ars and s.id = f.slot and s.withdrawn_at is null`.execute(db);
    return [];
  },
};
