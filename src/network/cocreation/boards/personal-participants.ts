/** Where somebody with an account was at boards, and what they wrote and chose there. */
import { sql } from 'kysely';
import type { PersonalData } from '../../../kernel/identity/personal-data/personal-data.ts';

export const personalParticipants: PersonalData = {
  id: 'boards',
  tables: ['cocreation.participant', 'cocreation.participant_key', 'cocreation.note', 'cocreation.note_vote'],
  async export(person, { db }) {
    const { rows } = await sql`
      select s.title as sprint, p.kind, p.name, p.ars, p.joined_at as "joinedAt", p.seen_at as "seenAt",
        coalesce((select jsonb_agg(jsonb_build_object('text', n.text, 'column', n.col, 'createdAt', n.created_at)
          order by n.created_at, n.id) from cocreation.note n where n.author = p.id and not n.is_gone), '[]') as notes,
        coalesce((select jsonb_agg(jsonb_build_object('note', n.text, 'day', v.day, 'dots', v.dots) order by v.day, n.id)
          from cocreation.note_vote v join cocreation.note n on n.id = v.note where v.participant = p.id), '[]') as dots
      from cocreation.participant p join cocreation.sprint s on s.id = p.sprint
      where p.person = ${person} order by p.joined_at, p.id`.execute(db);
    return rows.length === 0 ? undefined : rows;
  },
  /** Name, keys and dots go; notes stay as the work of all, with nobody behind them. */
  async erase(person, db) {
    await sql`delete from cocreation.participant where person = ${person}`.execute(db);
    return [];
  },
};
