/** Which unit answers for a fraction, whatever the day. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../kernel/sources/is-shown.ts';
import { districtIs } from './collection-store.ts';
import type { Fraction } from './fractions.ts';

export interface Answering {
  ars: string;
  slug: string;
  fraction: Fraction;
}

/** Half a year to both sides: what is collected less often is not missed. */
const SPAN = 183;

/**
 * Where several units know days around `day` for these districts (null: for any): which of them has which fraction where. Empty where
 * at most one unit knows any days: then it answers for all.
 */
export async function answeringIn(
  keys: readonly string[],
  db: Kysely<unknown>,
  {
    slugs,
    day,
    without = [],
  }: { slugs: readonly string[] | null; day: string; without?: readonly string[] | undefined },
): Promise<Answering[]> {
  const { rows: units } = await sql`select k from unnest(${[...keys]}::text[]) as k
    where exists (select from waste.collection c where c.ars = k) limit 2`.execute(db);
  if (units.length < 2) return [];
  const { rows } = await sql<Answering>`
    select distinct e.ars, e.slug, e.fraction from waste.collection e
    where e.ars = any(${[...keys]}) and ${districtIs(slugs)} and e.source <> all(${[...without]}::uuid[])
      and e.date between ${day}::date - ${SPAN}::integer and ${day}::date + ${SPAN}::integer
      and ${isShown(sql`e.source`)}`.execute(db);
  return rows;
}
