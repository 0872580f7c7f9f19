/** Days that became others, until they are told. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { Bin, CollectionReason } from '../model.ts';

export interface MoveToTell {
  ars: Ars;
  slug: string;
  bin: Bin;
  /** Civil dates; `after` is null where the day does not take place. */
  before: string;
  after: string | null;
  reason: CollectionReason | null;
}

/** Of one run. */
const MOST = 50_000;

/**
 * Takes all that wait, within the caller's transaction; nobody else gets them. Only those that are still so, each once
 * with the words of a desk before those of a feed; never of example data, nor of hidden sources.
 */
export async function takeMoves(trx: Kysely<unknown>): Promise<MoveToTell[]> {
  const { rows } = await sql<MoveToTell>`
    with taken as (
      delete from waste.move_to_tell where (ars, id) in (
        select ars, id from waste.move_to_tell order by at, id limit ${MOST} for update skip locked)
      returning *)
    select distinct on (t.ars, t.slug, t.bin ->> 'key', t.before, t.after)
      t.ars, t.slug, t.bin, t.before::text as before, t.after::text as after, t.reason
    from taken t
    where exists (
      select from waste.collection c join kernel.source s on s.id = c.source
      where c.ars = t.ars and c.slug = t.slug and c.bin = t.bin ->> 'key'
        and c.date = coalesce(t.after, t.before) and (c.state = 'cancelled') = (t.after is null)
        and s.kind <> 'sample' and ${isShown(sql`c.source`)})
    order by t.ars, t.slug, t.bin ->> 'key', t.before, t.after, t.reason ->> 'kind' nulls last`.execute(trx);
  return rows;
}
