/** New years of dates: looked at, in force, or taken back. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { seriesSchema } from '../model.ts';
import type { BinDayBook } from './days-of-series.ts';
import type { ReplacedFrom } from './replaced-from.ts';
import type { DaySpan, YearDifference, YearLine, YearReport } from './year-api.ts';

type Db = Kysely<unknown>;
/** A file that nobody has accepted for so long is forgotten with the next one. */
const DAYS_KEPT = 30;
const BATCH = 500;

export interface StoredYear extends Omit<YearLine, 'replaces'> {
  ars: string;
  source: string;
  next: string | null;
  detail: { difference: YearDifference; report: YearReport };
}

const INSTANT = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', ${INSTANT})`;
const COLUMNS = sql`y.ars, y.id, y.source, y.name, y.file_name as "fileName", y.begins::text as begins, y.next,
  y.difference as detail, ${at('y.created_at')} as "createdAt", ${at('y.accepted_at')} as "acceptedAt",
  ${at('y.revoked_at')} as "revokedAt",
  case when y.accepted_at is null then 'open' when y.revoked_at is null then 'accepted' else 'revoked' end as state,
  not exists (select from waste.year n where n.source = y.next and n.accepted_at is not null and n.revoked_at is null)
    as "isLast"`;

/** Of a unit, the newest first. */
export async function yearsOf(keys: Iterable<string>, db: Db): Promise<StoredYear[]> {
  const { rows } = await sql<StoredYear>`select ${COLUMNS} from waste.year y where y.ars = any(${[...keys]})
    order by y.created_at desc, y.id desc limit 50`.execute(db);
  return rows;
}

/** Locked until the end of the transaction. */
export async function yearOf(keys: Iterable<string>, id: string, db: Db): Promise<StoredYear | undefined> {
  const { rows } = await sql<StoredYear>`select ${COLUMNS} from waste.year y
    where y.ars = any(${[...keys]}) and y.id = ${id} for update of y`.execute(db);
  return rows[0];
}

export interface NewYear extends ReplacedFrom {
  ars: string;
  source: string;
  name: string;
  fileName: string;
  file: Uint8Array;
  detail: StoredYear['detail'];
  now: Temporal.Instant;
}

/** Returns its id. Files of the same source that nobody has accepted give way to it. */
export async function addYear(year: NewYear, db: Db): Promise<string> {
  const id = randomUUIDv7();
  const { ars, source, name, fileName, file, begins, firsts, detail, now } = year;
  await sql`delete from waste.year where accepted_at is null and (source = ${source}
    or created_at < ${now.subtract({ hours: 24 * DAYS_KEPT }).toString()}::timestamptz)`.execute(db);
  await sql`insert into waste.year (ars, id, source, name, file_name, file, begins, firsts, difference, created_at)
    values (${ars}, ${id}, ${source}, ${name}, ${fileName}, ${Buffer.from(file)}, ${begins}, ${storableJson(firsts)}::jsonb,
      ${storableJson(detail)}::jsonb, ${now.toString()})`.execute(db);
  return id;
}

export async function fileOf(
  { ars, id }: Pick<StoredYear, 'ars' | 'id'>,
  db: Db,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ file: Buffer | null }>`
    select file from waste.year where ars = ${ars} and id = ${id}`.execute(db);
  return rows[0]?.file ?? null;
}

/** The bytes are no longer needed: the source has them read. */
export async function markAccepted(
  { ars, id }: Pick<StoredYear, 'ars' | 'id'>,
  { next, now }: { next: string; now: Temporal.Instant },
  db: Db,
): Promise<void> {
  await sql`update waste.year set next = ${next}, accepted_at = ${now.toString()}, file = null
    where ars = ${ars} and id = ${id}`.execute(db);
}

export async function markRevoked(
  { ars, id }: Pick<StoredYear, 'ars' | 'id'>,
  now: Temporal.Instant,
  db: Db,
): Promise<void> {
  await sql`update waste.year set revoked_at = ${now.toString()} where ars = ${ars} and id = ${id}`.execute(
    db,
  );
}

export async function dropYear({ ars, id }: Pick<StoredYear, 'ars' | 'id'>, db: Db): Promise<void> {
  await sql`delete from waste.year where ars = ${ars} and id = ${id} and accepted_at is null`.execute(db);
}

/** Keys of all series of a source. */
export async function seriesKeysOf(source: string, db: Db): Promise<{ ars: string; id: string }[]> {
  const { rows } = await sql<{ ars: string; id: string }>`
    select ars, id from waste.series where source = ${source} order by ars, id`.execute(db);
  return rows;
}

/** All series of a source into a book, batch by batch. */
export async function bookSeriesOf(source: string, book: BinDayBook, db: Db): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string; record: unknown }>`select id, record from waste.series
      where source = ${source} and id > ${after}::uuid order by id limit ${BATCH}`.execute(db);
    for (const { record } of rows) book.add(seriesSchema.parse(record));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** How far the shown days of sources reach. */
export async function spansOf(sources: readonly string[], db: Db): Promise<ReadonlyMap<string, DaySpan>> {
  const { rows } = await sql<{ source: string } & DaySpan>`
    select s.source, count(*)::int as count, min(c.date)::text as first, max(c.date)::text as last
    from waste.series s join waste.collection c on c.ars = s.ars and c.series = s.id
    where s.source = any(${[...sources]}) group by s.source`.execute(db);
  return new Map(rows.map(({ source, ...span }) => [source, span]));
}
