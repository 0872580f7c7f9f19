import { setImmediate } from 'node:timers/promises';
import { hoursOf } from '../../kernel/calendar/hours/known-hours.ts';
import type { Hours } from '../../kernel/calendar/hours/model.ts';
import type { Kernel } from '../../kernel/solution.ts';
import type { PlaceCategory } from './model.ts';
import { type Fit, fitOf, type PlaceBrief } from './place-choice.ts';
import type { Wish } from './place-lists.ts';
import { briefPlaces } from './place-store.ts';
import type { Scope } from './scope.ts';

/** More places of the kinds asked for are not looked at, those farthest in the order; the page says so. */
export const MOST_LOOKED_AT = 5000;
/** So many places are weighed before others have their turn: reading a rule takes about a millisecond. */
const AT_ONCE = 100;

export interface Chosen {
  /** What fits for sure comes first. */
  sure: PlaceBrief[];
  maybe: PlaceBrief[];
  /** There were more than are looked at. */
  isCut: boolean;
}

/** Places of some kinds that fit some wishes now. */
export function choosePlaces(
  { categories, wishes }: { categories: readonly PlaceCategory[]; wishes: readonly Wish[] },
  scope: Scope,
  kernel: Kernel,
): Promise<Chosen> {
  const now = kernel.clock.now();
  return weighPlaces({ categories, own: wishes.includes('hier') }, scope, kernel, (place, hours) =>
    fitOf(place, wishes, { hours, now }),
  );
}

/** The same by any rule; `hours` are looked up only where it asks for them. */
export async function weighPlaces(
  { categories, own = false }: { categories: readonly PlaceCategory[]; own?: boolean },
  scope: Scope,
  kernel: Kernel,
  weigh: (place: PlaceBrief, hours: (place: PlaceBrief) => Hours) => Fit,
): Promise<Chosen> {
  const now = kernel.clock.now();
  const hours = ({ openingHours, ars }: PlaceBrief) => hoursOf(openingHours, ars, now);
  const limit = MOST_LOOKED_AT;
  const all = await briefPlaces(own ? scope.applying : scope.keys, kernel.db, { categories, limit });
  const chosen: Chosen = { sure: [], maybe: [], isCut: all.length === limit };
  for (const [index, place] of all.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const found = weigh(place, hours);
    if (found === 'yes') chosen.sure.push(place);
    if (found === 'maybe') chosen.maybe.push(place);
  }
  return chosen;
}
