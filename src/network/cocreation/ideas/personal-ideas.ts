/** Ideas that a person sent. */
import { sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';

export const personalIdeas: PersonalData = {
  id: 'ideas',
  tables: ['cocreation.idea_author'],
  async export(person, { db }) {
    const { rows } = await sql`
      select i.id, i.state, i.field, i.title, i.text, i.lang, i.proposer, i.proposer_name as "company", i.interest,
        i.created_at as "createdAt", i.changed_at as "changedAt",
        (select jsonb_agg(jsonb_build_object('kind', e.kind, 'title', e.title, 'url', e.url) order by e.at, e.id)
          from cocreation.idea_evidence e where e.idea = i.id) as evidence
      from cocreation.idea_author a join cocreation.idea i on i.id = a.idea
      where a.person = ${person} order by i.created_at, i.id`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** What nobody but the office has read goes with the person; what is public stays, without a trace of who sent it. */
  async erase(person, db) {
    const unread = sql`select i.id from cocreation.idea i join cocreation.idea_author a on a.idea = i.id
      where a.person = ${person} and i.hidden`;
    await sql`delete from cocreation.step where thing = 'idea' and thing_id in (${unread})`.execute(db);
    await sql`delete from cocreation.idea where id in (${unread})`.execute(db);
    await sql`update cocreation.idea set wish = null
      where id in (select idea from cocreation.idea_author where person = ${person})`.execute(db);
    const { numAffectedRows = 0n } = await sql`delete from cocreation.idea_author
      where person = ${person}`.execute(db);
    return numAffectedRows === 0n ? [] : [{ what: 'kept_ideas', count: Number(numAffectedRows) }];
  },
};
