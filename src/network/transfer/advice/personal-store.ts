/** People who stand behind an office, and people who asked. */
import { sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';

/** The account by which a name or an own address was entered. */
const EMAIL = (person: string) => sql`(select lower(email) from kernel.person where id = ${person})`;

export const personalContacts: PersonalData = {
  id: 'contacts',
  tables: ['transfer.contact', 'transfer.contact_person'],
  async export(person, { db }) {
    const { rows } = await sql`select c.organisation, c.function, p.name,
        p.consented_at as "consentedAt", c.mailbox
      from transfer.contact c left join transfer.contact_person p on p.contact = c.id and p.person = ${person}
      where p.person is not null or lower(c.mailbox) = ${EMAIL(person)} order by c.id`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** The office stays; whose name it was is gone. */
  async erase(person, trx) {
    await sql`delete from transfer.contact_person where person = ${person}`.execute(trx);
    await sql`update transfer.contact set mailbox = null where lower(mailbox) = ${EMAIL(person)}`.execute(
      trx,
    );
    return [];
  },
};

export const personalQuestions: PersonalData = {
  id: 'questions',
  tables: ['transfer.question_asker'],
  async export(person, { db }) {
    const { rows } = await sql`select q.id, q.ars, q.title, q.text, q.lang, q.state, a.at
      from transfer.question_asker a join transfer.question q on q.id = a.question
      where a.person = ${person} order by a.at, q.id`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** A question is its town's; that this person wrote it is forgotten. */
  async erase(person, trx) {
    await sql`delete from transfer.question_asker where person = ${person}`.execute(trx);
    return [];
  },
};
