/** What households reported by an address that now belongs to an account. */
import { sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';

export const personalReports: Pick<PersonalData, 'tables' | 'export' | 'erase'> = {
  tables: ['waste.missed_report'],
  async export(person, { db }) {
    const { rows } = await sql`
      select m.street, r.number, m.bin_name as bin, m.day::text as day, r.note, r.email, m.state,
        m.repeat_on::text as "repeatOn", m.reason, r.created_at as "createdAt"
      from waste.missed_report r join waste.missed m on m.ars = r.ars and m.id = r.missed
      join kernel.person p on p.email = r.email where p.id = ${person} order by r.created_at`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  async erase(person, db) {
    await sql`delete from waste.missed_report r using kernel.person p
      where p.email = r.email and p.id = ${person}`.execute(db);
    return [];
  },
};
