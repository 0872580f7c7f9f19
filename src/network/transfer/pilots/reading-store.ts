/** What was measured, span by span. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Span } from './weeks.ts';

type Db = Kysely<unknown>;

export const READ_PLACES = ['own', 'comparison'] as const;
export type ReadPlace = (typeof READ_PLACES)[number];

const readingRow = z.object({
  ...{ id: z.string(), kpi: z.string(), place: z.enum(READ_PLACES), from: z.string(), to: z.string() },
  ...{ value: z.number().nullable(), n: z.number().nullable(), byHand: z.boolean(), source: z.string() },
});
export type StoredReading = z.infer<typeof readingRow>;

/** Of these, in the order of time. */
export async function readingsOf(db: Db, kpis: readonly string[]): Promise<StoredReading[]> {
  if (kpis.length === 0) return [];
  const { rows } = await sql`select id, kpi, place, to_char(from_on, 'YYYY-MM-DD') as "from",
      to_char(to_on, 'YYYY-MM-DD') as "to", value, n, by_hand as "byHand", source
    from transfer.pilot_reading where kpi = any(${[...kpis]}::uuid[]) order by from_on, to_on, id`.execute(
    db,
  );
  return rows.map((row) => readingRow.parse(row));
}

export interface NewReading extends Span {
  kpi: string;
  place: ReadPlace;
  value: number | null;
  n: number | null;
  byHand: boolean;
  source: string;
}

/** Once for each span: what was read by the house stays, what was written by hand is what was written last. */
export async function putReadings(
  trx: Db,
  readings: readonly NewReading[],
  now: Temporal.Instant,
): Promise<void> {
  if (readings.length === 0) return;
  const rows = readings.map((one) => ({ ...one, id: randomUUIDv7() }));
  await sql`insert into transfer.pilot_reading (id, kpi, place, from_on, to_on, value, n, read_at, by_hand, source)
    select r.id, r.kpi, r.place, r."from", r."to", r.value, r.n, ${now.toString()}::timestamptz, r."byHand", r.source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, kpi uuid, place text, "from" date,
      "to" date, value float8, n int, "byHand" boolean, source text)
    on conflict (kpi, place, from_on, to_on) do update set value = excluded.value, n = excluded.n,
      read_at = excluded.read_at, source = excluded.source
    where transfer.pilot_reading.by_hand and excluded.by_hand`.execute(trx);
}

/** One that was written by hand. */
export async function deleteReading(trx: Db, kpi: string, id: string): Promise<void> {
  await sql`delete from transfer.pilot_reading where id = ${id} and kpi = ${kpi} and by_hand`.execute(trx);
}

/** All of a measure that began before a day; null: all. For a baseline that is measured anew. */
export async function clearReadings(trx: Db, kpi: string, from: string | null): Promise<void> {
  await sql`delete from transfer.pilot_reading where kpi = ${kpi}
    and (${from}::date is null or from_on >= ${from}::date)`.execute(trx);
}
