/** What people wrote who gave an address that now belongs to an account. */
import { type Kysely, sql, type Transaction } from 'kysely';

export async function correctionsBy(db: Kysely<unknown>, person: string): Promise<unknown[]> {
  const { rows } = await sql`
    select c.id, c.ars, c.place, c.path, c.about, c.kind, c.choice, c.text, a.email, c.state, c.reason,
      case when c.answer_way = 'mail' then c.answer end as answer, c.created_at as "createdAt"
    from kernel.correction c
    join kernel.correction_address a on a.ars = c.ars and a.correction = c.id
    join kernel.person p on p.email = a.email
    where p.id = ${person} order by c.created_at`.execute(db);
  return rows;
}

/** With their texts: what somebody wrote about a page may say who it was. */
export async function deleteCorrectionsBy(trx: Transaction<unknown>, person: string): Promise<void> {
  await sql`delete from kernel.correction c
    using kernel.correction_address a, kernel.person p
    where a.ars = c.ars and a.correction = c.id and p.email = a.email and p.id = ${person}`.execute(trx);
}
