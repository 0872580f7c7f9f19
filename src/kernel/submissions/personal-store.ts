/** What somebody sent in by an address that now belongs to an account, and who trusts that address. */
import { type Kysely, sql, type Transaction } from 'kysely';

export async function submissionsBy(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select s.id, s.ars, s.title, s.content, s.sender, a.email, s.state, s.reason, s.created_at as "createdAt"
    from kernel.submission s
    join kernel.submission_address a on a.ars = s.ars and a.submission = s.id
    join kernel.person p on p.email = a.email where p.id = ${person}
    union all
    select u.id, u.ars, u.title, u.content, u.sender, u.email, 'unconfirmed', null, u.created_at
    from kernel.unconfirmed_submission u
    join kernel.person p on p.email = u.email where p.id = ${person}
    order by "createdAt"`.execute(db);
  return rows;
}

export async function trustIn(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select t.ars, t.email, t.name, t.created_at as "createdAt", t.used_at as "usedAt"
    from kernel.trusted_sender t join kernel.person p on p.email = t.email
    where p.id = ${person} order by t.created_at`.execute(db);
  return rows;
}

/** What was published stays as an entry of the town: it names a club, not a person. */
export async function deleteSubmissionsBy(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`delete from kernel.submission s using kernel.submission_address a, kernel.person p
    where a.ars = s.ars and a.submission = s.id and p.email = a.email and p.id = ${person}`.execute(trx);
  await sql`delete from kernel.unconfirmed_submission u using kernel.person p
    where p.email = u.email and p.id = ${person}`.execute(trx);
  await sql`delete from kernel.trusted_sender t using kernel.person p
    where p.email = t.email and p.id = ${person}`.execute(trx);
}
