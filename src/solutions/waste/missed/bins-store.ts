/** Which bins have days at units around a day. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Fraction } from '../fractions.ts';

export interface KnownBin {
  /** The unit whose days they are. */
  ars: string;
  bin: { key: string; fraction: Fraction; name: string };
  sources: string[];
}

/** Civil dates, both included; by fraction and key. */
export async function binsWithDays(
  keys: readonly string[],
  db: Kysely<unknown>,
  { from, until }: { from: string; until: string },
): Promise<KnownBin[]> {
  const { rows } = await sql<KnownBin>`
    select e.ars, jsonb_build_object('key', e.bin, 'fraction', e.fraction,
        'name', (array_agg(e.record -> 'bin' ->> 'name' order by e.date desc))[1]) as bin,
      array_agg(distinct e.source::text) as sources
    from waste.collection e
    where e.ars = any(${[...keys]}) and ${isShown(sql`e.source`)}
      and e.date between ${from}::date and ${until}::date
    group by e.ars, e.bin, e.fraction order by e.fraction, e.bin limit 200`.execute(db);
  return rows;
}
