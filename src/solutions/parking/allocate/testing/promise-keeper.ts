/** Watches an allocation from outside: it knows nothing of how bays are chosen, only what was promised. */
import type { Asked } from '../instances.ts';
import type { Bay, Held, Wish } from '../model.ts';

export interface PromiseKeeper {
  /** Promises that were broken, each in words. */
  readonly broken: readonly string[];
  /** Who holds which bay now; `asked`: the wish that was answered last. */
  see(held: readonly Held[], last: Pick<Asked, 'asked'>): void;
}

/** `fixBefore`: minutes before its beginning from which on a booking keeps its bay. */
export function keepPromises(list: readonly Bay[], fixBefore: number): PromiseKeeper {
  const bays = new Map(list.map((bay) => [bay.id, bay]));
  const lastBay = new Map<string, string>();
  const broken: string[] = [];
  return {
    broken,
    see(held, { asked }) {
      const ids = new Set(held.map(({ id }) => id));
      for (const id of lastBay.keys()) if (!ids.has(id)) broken.push(`${id} lost its bay`);
      for (const one of held) {
        const before = lastBay.get(one.id);
        if (before !== undefined && before !== one.bay && one.from - fixBefore <= asked)
          broken.push(`${one.id} moved although it was fixed`);
        lastBay.set(one.id, one.bay);
      }
      broken.push(...faultsOf(bays, held));
    },
  };
}

/** What is wrong with this set of bookings: outside of the promise, outside of the window, two at once in a bay. */
export function faultsOf(
  bays: ReadonlyMap<string, Bay>,
  held: readonly (Wish & { bay: string })[],
): string[] {
  const faults: string[] = [];
  const byBay = new Map<string, (Wish & { bay: string })[]>();
  for (const one of held) {
    if (!one.fits.some(({ bay }) => bay === one.bay)) faults.push(`${one.id} is where it was not promised`);
    const open = bays.get(one.bay)?.open ?? [];
    if (!open.some(({ from, until }) => from <= one.from && one.until <= until)) {
      faults.push(`${one.id} is in a closed bay`);
    }
    byBay.set(one.bay, [...(byBay.get(one.bay) ?? []), one]);
  }
  for (const [id, list] of byBay) {
    const pause = bays.get(id)?.pause ?? 0;
    const inOrder = [...list].sort((a, b) => a.from - b.from);
    let free = Number.NEGATIVE_INFINITY;
    for (const { id: booking, from, until } of inOrder) {
      if (from < free) faults.push(`${booking} overlaps another`);
      free = Math.max(free, until + pause);
    }
  }
  return faults;
}
