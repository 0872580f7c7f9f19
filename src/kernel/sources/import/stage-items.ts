/** Reads a feed to its end into tables of the transaction: mapped, each key once, faults and what is gone beside it. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Item, type ReadValue, UnreadableFeed } from '../connector.ts';
import type { Intake, MapContext, Mapped } from '../intake.ts';
import { createGarbageWatch } from './give-back-garbage.ts';
import type { ReportWriter } from './import-report.ts';
import { createStaged, type StagedRow, stageFaults, stageGone, stageRows } from './staged-store.ts';

/** Rows sent at once, and characters of their records. */
const BATCH = 500;
const LONGEST_BATCH = 1_000_000;
/** A feed may say of so many times as many records that they are gone as it may bring. */
const TIMES_GONE = 10;

export interface StageLimits {
  records: number;
  /** Reading, mapping and staging together. */
  milliseconds: number;
  signal?: AbortSignal | undefined;
}

/** What was read, beside what stands in the tables. */
export interface Staged {
  /** Values that the connector yielded, faulty ones included. */
  read: number;
  /** Faults of which nobody can tell which record they hide. */
  keyless: number;
  /** The feed tells only what changed. */
  isPartial: boolean;
}

type MapValue = (
  read: ReadValue<unknown>,
  context: MapContext,
) => ReturnType<Intake['formats'][number]['map']>;

/** An index entry of PostgreSQL ends at 2,700 bytes. */
const LONGEST_KEY = 600;
const BAD_KEY = {
  code: 'bad-key',
  reason: `The key is empty, longer than ${LONGEST_KEY} characters or holds control characters: give each record a short one.`,
};

/** Throws `UnreadableFeed`. */
export async function stageItems(
  trx: Kysely<unknown>,
  items: AsyncIterable<Item<unknown>>,
  work: {
    map: MapValue;
    context: MapContext;
    report: ReportWriter;
    limits: StageLimits;
    /** Told the number of records read so far. */
    progress?: ((read: number) => void) | undefined;
  },
): Promise<Staged> {
  await createStaged(trx);
  const { map, context, report, limits, progress } = work;
  const latest = performance.now() + limits.milliseconds;
  const passed = createGarbageWatch();
  let [read, keyless, goneCount] = [0, 0, 0];
  let isPartial = false;
  // What waits to be sent. A key is in one of `gone` and the other two.
  let rows: (StagedRow & { where: string })[] = [];
  let characters = 0;
  let faulty: string[] = [];
  let gone = new Set<string>();
  let waiting = new Set<string>();

  const refuse = async (fault: { where: string; key: string | null; code: string; reason: string }) => {
    const { where, key, code, reason } = fault;
    report.add({ severity: 'fault', where, key, code, reason });
    if (key === null || !isUsableKey(key)) keyless += 1;
    else {
      await makeWay(key);
      faulty.push(key);
    }
  };

  const take = async (row: StagedRow & { where: string }) => {
    await makeWay(row.key);
    rows.push(row);
    characters += row.size;
  };

  /** What was said before about a key is sent before the opposite is. */
  const makeWay = async (key: string) => {
    if (gone.has(key)) await flush();
    waiting.add(key);
  };

  const drop = (key: string) => {
    goneCount += 1;
    gone.add(key);
    if (!waiting.delete(key)) return;
    rows = rows.filter((row) => row.key !== key);
    faulty = faulty.filter((other) => other !== key);
  };

  for await (const item of items) {
    limits.signal?.throwIfAborted();
    if (performance.now() > latest)
      throw new UnreadableFeed(
        'too-slow',
        `Reading took more than ${limits.milliseconds / 60_000} minutes: divide the feed.`,
      );
    if (rows.length >= BATCH || characters >= LONGEST_BATCH || faulty.length >= BATCH || gone.size >= BATCH)
      await flush();
    if (item.kind === 'note' || item.kind === 'partial') {
      const { where, code, reason } = item;
      isPartial ||= item.kind === 'partial';
      report.add({ severity: 'note', where, key: null, code, reason });
      continue;
    }
    if (item.kind === 'gone') {
      if (isUsableKey(item.key)) drop(item.key);
      if (goneCount > limits.records * TIMES_GONE) throw tooMany(limits.records);
      continue;
    }
    read += 1;
    progress?.(read);
    if (read > limits.records) throw tooMany(limits.records);
    if (item.kind === 'fault') await refuse(item);
    else if (!isUsableKey(item.key)) await refuse({ where: item.where, key: null, ...BAD_KEY });
    else {
      const { where, key } = item;
      const mapped = mapSafely(map, item, context);
      if ('fault' in mapped) await refuse({ where, key, ...mapped.fault });
      else {
        for (const note of [...(item.notes ?? []), ...(mapped.notes ?? [])])
          report.add({ severity: 'note', where, key, ...note });
        await take({ ...rowOf(key, mapped), n: read, where });
      }
    }
  }
  await flush();
  return { read, keyless, isPartial };

  async function flush(): Promise<void> {
    const hasGone = goneCount > 0;
    const twins = await stageRows(trx, rows, { isLaterBetter: isPartial, hasGone });
    for (const { where, key } of twins)
      report.add({
        severity: 'fault',
        where,
        key,
        code: 'duplicate-key',
        reason: `The key "${key.slice(0, 100)}" occurs more than once: the first one was taken.`,
      });
    await stageFaults(trx, faulty, { hasGone });
    await stageGone(trx, [...gone]);
    passed(characters);
    [rows, faulty, characters] = [[], [], 0];
    [gone, waiting] = [new Set(), new Set()];
  }
}

function tooMany(records: number): UnreadableFeed {
  return new UnreadableFeed('too-many-records', `The feed has more than ${records} records: divide it.`);
}

/** A mapping that fails costs its record, never the import. */
function mapSafely(map: MapValue, item: ReadValue<unknown>, context: MapContext): ReturnType<MapValue> {
  try {
    return map(item, context);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { fault: { code: 'not-mapped', reason: `This record cannot be taken in: ${what}` } };
  }
}

function isUsableKey(key: string): boolean {
  return key !== '' && key.length <= LONGEST_KEY && !/[\p{Cc}\p{Cs}]/u.test(key);
}

function rowOf(key: string, mapped: Mapped<unknown>): Omit<StagedRow, 'n'> {
  const { ars, record, validFrom = null, validUntil = null, licence = null, tell = null } = mapped;
  const whole = JSON.stringify([ars, record, validFrom, validUntil, licence]);
  return {
    key,
    id: randomUUIDv7(),
    ars,
    hash: createHash('sha256').update(whole).digest('base64url'),
    licence,
    valid_from: validFrom,
    valid_until: validUntil,
    record,
    tell,
    size: whole.length,
  };
}
