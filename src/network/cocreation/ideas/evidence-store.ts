/** What shows that an idea works, or does not. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { EvidenceKind } from './idea.ts';

type Db = Kysely<unknown>;

export interface Evidence {
  id: string;
  kind: EvidenceKind;
  title: string;
  url: string;
  lang: string;
  at: string;
}

/** The newest last. */
export async function evidenceOf(db: Db, idea: string): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`select id, kind, title, url, lang, at from cocreation.idea_evidence
    where idea = ${idea} order by at, id`.execute(db);
  return rows;
}

/** The same address again takes its new name and kind. */
export async function addEvidence(
  trx: Db,
  idea: string,
  { kind, title, url, lang }: Pick<Evidence, 'kind' | 'title' | 'url' | 'lang'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into cocreation.idea_evidence (id, idea, kind, title, url, lang, at)
    values (${randomUUIDv7()}, ${idea}, ${kind}, ${title}, ${url}, ${lang}, ${now.toString()})
    on conflict (idea, url) do update set kind = excluded.kind, title = excluded.title, lang = excluded.lang`.execute(
    trx,
  );
}

/**
 * A page of the network itself, as it was at the instant `at`. What is known of a later one stays. False: nothing is new.
 */
export async function putOwnEvidence(
  trx: Db,
  idea: string,
  evidence: Omit<Evidence, 'id'>,
): Promise<boolean> {
  const { kind, title, url, lang, at } = evidence;
  const { numAffectedRows } =
    await sql`insert into cocreation.idea_evidence as e (id, idea, kind, title, url, lang, at)
    values (${randomUUIDv7()}, ${idea}, ${kind}, ${title}, ${url}, ${lang}, ${at})
    on conflict (idea, url) do update set kind = excluded.kind, title = excluded.title, at = excluded.at
    where e.at <= excluded.at and (e.kind, e.title) is distinct from (excluded.kind, excluded.title)`.execute(
      trx,
    );
  return numAffectedRows === 1n;
}

/** Of people alone: a page of the network itself stays. False: there is none of this id. */
export async function removeEvidence(trx: Db, idea: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from cocreation.idea_evidence
    where idea = ${idea} and id = ${id} and url like 'https://%'`.execute(trx);
  return numAffectedRows === 1n;
}
