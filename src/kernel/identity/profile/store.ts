/** What people chose beside their account. */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/language.ts';
import type { Account } from '../account-api.ts';
import { accountGone } from '../account-gone.ts';
import type { KeptPlace } from './merge-places.ts';

export interface Profile {
  language: Language;
  /** null: not kept on the server. */
  places: KeptPlace[] | null;
}

/** Whoever chose nothing has no row. */
const NOTHING_CHOSEN: Profile = { language: 'de', places: null };

export async function readProfile(db: Kysely<unknown>, person: string): Promise<Profile> {
  const { rows } = await sql<Profile>`
    select language, places from kernel.profile where person = ${person}`.execute(db);
  return rows[0] ?? NOTHING_CHOSEN;
}

export async function writeName(
  db: Kysely<unknown>,
  person: string,
  name: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update kernel.person set name = ${name}, updated_at = ${now.toString()} where id = ${person}`.execute(db);
}

export async function writeProfile(
  db: Kysely<unknown>,
  person: string,
  chosen: { language: Language },
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into kernel.profile (person, language, changed_at)
    values (${person}, ${chosen.language}, ${now.toString()})
    on conflict (person) do update set language = excluded.language, changed_at = excluded.changed_at`.execute(
    db,
  );
}

/**
 * Lets `change` make the new list out of the one that is kept, while no other device may write; null: kept no longer.
 * What it throws leaves everything as it was.
 */
export async function changePlaces(
  db: Kysely<unknown>,
  { person, now }: { person: string; now: Temporal.Instant },
  change: (kept: KeptPlace[] | null) => KeptPlace[] | null,
): Promise<KeptPlace[] | null> {
  return db.transaction().execute(async (trx) => {
    await sql`
      insert into kernel.profile (person, changed_at) values (${person}, ${now.toString()})
      on conflict (person) do nothing`.execute(trx);
    const { rows } = await sql<{ places: KeptPlace[] | null }>`
      select places from kernel.profile where person = ${person} for update`.execute(trx);
    const places = change(rows[0]?.places ?? null);
    const changedAt = places === null ? null : now.toString();
    await sql`
      update kernel.profile set places = ${places === null ? null : JSON.stringify(places)},
        places_changed_at = ${changedAt}, changed_at = ${now.toString()}
      where person = ${person}`.execute(trx);
    return places;
  });
}

/** The account with what was chosen, and the providers that lead to it. The person is signed in, so the row is there. */
export async function readAccount(
  db: Kysely<unknown>,
  person: string,
): Promise<Pick<Account, 'name' | 'email' | 'language' | 'hasPicture'> & { linked: string[] }> {
  const { rows } = await sql<{
    name: string;
    email: string;
    language: Language;
    hasPicture: boolean;
    linked: string[];
  }>`
    select p.name, p.email, coalesce(f.language, 'de') as language,
      exists (
        select from kernel.file x where x.person = p.id and x.purpose = 'profile-picture') as "hasPicture",
      array(select l.provider from kernel.sign_in_link l where l.person = p.id) as linked
    from kernel.person p left join kernel.profile f on f.person = p.id where p.id = ${person}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw accountGone();
  return row;
}
