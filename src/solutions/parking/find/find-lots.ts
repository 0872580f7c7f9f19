/**
 * What suits a driver, out of all lots of some tiles: by walk, vehicle and wishes, sorted. Runs on the phone, which knows
 * destination and vehicle, and on the server for pages without scripts. Pure. Metres, centimetres, cents.
 */
import { metresBetween } from '../../../kernel/places/metres.ts';
import { fitsNeeds } from '../lots/fits-needs.ts';
import type { Needs } from '../model.ts';
import type { Certainty, FoundLot, FreeBay } from './find-api.ts';

export interface Wanted {
  /** The destination, degrees WGS 84; null: nowhere in particular, so nothing is too far. */
  to: { lon: number; lat: number } | null;
  /** Walk at most, metres. */
  within: number;
  needs: Needs;
  /** Lots that are open without code, key or operator. */
  openOnly: boolean;
  freeOnly: boolean;
}

export const NO_NEEDS: Needs = {
  ...{ length: null, width: null, height: null },
  ...{ stepFree: false, wide: false, roofed: false, charging: false },
};

export interface Result {
  lot: FoundLot;
  /** Metres in a straight line from the blurred point; null without a destination. */
  walk: number | null;
  /** Bays that are free and fit, the tightest that does first, so that larger ones stay for larger cars. */
  fits: FreeBay[];
  /** Free bays there that are too short, too low, or not what was wished. */
  tooSmall: number;
  certainty: Certainty | null;
}

export type Order = 'walk' | 'price';

/** Lots with something that fits, in order; then those within the walk that are taken, closed or too small. */
export function findLots(
  lots: readonly FoundLot[],
  wanted: Wanted,
  order: Order,
): { free: Result[]; others: Result[] } {
  const near = lots
    .map((lot): Result => {
      const fits = lot.bays.filter((bay) => fitsNeeds(bay, wanted.needs)).toSorted(tightest);
      const walk = wanted.to === null ? null : walkTo(lot, wanted.to);
      return { lot, walk, fits, tooSmall: lot.bays.length - fits.length, certainty: null };
    })
    .filter(({ lot, walk }) => {
      if (walk !== null && walk > wanted.within) return false;
      if (wanted.openOnly && lot.access !== 'open') return false;
      return !wanted.freeOnly || lot.price === 0;
    });
  const free = near.filter(({ fits }) => fits.length > 0).toSorted(by(order));
  return {
    free: free.map((one) => ({ ...one, certainty: certaintyOf(one, free) })),
    others: near.filter(({ fits }) => fits.length === 0).toSorted(by('walk')),
  };
}

/**
 * The rule of "sicher": of everything within the walk that fits and costs no more than here, at least two bays are
 * free, so that one is left when another driver is faster. From the booking on a bay is held in any case.
 */
export function certaintyOf(one: Pick<Result, 'lot' | 'fits'>, all: readonly Result[]): Certainty {
  const price = one.lot.price ?? 0;
  const spare = all
    .filter(({ lot }) => lot.example === one.lot.example && (lot.price ?? 0) <= price)
    .reduce((sum, { fits }) => sum + fits.length, 0);
  return spare >= 2 ? 'sure' : 'last';
}

const ROUND = 50;

/** Metres from a lot to a destination. */
export function walkTo(lot: { lon: number; lat: number }, to: { lon: number; lat: number }): number {
  return metresBetween([lot.lon, lot.lat], [to.lon, to.lat]);
}

/** To 50 m, as the point itself is no more exact; never 0. */
export function roundWalk(metres: number): number {
  return Math.max(ROUND, Math.round(metres / ROUND) * ROUND);
}

function by(order: Order) {
  return (a: Result, b: Result): number => {
    const walk = (a.walk ?? 0) - (b.walk ?? 0);
    const price = (a.lot.price ?? 0) - (b.lot.price ?? 0);
    const title = a.lot.title < b.lot.title ? -1 : 1;
    return order === 'walk' ? walk || price || title : price || walk || title;
  };
}

function tightest(a: FreeBay, b: FreeBay): number {
  return a.length * a.width - b.length * b.width || (a.height ?? 1_000) - (b.height ?? 1_000);
}
