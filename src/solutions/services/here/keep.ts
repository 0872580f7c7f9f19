/**
 * What is read for a place and holds for all places with the same units that have services: kept as long as no source of
 * them was looked at again, hidden or shown. Most towns of a Land share one.
 */
import type { Kysely } from 'kysely';
import type { SourceDirectory } from '../../../kernel/sources/source-directory.ts';
import { writesSoFar } from '../store/writes.ts';

/** Of so many combinations of units, per database. */
const KEPT = 40;

/** Intakes that bring what is kept here. The finder is looked at with each question, and changes none of it. */
const BRINGING: ReadonlySet<string> = new Set(['services', 'offices', 'directory']);

interface Kept {
  stamp: string;
  value: Promise<unknown>;
}
const kept = new WeakMap<Kysely<unknown>, Map<string, Kept>>();

/** `load` is called once for all who ask at the same time; what failed is asked again. */
export async function keep<Value>(
  db: Kysely<unknown>,
  { key, stamp }: { key: string; stamp: string },
  load: () => Promise<Value>,
): Promise<Value> {
  const cache = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, cache);
  const known = cache.get(key);
  cache.delete(key);
  const value = known?.stamp === stamp ? known.value : load();
  cache.set(key, { stamp, value });
  for (const oldest of cache.keys()) {
    if (cache.size <= KEPT) break;
    cache.delete(oldest);
  }
  value.catch(() => cache.delete(key));
  // Each key is used for one type only: its first word says which.
  return value as Promise<Value>;
}

/**
 * A word that changes when anything may have changed: a source was looked at, hidden, paused or added, one that waited is shown, or this process
 * has written. Without any question to the database: other processes tell of their runs through the sources.
 */
export function stampOf(sources: SourceDirectory, owners: ReadonlySet<string> | null): string {
  const own = sources.all.filter(
    ({ solution, intake, ownerArs }) =>
      solution === 'services' && BRINGING.has(intake) && (owners === null || owners.has(ownerArs)),
  );
  const words = own.map(
    ({ id, checkedAt, hidden, kind, awaitsAdoption }) =>
      `${id} ${checkedAt ?? ''} ${kind} ${hidden?.since ?? ''} ${awaitsAdoption === true ? 'awaits' : ''}`,
  );
  return `${writesSoFar()} ${words.sort().join(' ')}`;
}
