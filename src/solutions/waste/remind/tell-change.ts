import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Bin, CollectionReason } from '../model.ts';
import { DAYS_AHEAD } from './days-ahead.ts';

/** A day of one bin in one district that is another one now. Civil dates. */
export interface MovedDay {
  bin: Bin;
  /** Of the district. */
  slug: string;
  /** Where it was shown before. */
  from: string;
  /** null: it does not take place. The same as `from`: it takes place after all. */
  to: string | null;
}

/** What a desk laid over the days of a unit. */
export interface ToldChange {
  /** The unit that answers for the days. */
  ars: Ars;
  changeId: string;
  /** Districts and keys of bins that are meant; empty: all. */
  slugs: readonly string[];
  bins: readonly string[];
  /** In the words of the desk, shown to people. */
  reason: string;
  days: readonly MovedDay[];
}

/**
 * Has everybody told who waits for one of these days: one message a place, in a minute, if the transaction commits. Days
 * that are over or far ahead are told to nobody, nor is example data (`tell-moves.ts` looks what is still so).
 */
export async function tellChange(
  trx: Kysely<unknown>,
  { ars, changeId, slugs, bins, reason, days }: ToldChange,
  now: Temporal.Instant,
): Promise<void> {
  const meant = days.filter(
    ({ slug, bin }) =>
      (slugs.length === 0 || slugs.includes(slug)) && (bins.length === 0 || bins.includes(bin.key)),
  );
  const why: CollectionReason = { kind: 'change', id: changeId, text: reason };
  await tellMovedDays(
    trx,
    meant.map((day) => ({ ...day, ars, reason: why })),
    now,
  );
}

/** The same for days that moved by themselves: a feed that tells another date, a rule for holidays. */
export async function tellMovedDays(
  trx: Kysely<unknown>,
  days: readonly (MovedDay & { ars: Ars; reason: CollectionReason | null })[],
  now: Temporal.Instant,
): Promise<void> {
  const today = civilDate(now);
  const until = today.add({ days: DAYS_AHEAD }).toString();
  const rows = days
    .filter(({ from, to }) => {
      const [first, last] = [from, to ?? from].toSorted();
      return first !== undefined && last !== undefined && last >= today.toString() && first <= until;
    })
    .map(({ ars, bin, slug, from, to, reason }) => ({
      ...{ id: randomUUIDv7(), ars, bin, slug, reason, before: from, after: to },
    }));
  if (rows.length === 0) return;
  await sql`insert into waste.move_to_tell (ars, id, slug, bin, before, after, reason, at)
    select ars, id, slug, bin, before, after, nullif(reason, 'null'::jsonb), ${now.toString()}::timestamptz
    from jsonb_to_recordset(${storableJson(rows)}::jsonb)
      as r (ars text, id uuid, slug text, bin jsonb, before date, after date, reason jsonb)`.execute(trx);
}
