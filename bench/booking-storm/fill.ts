/** Invented drivers with a session each, and one yard whose bays all of them want. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { SESSION_SECONDS } from '../../src/kernel/identity/accounts/lifetimes.ts';
import { aLot } from '../../src/solutions/parking/book/testing/a-lot.ts';

export interface Filled {
  /** Values of the session cookie. */
  tokens: string[];
  bays: string[];
  lot: string;
  ars: string;
}

export const ARS = '053150000000';
export const POINT = { lon: 6.9603, lat: 50.9375 };

export async function fillStorm(
  db: Kysely<unknown>,
  { people, bays }: { people: number; bays: number },
): Promise<Filled> {
  // Sessions as signing in makes them: an older one would be prolonged once a day, with a write of its own.
  const ids = Array.from({ length: people }, () => randomUUID());
  const tokens = ids.map(() => randomUUID());
  await sql`insert into kernel.person (id, email, created_at, updated_at)
    select id, id || '@bench.example', now(), now() from unnest(${ids}::uuid[]) as p (id)`.execute(db);
  await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at)
    select gen_random_uuid(), person, token, now() + make_interval(secs => ${SESSION_SECONDS}), now(), now()
    from unnest(${ids}::uuid[], ${tokens}::text[]) as s (person, token)`.execute(db);
  const made = await aLot(db, { ars: ARS, at: POINT, bays: Array.from({ length: bays }, () => ({})) });
  return { tokens, bays: made.bays.map(({ id }) => id), lot: made.lot.id, ars: ARS };
}
