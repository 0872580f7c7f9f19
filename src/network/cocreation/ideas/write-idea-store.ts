/** Writes ideas and who sent them. */
import { sql } from 'kysely';
import type { Field } from '../../../kernel/network/fields.ts';
import type { IdeaState, StopCode } from '../flow.ts';
import type { Idea } from './idea.ts';
import type { Db } from './idea-store.ts';

export type NewIdea = Omit<
  Idea,
  'source' | 'solution' | 'stopCode' | 'words' | 'version' | 'createdAt' | 'changedAt'
> & {
  /** Digest of who sent it and of the device's own number; null: sent by the program. */
  wish: string | null;
};

/** False: it was sent before. */
export async function insertIdea(trx: Db, idea: NewIdea, now: Temporal.Instant): Promise<boolean> {
  const at = now.toString();
  const { numAffectedRows } =
    await sql`insert into cocreation.idea (id, ars, state, field, title, text, lang, provenance,
      provenance_note, provenance_on, proposer, proposer_name, interest, hidden, wish, created_at, changed_at)
    values (${idea.id}, ${idea.ars}, ${idea.state}, ${idea.field}, ${idea.title}, ${idea.text}, ${idea.lang},
      ${idea.provenance}, ${idea.provenanceNote}, ${idea.provenanceOn}, ${idea.proposer}, ${idea.proposerName},
      ${idea.interest}, ${idea.hidden}, ${idea.wish}, ${at}, ${at})
    on conflict (wish) do nothing`.execute(trx);
  return numAffectedRows === 1n;
}

export async function ideaOfWish(db: Db, wish: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from cocreation.idea where wish = ${wish}`.execute(db);
  return rows[0]?.id ?? null;
}

/** Screened, it is shown to everybody. */
export async function updateState(
  trx: Db,
  { id }: Pick<Idea, 'id'>,
  { to, code }: { to: IdeaState; code: StopCode | null },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.idea set state = ${to}, stop_code = ${code}, hidden = hidden and ${to} = 'stopped',
    version = version + 1, changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** What its proposer may change. A text that was written anew has no older words in another language. */
export interface IdeaWordsChange {
  title: string;
  text: string;
  lang: string;
  field: Field;
  proposerName: string;
  interest: string | null;
}

export async function updateWords(
  trx: Db,
  id: string,
  { title, text, lang, field, proposerName, interest }: IdeaWordsChange,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update cocreation.idea set title = ${title}, text = ${text}, lang = ${lang}, field = ${field},
    proposer_name = ${proposerName}, interest = ${interest}, words = '{}', version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** Something beside its words: challenges, evidence. */
export async function touchIdea(trx: Db, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update cocreation.idea set version = version + 1, changed_at = ${now.toString()} where id = ${id}`.execute(
    trx,
  );
}

/** Before anybody but the office has read it: nothing of it stays. */
export async function deleteIdea(trx: Db, id: string): Promise<void> {
  await sql`delete from cocreation.step where thing = 'idea' and thing_id = ${id}`.execute(trx);
  await sql`delete from cocreation.idea where id = ${id}`.execute(trx);
}
