/** What a booking must have, and which bays would do. Pure. */
import type { Fit, Span } from '../allocate/model.ts';
import { fitsNeeds } from '../lots/fits-needs.ts';
import type { Needs } from '../model.ts';
import { centsFor, type Scene, type SceneBay, walkTo } from './scene.ts';

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
  for (const one of scene.bays.values()) {
    const walk = reached(one, want);
    if (walk === null) continue;
    const { unfit, price } = unfitOf(one, want, now);
    if (unfit === null) fits.push({ bay: one.bay.id, walk, price });
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

/** Metres, if it is one of those that are meant at all. */
function reached({ bay, of }: SceneBay, want: Want): number | null {
  if (want.ars !== null && of.lot.ars !== want.ars) return null;
  if (want.without.has(bay.id)) return null;
  if (want.bay !== null) return bay.id === want.bay ? 0 : null;
  if (want.near === null) return null;
  const walk = walkTo(of, want.near);
  return walk <= want.near.within ? walk : null;
}

function unfitOf({ bay, of }: SceneBay, want: Want, now: number): { unfit: Unfit | null; price: number } {
  const no = (unfit: Unfit) => ({ unfit, price: 0 });
  if (!fitsNeeds(bay.record, want.needs)) return no('no-bay-fits');
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
