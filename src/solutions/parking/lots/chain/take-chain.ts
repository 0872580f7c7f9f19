/** A chain's table beside what its owner has: first a look, then all that is good in one transaction. */
import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Problem } from '../../../../kernel/http/problem.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { fullNameOf } from '../../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { holdTiles } from '../../book/lock-store.ts';
import type { BayRecord } from '../../model.ts';
import { sayIn } from '../../texts.ts';
import { bookedBays } from '../ahead-store.ts';
import { isLess, isThere, nextPosition } from '../change-bays.ts';
import type { Bay, Lot } from '../lot.ts';
import { lotChanged, MOST_LOTS, notDeclared } from '../lot-problems.ts';
import { submit } from '../lot-steps.ts';
import { baysOf, lockLot, lotById, lotsById, lotsOfOwner } from '../lot-store.ts';
import type { ImportAnswer, ImportedLot, ImportFault } from '../lots-api.ts';
import { draftOf, newBays } from '../make-lot.ts';
import { tileOf } from '../tile-of.ts';
import { holdOwner, insertBays, insertLot, removeBay, saveBay, saveLot } from '../write-lot-store.ts';
import { type ChainLot, readChain } from './read-chain.ts';

export interface ChainImport {
  format: 'csv' | 'geojson';
  text: string;
  take: boolean;
  declarations?: { mayLet: boolean; notPublic: boolean } | undefined;
}

/** `before`: the owner's lot with this number; null: there is none yet. */
interface Planned {
  row: ChainLot;
  before: Lot | null;
  change: ImportedLot['change'];
  after: Lot | null;
}

export async function importChain(
  kernel: Kernel,
  person: string,
  { take, declarations, ...file }: ChainImport,
  language: Language,
): Promise<ImportAnswer> {
  const isDeclared = declarations?.mayLet === true && declarations.notPublic;
  if (declarations !== undefined && !isDeclared) throw notDeclared();
  const read = await readChain(file, { places: kernel.places, language, now: kernel.clock.now() });
  if (!take) {
    const planned = await planFor(kernel.db, person, read.lots);
    return answerOf(kernel, planned, [...read.faults], { taken: false });
  }
  const faults = [...read.faults];
  const taken = await kernel.db.transaction().execute(async (trx) => {
    await holdOwner(trx, person);
    const planned = await planFor(trx, person, read.lots);
    await holdTiles(trx, [
      ...planned.flatMap(({ before }) => (before === null ? [] : [before])),
      ...planned.map(({ row }) => tileOf(row)),
    ]);
    const room = MOST_LOTS - (await lotsOfOwner(trx, person)).length;
    let made = 0;
    const done: Planned[] = [];
    for (const one of planned) {
      const fault =
        one.before === null && made >= room
          ? ('most' as const)
          : await takeOne(kernel, trx, one, person, isDeclared);
      if (typeof fault === 'string') faults.push(refused(one.row, fault, language));
      else {
        if (one.before === null) made += 1;
        done.push({ ...one, after: fault });
      }
    }
    return done;
  });
  if (isDeclared) await submitAll(kernel, person, taken, language);
  const now = new Map(
    (
      await lotsById(
        kernel.db,
        taken.flatMap(({ after }) => after?.id ?? []),
      )
    ).map((lot) => [lot.id, lot]),
  );
  return answerOf(
    kernel,
    taken.map((one) => ({ ...one, after: now.get(one.after?.id ?? '') ?? one.after })),
    faults,
    { taken: true },
  );
}

type Db = Parameters<typeof lotsOfOwner>[0];

async function planFor(db: Db, person: string, rows: readonly ChainLot[]): Promise<Planned[]> {
  const known = await lotsOfOwner(db, person);
  const byNumber = new Map(known.map((lot) => [lot.number, lot]));
  const bays = Map.groupBy(await baysOf(db, known), ({ lot }) => lot);
  return rows.map((row) => {
    const before = byNumber.get(row.number) ?? null;
    const change =
      before === null ? 'new' : isSame(row, before, bays.get(before.id) ?? []) ? 'unchanged' : 'changed';
    return { row, before, change, after: before };
  });
}

