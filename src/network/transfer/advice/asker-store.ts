/** Who asked a question: for the mail with the answer, and for nobody else. */
import { type Kysely, sql } from 'kysely';
import { type FullLanguage, fullLanguage, LANGUAGES } from '../../../kernel/i18n/language.ts';

type Db = Kysely<unknown>;

export async function insertAsker(
  trx: Db,
  { question, person }: { question: string; person: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into transfer.question_asker (question, person, at)
    values (${question}, ${person}, ${now.toString()})`.execute(trx);
}

/** Where the answer is sent, and in which language; null: the account is gone, or it was long ago. */
export async function askerOf(
  db: Db,
  question: string,
): Promise<{ email: string; language: FullLanguage } | null> {
  const { rows } = await sql<{ email: string; language: string }>`
    select p.email, coalesce(f.language, 'de') as language from transfer.question_asker a
    join kernel.person p on p.id = a.person left join kernel.profile f on f.person = p.id
    where a.question = ${question}`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  return {
    email: found.email,
    language: fullLanguage(LANGUAGES.find((one) => one === found.language) ?? 'de'),
  };
}
