/** Whether moving others could help at all. Pure. */
import type { Held, Span, Wish } from '../allocate/model.ts';

/**
 * False negatives only: true means that no way of moving others makes room. All that lies on the bays of a wish during
 * its time, and on the bays where these could go, stays among these bays; where at one minute as many lie there as there
 * are bays, one more cannot.
 */
export function isCrowded({ held }: { held: Iterable<Held> }, wish: Wish): boolean {
  const bays = new Set(wish.fits.map(({ bay }) => bay));
  const meanwhile: Held[] = [];
  for (const one of held) if (one.from < wish.until && wish.from < one.until) meanwhile.push(one);
  const inside = new Set<string>();
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const one of meanwhile) {
      if (inside.has(one.id) || !bays.has(one.bay)) continue;
      inside.add(one.id);
      isGrowing = true;
      if (!one.isFixed) for (const { bay } of one.fits) bays.add(bay);
    }
  }
  const there = meanwhile.filter(({ id }) => inside.has(id));
  // The most at one minute is reached where one of them begins, or where the wish does.
  const starts = [wish.from, ...there.map(({ from }) => from)].filter((at) => at >= wish.from);
  return starts.some((at) => countAt(there, at) >= bays.size);
}

function countAt(spans: readonly Span[], at: number): number {
  return spans.filter(({ from, until }) => from <= at && at < until).length;
}
