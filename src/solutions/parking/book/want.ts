/** What a booking must have, and which bays would do. Pure. */
import type { Fit, Span } from '../allocate/model.ts';
import { fitsNeeds } from '../lots/fits-needs.ts';
import type { Needs } from '../model.ts';
import { centsFor, type Scene, type SceneLot, walkTo } from './scene.ts';

export interface Want extends Span {
  /** A destination with metres, or the one bay. */
  near: { lon: number; lat: number; within: number } | null;
  bay: string | null;
  needs: Needs;
  /** Most that may be paid; of a fixed bay exactly this, if `isExact`. */
  price: number;
  isExact: boolean;
  /** Whose lots are left out. */
  driver: string | null;
  /** Only there: a booking that exists stays at the unit whose key it has. Null: anywhere. */
  ars: string | null;
  /** The lot where it is now: its notice was kept when it was booked. */
  lot: string | null;
  /** Bays that are out of the question. */
  without: ReadonlySet<string>;
}

export type Unfit = 'own' | 'example' | 'gone' | 'no-bay-fits' | 'longest' | 'notice' | 'not-let' | 'price';

/** The bays that would do, nearest first; or what is in the way of most of them, and of `price` what it would cost. */
export function fitsIn(
  scene: Scene,
  want: Want,
  now: number,
): { fits: Fit[]; unfit: null } | { fits: []; unfit: Unfit; price: number | null } {
  const fits: Fit[] = [];
  // How far the bay got that came farthest: that is what one would have to change.
  let best: Unfit = want.bay === null ? 'no-bay-fits' : 'gone';
  let cheapest: number | null = null;
  // The bays of a lot differ by their measures alone.
  const ofLot = new Map<SceneLot, LotFit>();
  for (const { of, bay } of scene.bays.values()) {
    const lot = ofLot.get(of) ?? lotFit(of, want, now);
    ofLot.set(of, lot);
    const { walk, price } = lot;
    if (walk === null || want.without.has(bay.id) || (want.bay !== null && bay.id !== want.bay)) continue;
    const unfit = fitsNeeds(bay.record, want.needs) ? lot.unfit : 'no-bay-fits';
    if (unfit === null) fits.push({ bay: bay.id, walk, price });
    else if (ORDER.indexOf(unfit) > ORDER.indexOf(best)) best = unfit;
    if (unfit === 'price') cheapest = Math.min(cheapest ?? price, price);
  }
  if (fits.length === 0) return { fits: [], unfit: best, price: best === 'price' ? cheapest : null };
  fits.sort((a, b) => a.walk - b.walk || a.price - b.price || (a.bay < b.bay ? -1 : 1));
  return { fits, unfit: null };
}

/** From the first that is asked to the last. */
const ORDER: readonly Unfit[] = [
  'gone',
  'no-bay-fits',
  'example',
  'own',
  'longest',
  'not-let',
  'notice',
  'price',
];

interface LotFit {
  /** Metres; null: it is not meant at all. */
  walk: number | null;
  unfit: Unfit | null;
  /** Cents; 0 where something before it is in the way. */
  price: number;
}

function lotFit(of: SceneLot, want: Want, now: number): LotFit {
  const walk = reached(of, want);
  return walk === null ? { walk, unfit: null, price: 0 } : { walk, ...unfitOf(of, want, now) };
}

function reached(of: SceneLot, want: Want): number | null {
  if (want.ars !== null && of.lot.ars !== want.ars) return null;
  if (want.bay !== null) return of.bays.has(want.bay) ? 0 : null;
  if (want.near === null) return null;
  const walk = walkTo(of, want.near);
  return walk <= want.near.within ? walk : null;
}

function unfitOf(of: SceneLot, want: Want, now: number): { unfit: Unfit | null; price: number } {
  const no = (unfit: Unfit) => ({ unfit, price: 0 });
  if (of.isExample) return no('example');
  if (of.lot.owner !== null && of.lot.owner === want.driver) return no('own');
  const { longest, notice } = of.lot.record;
  if (want.until - want.from > longest) return no('longest');
  const price = centsFor(of, want);
  if (price === null) return no('not-let');
  if (of.lot.id !== want.lot && notice > 0 && want.from < now + notice) return no('notice');
  if (want.isExact ? price !== want.price : price > want.price) return { unfit: 'price', price };
  return { unfit: null, price };
}
