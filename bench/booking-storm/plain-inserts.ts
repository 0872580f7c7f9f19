/** What the database alone takes: the same clients write rows with the same constraint, without looking first. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Filled } from './fill.ts';

const QUARTER_SECONDS = 15 * 60;

/** Times in milliseconds. */
export async function plainInserts(
  db: Kysely<unknown>,
  { ars, lot, bays }: Filled,
  { clients, count }: { clients: number; count: number },
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    for (let turn = next++; turn < count; turn = next++) {
      const begin = (turn * 7919) % (4 * 24 * 2);
      const end = begin + 2 + ((turn * 104_729) % 7);
      const begun = performance.now();
      await sql`insert into parking.booking (ars, id, code, wish, lot, bay, kind, state, during, held, needs, price,
          pay, terms, record, created_at, changed_at)
        select ${ars}, gen_random_uuid(), ${randomUUID()}, gen_random_uuid(), ${lot}, ${bays[turn % bays.length]}, 'bay',
          'confirmed', r, r, '{}', 0, 'free', '', '{}', now(), now()
        from (select tstzrange(date_trunc('hour', now()) + make_interval(secs => ${begin * QUARTER_SECONDS}),
          date_trunc('hour', now()) + make_interval(secs => ${end * QUARTER_SECONDS})) as r) as t`
        .execute(db)
        .catch((error: unknown) => {
          // The constraint refused it, as it should.
          if (!(error instanceof Error && 'code' in error && error.code === '23P01')) throw error;
        });
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}
