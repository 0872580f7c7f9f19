/** Two challenges become one: who wanted the one wants the other. */
import { sql } from 'kysely';
import type { Challenge, Db } from './challenge-store.ts';

/**
 * The town of `one` and all its voices speak for `target` now, with their figures where both are counted in the same
 * unit; its ideas answer `target`, and what had become part of `one` earlier is part of `target`.
 */
export async function joinTogether(
  trx: Db,
  one: Challenge,
  target: Challenge,
  now: Temporal.Instant,
): Promise<void> {
  const isSameUnit = sameUnit(one.baselineUnit, target.baselineUnit);
  await sql`insert into cocreation.voice (challenge, ars, source, figure, note, at)
    select ${target.id}::uuid, v.ars, v.source, case when ${isSameUnit} then v.figure end, v.note, v.at
    from (select ars, source, figure, note, at from cocreation.voice where challenge = ${one.id}
      union all select ${one.ars}, ${one.source}::uuid, ${one.baselineValue}::float8, '', ${now.toString()}::timestamptz) v
    where v.ars <> ${target.ars}
    on conflict (challenge, ars) do nothing`.execute(trx);
  await sql`insert into cocreation.idea_challenge (idea, challenge)
    select idea, ${target.id}::uuid from cocreation.idea_challenge where challenge = ${one.id}
    on conflict do nothing`.execute(trx);
  await sql`delete from cocreation.idea_challenge where challenge = ${one.id}`.execute(trx);
  await sql`update cocreation.challenge set merged_into = ${target.id}, version = version + 1
    where merged_into = ${one.id}`.execute(trx);
}

/** As people write it: "Minuten" and "minuten " are one. */
export function sameUnit(one: string | null, other: string | null): boolean {
  const plain = (unit: string | null) => (unit ?? '').trim().toLowerCase();
  return plain(one) !== '' && plain(one) === plain(other);
}
