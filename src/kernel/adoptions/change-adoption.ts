/** The one way in which an adoption changes: locked, compared with what the caller saw, written with its version. */
import type { Kysely } from 'kysely';
import type { AuditAction } from '../audit/actions.ts';
import { pseudonymOf, recordAudit } from '../audit/store.ts';
import { type Actor, CONSOLE } from '../identity/actor.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars, Place } from '../places/place.ts';
import type { Solution } from '../solution.ts';
import { endWaiting } from '../sources/manage/awaiting.ts';
import { removeSamplesOf } from '../sources/sample/remove-samples.ts';
import { SourceError } from '../sources/source-error.ts';
import type { Adoption, AdoptionContent, AdoptionDirectory } from './adoption.ts';
import { AdoptionChanged, AdoptionHeld } from './adoption-error.ts';
import { createAdoptionDirectory } from './create-adoption-directory.ts';
import { findHold, isReleased } from './find-hold.ts';
import { adoptionsAt, lockAdoption, writeAdoption } from './store.ts';

export interface AdoptHouse {
  /** In a transaction of the caller's the change is part of it. */
  db: Kysely<unknown>;
  places: PlaceDirectory;
  solutions: readonly Solution[];
  now: Temporal.Instant;
}

/** Which adoption, and what the caller knows of it. */
export interface AdoptionTarget {
  ars: Ars;
  solution: string;
  /** The version that was seen, 0: none; another one meanwhile throws `AdoptionChanged`. Left out: whatever it is. */
  seen?: number;
  /** Left out: the operator at the console. */
  actor?: Actor;
}

export interface BeforeChange {
  trx: Kysely<unknown>;
  place: Place;
  solution: Solution;
  /** The row as it is, also one that was given back; undefined: the place has never had one. */
  row: Adoption | undefined;
  /** Rows of the place and the units above it. */
  directory: AdoptionDirectory;
}

export interface Change {
  content: AdoptionContent;
  action: AuditAction;
  undoneTo?: number;
  detail?: Readonly<Record<string, string | number>>;
}

/**
 * Changes an adoption in one transaction: `decide` says to what, or null where nothing is to be done. What is adopted
 * for real takes the example data away, and shows what was connected while it was prepared. Throws `SourceError`, and
 * `AdoptionHeld` where a part of the house says that the solution must not be shown there for now.
 */
export async function changeAdoption(
  house: AdoptHouse,
  target: AdoptionTarget,
  decide: (before: BeforeChange) => Promise<Change | null> | Change | null,
): Promise<Adoption | undefined> {
  const { place, solution } = partiesOf(house, target);
  const { actor = CONSOLE } = target;
  return inOneTransaction(house.db, async (trx) => {
    await lockAdoption(trx, place.ars, solution.id);
    const keys = house.places.keys(place.ars);
    const above = house.places.ancestors(place.ars).flatMap(({ ars }) => [...house.places.keys(ars)]);
    const rows = await adoptionsAt(trx, [...keys, ...above], solution.id);
    const row = [...keys].map((key) => rows.find(({ ars }) => ars === key)).find((one) => one !== undefined);
    if (target.seen !== undefined && target.seen !== (row?.version ?? 0))
      throw new AdoptionChanged(row, target.seen);
    const directory = createAdoptionDirectory(rows, () => house.places);
    const change = await decide({ trx, place, solution, row, directory });
    if (change === null) return row;
    if (isReleased(row, change.content)) {
      const hold = await findHold(trx, { keys, solution: solution.id }, house.solutions);
      if (hold !== null) throw new AdoptionHeld(place.ars, hold);
    }
    const next: Adoption = {
      ...change.content,
      ars: row?.ars ?? place.ars,
      solution: solution.id,
      version: (row?.version ?? 0) + 1,
      changedAt: house.now.toString(),
    };
    const { person } = actor;
    await writeAdoption(trx, next, {
      actor: person === null ? null : await pseudonymOf(trx, person),
      undoneTo: change.undoneTo ?? null,
    });
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action: change.action, subject: `adoption ${solution.id}` },
        detail: { ...change.detail, solution: solution.id, version: next.version, state: next.state },
        ...(actor.request !== undefined && { request: actor.request }),
      },
      house.now,
    );
    if (next.state === 'live') {
      await removeSamplesOf(trx, house, { ars: place.ars, solution: solution.id });
      await endWaiting(trx, { keys, solution }, house.places);
    }
    return next;
  });
}

/** Place and solution as they are called today. Throws `SourceError` with what to name instead. */
export function partiesOf(
  house: Pick<AdoptHouse, 'places' | 'solutions'>,
  { ars, solution }: { ars: Ars; solution: string },
): { place: Place; solution: Solution } {
  const found = house.places.resolve(ars);
  if (found.kind !== 'current' && found.kind !== 'moved')
    throw new SourceError(
      'unknown-place',
      `There is no place ${ars} today: give its key of 12 digits (ARS).`,
    );
  const wanted = house.solutions.find(({ id }) => id === solution);
  if (wanted === undefined)
    throw new SourceError(
      'unknown-solution',
      `There is no solution "${solution}": name one of ${house.solutions.map(({ id }) => id).join(', ')}.`,
    );
  return { place: found.place, solution: wanted };
}

/** What a version says, without what it is called. */
export function contentOf({
  level,
  state,
  settings,
  since,
  takenOverFrom,
}: AdoptionContent): AdoptionContent {
  return { level, state, settings, since, takenOverFrom };
}

/** Whether two versions say the same. */
export function isSameContent(one: AdoptionContent, other: AdoptionContent): boolean {
  return canonical(contentOf(one)) === canonical(contentOf(other));
}

function inOneTransaction<Answer>(
  db: Kysely<unknown>,
  work: (trx: Kysely<unknown>) => Promise<Answer>,
): Promise<Answer> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** jsonb gives the names of an object back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
