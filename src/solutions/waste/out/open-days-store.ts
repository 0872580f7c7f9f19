/** All days of a unit, piece by piece. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { COLUMNS } from '../collection-store.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';
import type { Collection } from '../model.ts';

type Db = Kysely<unknown>;

/** Days at once. */
const PIECE = 2000;

/** Which fractions a unit collects, from sources that are passed on. */
export async function fractionsOf(ars: string, db: Db, without: readonly string[]): Promise<Fraction[]> {
  const { rows } = await sql<{ fraction: string }>`
    select distinct b ->> 'fraction' as fraction
    from waste.series t, jsonb_array_elements(t.record -> 'bins') b
    where t.ars = ${ars} and not t.source = any(${[...without]}::uuid[])`.execute(db);
  const told = new Set(rows.map(({ fraction }) => fraction));
  return FRACTIONS.filter((one) => told.has(one));
}

export interface OpenWanted {
  ars: string;
  fractions: readonly Fraction[];
  /** Civil dates, both included. */
  from: string;
  until: string;
  /** Sources that are left out. */
  without: readonly string[];
  isShown: RawBuilder<unknown>;
}

/** By district, date, bin. */
export async function* openDays(
  { ars, fractions, from, until, without, isShown }: OpenWanted,
  db: Db,
): AsyncGenerator<Collection[]> {
  let after: Collection | undefined;
  for (;;) {
    const behind: RawBuilder<unknown> =
      after === undefined
        ? sql`true`
        : sql`(e.slug, e.date, e.series, e.key, e.bin) > (${after.slug}, ${after.date}::date, ${after.series}::uuid,
            ${after.key}, ${after.bin.key})`;
    const { rows } = await sql<Collection>`
      select ${COLUMNS} from waste.collection e
      left join kernel.source_record r on r.id = e.series and r.removed_at is null
      where e.ars = ${ars} and e.fraction = any(${[...fractions]}) and e.date between ${from}::date and ${until}::date
        and not e.source = any(${[...without]}::uuid[]) and ${isShown} and ${behind}
      order by e.slug, e.date, e.series, e.key, e.bin limit ${PIECE}`.execute(db);
    yield rows;
    after = rows.at(-1);
    if (after === undefined || rows.length < PIECE) return;
  }
}
