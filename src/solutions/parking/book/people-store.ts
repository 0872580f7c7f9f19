/** What a booking must know of the people behind it. */
import { type Kysely, sql } from 'kysely';
import { LANGUAGES, type Language } from '../../../kernel/i18n/language.ts';

type Db = Kysely<unknown>;

export async function namesOf(db: Db, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from kernel.person where id = any(${[...new Set(people)]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Where mails go, and in which language; null: the account is gone. */
export async function addressOf(
  db: Db,
  person: string | null,
): Promise<{ email: string; language: Language } | null> {
  if (person === null) return null;
  const { rows } = await sql<{ email: string; language: string }>`
    select p.email, coalesce(f.language, 'de') as language from kernel.person p
    left join kernel.profile f on f.person = p.id where p.id = ${person}`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  return { email: found.email, language: LANGUAGES.find((one) => one === found.language) ?? 'de' };
}
