/**
 * Digests of what stands in the network: another one whenever a row came, went or changed, and much cheaper to ask for
 * than what is reckoned out of the rows.
 */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../kernel/network/from-shown.ts';

type Db = Kysely<unknown>;

/** Of all challenges but drafts. */
export async function challengesState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select concat_ws(' ', count(*), sum(hashtextextended(
      concat_ws(' ', c.id, c.ars, c.field, c.state, c.source is null, c.changed_at), 0))) as state
    from cocreation.challenge c where c.state <> 'draft' and ${fromShown('c')}`.execute(db);
  return rows[0]?.state ?? '';
}

/** Of the towns that joined challenges. */
export async function voicesState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select concat_ws(' ', count(*), count(v.source),
      sum(uuid_hash_extended(v.challenge, 0) # hashtextextended(v.ars, 0))) as state
    from cocreation.voice v`.execute(db);
  return rows[0]?.state ?? '';
}

/** Of ideas that everybody may read, and of sprints with their towns. */
export async function ideasAndSprintsState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`select concat_ws(' ',
    (select sum(hashtextextended(concat_ws(' ', i.id, i.ars, i.field, i.state, i.source is null), 0))
      from cocreation.idea i where not i.hidden and ${fromShown('i')}),
    (select sum(hashtextextended(concat_ws(' ', s.id, s.state, s.source is null), 0))
      from cocreation.sprint s where ${fromShown('s')}),
    (select sum(hashtextextended(concat_ws(' ', t.sprint, t.ars, t.state), 0)) from cocreation.sprint_town t)
  ) as state`.execute(db);
  return rows[0]?.state ?? '';
}

/** Of citizens who said "me too": none comes without being the last. */
export async function wishesState(db: Db): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), count(w.source), max(w.at)) as state from cocreation.wish_voice w`.execute(
    db,
  );
  return rows[0]?.state ?? '';
}
