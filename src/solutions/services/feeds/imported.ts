/** What feeds brought for an owner, ready for lists; read again only when a row has changed. */
import type { Kysely } from 'kysely';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import type { ImportedService } from '../store/rows.ts';
import { type OfficeLine, officeLines, serviceLines, stampsOf } from '../store.ts';

export type { ImportedService };

export interface OwnerRecords {
  services: readonly ImportedService[];
  offices: readonly OfficeLine[];
}

/** Of at most so many owners, per database: those of one place are a handful. */
const KEPT = 100;
const kept = new WeakMap<Kysely<unknown>, Map<string, { stamp: string; records: Promise<OwnerRecords> }>>();
const match = createMatcher(catalogue);

/** Records of those of the owners that have any. One small query where nothing changed. */
export async function recordsOf(
  owners: Iterable<string>,
  db: Kysely<unknown>,
): Promise<Map<string, OwnerRecords>> {
  const cache = kept.get(db) ?? new Map<string, { stamp: string; records: Promise<OwnerRecords> }>();
  kept.set(db, cache);
  const stamps = await stampsOf(owners, db);
  const all = [...stamps].map(async ([owner, stamp]) => {
    const known = cache.get(owner);
    cache.delete(owner);
    const records = known?.stamp === stamp ? known.records : readRecords(owner, db);
    cache.set(owner, { stamp, records });
    for (const oldest of cache.keys()) {
      if (cache.size <= KEPT) break;
      cache.delete(oldest);
    }
    // A query that failed is asked again the next time.
    records.catch(() => cache.delete(owner));
    return [owner, await records] as const;
  });
  return new Map(await Promise.all(all));
}

async function readRecords(owner: string, db: Kysely<unknown>): Promise<OwnerRecords> {
  const [lines, offices] = await Promise.all([serviceLines(owner, db), officeLines(owner, db)]);
  const services = lines.map((line) => ({ ...line, catalogueId: match(line) }));
  return { services, offices };
}
