/** Reads a feed to its end into a table of the transaction: mapped, each key once, faults beside it. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../database/storable-json.ts';
import { type Item, type ReadValue, UnreadableFeed } from '../connector.ts';
import type { Announcement, Intake, MapContext, Mapped } from '../intake.ts';
import type { ReportWriter } from './import-report.ts';

/** Rows sent at once. */
const BATCH = 500;

export interface StageLimits {
  records: number;
  /** Reading, mapping and staging together. */
  milliseconds: number;
  signal?: AbortSignal | undefined;
}

interface StagedRow {
  n: number;
  key: string;
  id: string;
  ars: string;
  hash: string;
  licence: string | null;
  valid_from: string | null;
  valid_until: string | null;
  record: unknown;
  tell: Announcement | null;
}

/** An index entry of PostgreSQL ends at 2,700 bytes. */
const LONGEST_KEY = 600;
const BAD_KEY = {
  code: 'bad-key',
  reason: `The key is empty, longer than ${LONGEST_KEY} characters or holds control characters: give each record a short one.`,
};

/** `keyless`: faults of which nobody can tell which record they hide. Throws `UnreadableFeed`. */
export async function stageItems(
  trx: Kysely<unknown>,
  items: AsyncIterable<Item<unknown>>,
  work: {
    map: (read: ReadValue<unknown>, context: MapContext) => ReturnType<Intake['formats'][number]['map']>;
    context: MapContext;
    report: ReportWriter;
    limits: StageLimits;
    /** Told the number of records read so far. */
    progress?: ((read: number) => void) | undefined;
  },
): Promise<{ read: number; keyless: number }> {
  await sql`create temporary table staged (n integer not null, key text primary key, id uuid not null, ars text not null,
    hash text not null, licence text, valid_from timestamptz, valid_until timestamptz, record jsonb not null, tell jsonb)
    on commit drop`.execute(trx);
  await sql`create temporary table staged_fault (key text primary key) on commit drop`.execute(trx);
  const { map, context, report, limits, progress } = work;
  const latest = performance.now() + limits.milliseconds;
  let [read, keyless] = [0, 0];
  let rows: (StagedRow & { where: string })[] = [];
  let faulty: string[] = [];

  const refuse = (fault: { where: string; key: string | null; code: string; reason: string }) => {
    const { where, key, code, reason } = fault;
    report.add({ severity: 'fault', where, key, code, reason });
    if (key === null || !isUsableKey(key)) keyless += 1;
    else faulty.push(key);
  };

  /** A mapping that fails costs its record, never the import. */
  const mapSafely = (item: ReadValue<unknown>): ReturnType<typeof map> => {
    try {
      return map(item, context);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      return { fault: { code: 'not-mapped', reason: `This record cannot be taken in: ${what}` } };
    }
  };

  for await (const item of items) {
    limits.signal?.throwIfAborted();
    if (performance.now() > latest)
      throw new UnreadableFeed(
        'too-slow',
        `Reading took more than ${limits.milliseconds / 60_000} minutes: divide the feed.`,
      );
    if (item.kind === 'note') {
      const { where, code, reason } = item;
      report.add({ severity: 'note', where, key: null, code, reason });
      continue;
    }
    if (item.kind === 'gone' || item.kind === 'partial')
      throw new UnreadableFeed('changes-only', 'Feeds that tell only what changed are not taken in yet.');
    read += 1;
    progress?.(read);
    if (read > limits.records)
      throw new UnreadableFeed(
        'too-many-records',
        `The feed has more than ${limits.records} records: divide it.`,
      );
    if (item.kind === 'fault') refuse(item);
    else if (!isUsableKey(item.key)) refuse({ where: item.where, key: null, ...BAD_KEY });
    else {
      const { where, key } = item;
      const mapped = mapSafely(item);
      if ('fault' in mapped) refuse({ where, key, ...mapped.fault });
      else {
        for (const note of [...(item.notes ?? []), ...(mapped.notes ?? [])])
          report.add({ severity: 'note', where, key, ...note });
        rows.push({ ...rowOf(key, mapped), n: read, where });
      }
    }
    if (rows.length >= BATCH || faulty.length >= BATCH) await flush();
  }
  await flush();
  return { read, keyless };

  async function flush(): Promise<void> {
    const twins = await writeRows(trx, rows);
    for (const { where, key } of twins)
      report.add({
        severity: 'fault',
        where,
        key,
        code: 'duplicate-key',
        reason: `The key "${key.slice(0, 100)}" occurs more than once: the first one was taken.`,
      });
    if (faulty.length > 0)
      await sql`insert into staged_fault select distinct unnest(${faulty}::text[]) on conflict do nothing`.execute(
        trx,
      );
    rows = [];
    faulty = [];
  }
}

function isUsableKey(key: string): boolean {
  return key !== '' && key.length <= LONGEST_KEY && !/[\p{Cc}\p{Cs}]/u.test(key);
}

function rowOf(key: string, mapped: Mapped<unknown>): Omit<StagedRow, 'n'> {
  const { ars, record, validFrom = null, validUntil = null, licence = null, tell = null } = mapped;
  const hash = createHash('sha256')
    .update(JSON.stringify([ars, record, validFrom, validUntil, licence]))
    .digest('base64url');
  return {
    key,
    id: randomUUIDv7(),
    ars,
    hash,
    licence,
    valid_from: validFrom,
    valid_until: validUntil,
    record,
    tell,
  };
}

/** Returns the rows whose key was there already. */
async function writeRows<Row extends StagedRow>(trx: Kysely<unknown>, rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return [];
  const { rows: written } = await sql<{ n: number }>`
    insert into staged select n, key, id, ars, hash, licence, valid_from, valid_until, record, tell
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as r (n integer, key text, id uuid, ars text, hash text,
      licence text, valid_from timestamptz, valid_until timestamptz, record jsonb, tell jsonb)
    order by n on conflict (key) do nothing returning n`.execute(trx);
  const fresh = new Set(written.map(({ n }) => n));
  return rows.filter(({ n }) => !fresh.has(n));
}
