/** Where a note stands within its column: a number between those of its neighbours. */
import { sql } from 'kysely';
import type { Turn } from './change-board.ts';
import type { ColumnId } from './methods.ts';

/** Between two notes of a column that was laid out anew; halved some thirty times before the next time. */
const STEP = 1024;
const NARROWEST = 1e-6;

/**
 * The place right after another note of the column, at its top for null, at its end where that one is no longer there.
 * `self` is the note that moves. Lays the column out anew where it is full.
 */
export async function placeAfter(
  turn: Turn,
  { column, after, self }: { column: ColumnId; after: string | null; self: string },
): Promise<number> {
  const first = await gap(turn, { column, after, self });
  if (first.high - first.low > NARROWEST) return (first.low + first.high) / 2;
  await layOut(turn, column);
  const { low, high } = await gap(turn, { column, after, self });
  return (low + high) / 2;
}

async function gap(
  { trx, sprint }: Turn,
  { column, after, self }: { column: ColumnId; after: string | null; self: string },
): Promise<{ low: number; high: number }> {
  const { rows } = await sql<{
    low: number | null;
    high: number | null;
    last: number | null;
    found: boolean;
  }>`
    with others as (
      select id, place from cocreation.note
      where sprint = ${sprint} and col = ${column} and not is_gone and id <> ${self}
    ), before as (select place from others where id = ${after}::uuid)
    select (select place from before) as low, exists (select from before) as found,
      (select min(place) from others where place > coalesce((select place from before), '-infinity')) as high,
      (select max(place) from others) as last`.execute(trx);
  const { low = null, high = null, last = null, found = false } = rows[0] ?? {};
  if (after !== null && !found) return { low: last ?? 0, high: (last ?? 0) + 2 * STEP };
  if (low === null) return high === null ? { low: 0, high: 2 * STEP } : { low: high - 2 * STEP, high };
  return { low, high: high ?? low + 2 * STEP };
}

async function layOut({ trx, sprint, seq }: Turn, column: ColumnId): Promise<void> {
  await sql`update cocreation.note n set place = r.rank * ${STEP}::float8, seq = ${seq}
    from (select id, row_number() over (order by place, id) as rank from cocreation.note
      where sprint = ${sprint} and col = ${column} and not is_gone) r
    where r.id = n.id`.execute(trx);
}
