/** A new draft, and what its owner changes of it. */
import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { LotRecord } from '../model.ts';
import { bookedBays, sumOf } from './ahead-store.ts';
import type { Bay, Lot } from './lot.ts';
import { DEFAULTS, type lotChangeBody, type newLotBody } from './lot-form.ts';
import { lotBooked, lotElsewhere, lotMost, lotOutside, MOST_LOTS, numberTaken } from './lot-problems.ts';
import { lotById, lotsOfOwner } from './lot-store.ts';
import { type LotsHouse, type OwnLotKey, onOwnLot } from './on-own-lot.ts';
import { requireComplete } from './require-complete.ts';
import { tileOf } from './tile-of.ts';
import { holdOwner, insertBays, insertLot } from './write-lot-store.ts';

type NewLot = z.infer<typeof newLotBody>;
type LotChange = z.infer<typeof lotChangeBody>;

/** A draft. The same wish again answers the same lot. Throws `lot-outside`, `lot-most-lots`, `lot-number`. */
export async function makeLot(house: LotsHouse, person: string, form: NewLot): Promise<Lot> {
  const { lon, lat, wish, kind, record, bays = [] } = form;
  const ars = arsOf(house, { lon, lat });
  return house.db.transaction().execute(async (trx) => {
    await holdOwner(trx, person);
    const known = await lotById(trx, wish);
    if (known !== null) {
      // Somebody else's id: as if it were unknown, and another wish goes.
      if (known.owner !== person) throw lotOutside();
      return known;
    }
    const others = await lotsOfOwner(trx, person);
    if (others.length >= MOST_LOTS) throw lotMost('lots');
    const number = form.number ?? null;
    requireFreeNumber(others, { number, id: wish });
    const lot = draftOf({ ars, id: wish, owner: person, number, kind, lon, lat }, record, house.clock.now());
    await insertLot(trx, lot);
    await insertBays(trx, newBays(lot, bays, 0));
    return lot;
  });
}

/** Throws `lot-booked` (another place for a booked lot), `lot-elsewhere`, `lot-incomplete` (of a listed one), and what `onOwnLot` throws. */
export async function changeLot(
  house: LotsHouse,
  key: OwnLotKey & { version: number },
  { kind, number, lon, lat, record }: LotChange,
  language: Language,
): Promise<Lot> {
  return onOwnLot(house, key, async (trx, lot) => {
    if (number != null) requireFreeNumber(await lotsOfOwner(trx, key.person), { number, id: lot.id });
    const changed: Lot = {
      ...lot,
      ...(kind !== undefined && { kind }),
      ...(number !== undefined && { number }),
      record: recordOf(lot.record, record),
    };
    const point = { lon: lon ?? lot.lon, lat: lat ?? lot.lat };
    if (point.lon !== lot.lon || point.lat !== lot.lat) return moved(house, trx, changed, point);
    // What is on the list stays fit for it.
    if (lot.state === 'listed') await requireComplete(house, trx, changed, language);
    return changed;
  });
}

/** What was checked and decided counted for the old place: it is looked at again before anybody books it. */
async function moved(
  house: LotsHouse,
  trx: Transaction<unknown>,
  lot: Lot,
  point: { lon: number; lat: number },
): Promise<Lot> {
  const ars = arsOf(house, point);
  if (!house.places.keys(ars).has(lot.ars)) {
    const here = house.places.resolve(lot.ars);
    throw lotElsewhere(here.kind === 'current' || here.kind === 'moved' ? fullNameOf(here.place) : lot.ars);
  }
  const ahead = sumOf(await bookedBays(trx, lot));
  if (ahead > 0) throw lotBooked(ahead);
  return {
    ...{ ...lot, ...point, ...tileOf(point) },
    state: lot.state === 'withdrawn' ? 'withdrawn' : 'draft',
    ...{ verdict: null, zone: null, checkedAt: null, decision: null, decidedAt: null, answer: null },
  };
}

/** The municipality in which a point lies. */
export function arsOf(
  { places }: Pick<LotsHouse, 'places'>,
  { lon, lat }: { lon: number; lat: number },
): string {
  const found = places.locate(lon, lat);
  if (found === null) throw lotOutside();
  return found.place.ars;
}

export function draftOf(
  base: Pick<Lot, 'ars' | 'id' | 'owner' | 'number' | 'kind' | 'lon' | 'lat'>,
  record: NewLot['record'],
  now: Temporal.Instant,
): Lot {
  const at = now.toString();
  const { title = '', street = '' } = record;
  return {
    ...{ ...base, ...tileOf(base), source: null, state: 'draft', version: 1, createdAt: at, changedAt: at },
    record: recordOf({ ...DEFAULTS, title, street }, record),
    ...{ declaredAt: null, verdict: null, zone: null, checkedAt: null },
    ...{ decision: null, decidedAt: null, answer: null },
  };
}

export function newBays(
  { ars, id }: Pick<Lot, 'ars' | 'id'>,
  bays: readonly Bay['record'][],
  first: number,
): Bay[] {
  return bays.map((record, index) => ({
    ...{ ars, id: randomUUIDv7(), lot: id, position: first + index, record },
    ...{ state: 'open', blockedUntil: null },
  }));
}

/** What is left out stays. */
export function recordOf(before: LotRecord, changes: NewLot['record'] = {}): LotRecord {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(said) };
}

function requireFreeNumber(lots: readonly Lot[], { number, id }: Pick<Lot, 'number' | 'id'>): void {
  if (number !== null && lots.some((one) => one.number === number && one.id !== id))
    throw numberTaken(number);
}
