/** Takes in what visitors send: counted, told apart, written. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { CorrectablePage } from './correction.ts';
import type { CheckedCorrection } from './sent-correction.ts';

export type NewCorrection = CorrectablePage &
  CheckedCorrection & { language: Language; digest: string; sender: string; now: Temporal.Instant };

/** Two that arrive at the same time about the same record or page follow each other until the transaction ends. */
export async function lockPage(
  trx: Transaction<unknown>,
  { ars, place, path, record }: Pick<CorrectablePage, 'ars' | 'place' | 'path' | 'record'>,
): Promise<void> {
  const about = record ?? `${place} ${path}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`correction ${ars} ${about}`}, 0))`.execute(trx);
}

/** Open ones about a page, of those from one sender, and all that one sender has open at the same desk. */
export async function countOpen(
  trx: Transaction<unknown>,
  { ars, place, path, sender }: Pick<NewCorrection, 'ars' | 'place' | 'path' | 'sender'>,
): Promise<{ ofPage: number; ofPageBySender: number; bySender: number }> {
  const isPage = sql`place = ${place} and path = ${path}`;
  const { rows } = await sql<{ ofPage: number; ofPageBySender: number; bySender: number }>`
    select count(*) filter (where ${isPage})::int as "ofPage",
      count(*) filter (where ${isPage} and sender = ${sender})::int as "ofPageBySender",
      count(*) filter (where sender = ${sender})::int as "bySender"
    from kernel.correction where ars = ${ars} and state = 'open'`.execute(trx);
  return rows[0] ?? { ofPage: 0, ofPageBySender: 0, bySender: 0 };
}

/**
 * The same that is still open, counted once more: the same text about the same page, or the same choice about the same
 * record, wherever its page was read. An address comes along where there was none.
 * False: there is none.
 */
export async function countAgain(
  trx: Transaction<unknown>,
  { ars, place, path, solution, record, digest, email, now, text }: NewCorrection,
): Promise<boolean> {
  const isSame =
    text === '' && record !== null
      ? sql`solution = ${solution} and record = ${record}`
      : sql`place = ${place} and path = ${path}`;
  const { rows } = await sql<{ id: string }>`
    update kernel.correction set times = times + 1, wants_answer = wants_answer or ${email !== null},
      changed_at = ${now.toString()}
    where ars = ${ars} and ${isSame} and state = 'open' and text_digest = ${digest}
    returning id`.execute(trx);
  const [found] = rows;
  if (found === undefined) return false;
  if (email !== null) await addAddress(trx, { ars, id: found.id, email });
  return true;
}

export async function insertCorrection(trx: Transaction<unknown>, one: NewCorrection): Promise<string> {
  const id = randomUUIDv7();
  const now = one.now.toString();
  await sql`insert into kernel.correction (ars, id, place, path, solution, record, about, about_lang, maintained,
      kind, choice, text, language, text_digest, sender, wants_answer, state, version, created_at, changed_at)
    values (${one.ars}, ${id}, ${one.place}, ${one.path}, ${one.solution}, ${one.record}, ${one.about},
      ${one.aboutLang}, ${one.maintained}, ${one.kind}, ${one.choice}, ${one.text}, ${one.language}, ${one.digest}, ${one.sender},
      ${one.email !== null}, 'open', 1, ${now}, ${now})`.execute(trx);
  if (one.email !== null) await addAddress(trx, { ars: one.ars, id, email: one.email });
  return id;
}

async function addAddress(
  trx: Kysely<unknown>,
  { ars, id, email }: { ars: string; id: string; email: string },
): Promise<void> {
  await sql`insert into kernel.correction_address (ars, correction, email) values (${ars}, ${id}, ${email})
    on conflict (ars, correction) do nothing`.execute(trx);
}