/** The lot as it is then; why not, where something that was booked would be taken away. */
async function takeOne(
  { clock, places }: Pick<Kernel, 'clock' | 'places'>,
  trx: Transaction<unknown>,
  { row, before, change }: Planned,
  person: string,
  isDeclared: boolean,
): Promise<Lot | 'elsewhere' | 'booked'> {
  const now = clock.now();
  if (before === null) {
    const base = { ars: row.ars, id: randomUUIDv7(), owner: person, number: row.number, kind: row.kind };
    const draft = draftOf({ ...base, lon: row.lon, lat: row.lat }, row.record, now);
    const lot = isDeclared ? { ...draft, declaredAt: now.toString() } : draft;
    await insertLot(trx, lot);
    await insertBays(trx, newBays(lot, row.bays, 0));
    return lot;
  }
  const held = await lockLot(trx, before);
  if (held === null) throw lotChanged(before);
  const declaredAt = held.declaredAt ?? (isDeclared ? now.toString() : null);
  if (change === 'unchanged') {
    if (declaredAt === held.declaredAt) return held;
    await saveLot(trx, { ...held, declaredAt }, now);
    return (await lotById(trx, held.id)) ?? held;
  }
  if (!places.keys(row.ars).has(held.ars)) return 'elsewhere';
  const booked = await bookedBays(trx, held);
  const isMoved = row.lon !== held.lon || row.lat !== held.lat;
  const bays = (await baysOf(trx, [held])).filter(isThere);
  if (booked.size > 0 && (isMoved || bays.some((bay, index) => isTaken(bay, row.bays[index], booked))))
    return 'booked';
  await changeBaysTo(trx, held, row.bays);
  const moved = isMoved
    ? {
        ...{ lon: row.lon, lat: row.lat, ...tileOf(row), state: 'draft' as const },
        ...{ verdict: null, zone: null, checkedAt: null, decision: null, decidedAt: null, answer: null },
      }
    : {};
  // Photos come another way, and stay.
  const record = { ...row.record, photos: held.record.photos };
  await saveLot(trx, { ...held, ...moved, kind: row.kind, record, declaredAt }, now);
  return (await lotById(trx, held.id)) ?? held;
}

function isTaken(bay: Bay, to: BayRecord | undefined, booked: ReadonlyMap<string, number>): boolean {
  return booked.has(bay.id) && (to === undefined || isLess(to, bay.record));
}

/** Bays keep their ids in their order; those beyond go. */
async function changeBaysTo(trx: Transaction<unknown>, lot: Lot, to: readonly BayRecord[]): Promise<void> {
  const all = await baysOf(trx, [lot]);
  const bays = all.filter(isThere);
  for (const [index, bay] of bays.entries()) {
    const record = to[index];
    if (record === undefined) await removeBay(trx, bay);
    else await saveBay(trx, bay, { record, state: bay.state });
  }
  await insertBays(trx, newBays(lot, to.slice(bays.length), nextPosition(all)));
}

function isSame(row: ChainLot, lot: Lot, bays: readonly Bay[]): boolean {
  const told = (value: unknown) => JSON.stringify(value, keysInOrder);
  return (
    row.kind === lot.kind &&
    row.lon === lot.lon &&
    row.lat === lot.lat &&
    told({ ...row.record, photos: [] }) === told({ ...lot.record, photos: [] }) &&
    told(row.bays) === told(bays.filter(isThere).map(({ record }) => record))
  );
}

/** The database hands keys back in an order of its own. */
function keysInOrder(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/** Each by itself: one that waits for something does not keep the others. */
async function submitAll(
  kernel: Kernel,
  person: string,
  taken: readonly Planned[],
  language: Language,
): Promise<void> {
  for (const { after } of taken) {
    if (after === null || after.state !== 'draft') continue;
    try {
      await submit(kernel, { person, id: after.id, version: after.version }, language);
    } catch (error) {
      // What is missing stands with the lot, which stays a draft; changed meanwhile: the owner is at it.
      if (!(error instanceof Problem) || (error.code !== 'lot-incomplete' && error.code !== 'lot-changed'))
        throw error;
    }
  }
}

function refused(
  { line, number }: ChainLot,
  code: 'most' | 'elsewhere' | 'booked',
  language: Language,
): ImportFault {
  return { line, column: null, text: sayIn(language)(`lots_import_${code}`, { number, limit: MOST_LOTS }) };
}

function answerOf(
  { places }: Pick<Kernel, 'places'>,
  planned: readonly Planned[],
  faults: readonly ImportFault[],
  { taken }: { taken: boolean },
): ImportAnswer {
  const count = (wanted: ImportedLot['change']) => planned.filter(({ change }) => change === wanted).length;
  return {
    lots: planned.map(({ row, change, before, after }) => {
      const place = places.get(row.ars);
      return {
        ...{ number: row.number, title: row.record.title, bays: row.bays.length, change },
        place: place === undefined ? row.ars : fullNameOf(place),
        id: after?.id ?? before?.id ?? null,
        state: after?.state ?? before?.state ?? null,
      };
    }),
    faults: [...faults].sort((a, b) => a.line - b.line),
    counts: {
      ...{ new: count('new'), changed: count('changed'), unchanged: count('unchanged') },
      bad: new Set(faults.map(({ line }) => line)).size,
    },
    taken,
  };
}
