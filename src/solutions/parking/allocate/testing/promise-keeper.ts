/** Watches an allocation from outside: it knows nothing of how bays are chosen, only what was promised. */
import type { Asked } from '../instances.ts';
import type { Bay, Held, Wish } from '../model.ts';

export class PromiseKeeper {
  readonly #bays: ReadonlyMap<string, Bay>;
  readonly #fixBefore: number;
  readonly #last = new Map<string, string>();
  readonly #broken: string[] = [];

  /** `fixBefore`: minutes before its beginning from which on a booking keeps its bay. */
  constructor(bays: readonly Bay[], fixBefore: number) {
    this.#bays = new Map(bays.map((bay) => [bay.id, bay]));
    this.#fixBefore = fixBefore;
  }

  /** Promises that were broken, each in words. */
  get broken(): readonly string[] {
    return this.#broken;
  }

  /** Who holds which bay now; `asked`: the wish that was answered last. */
  see(held: readonly Held[], { asked }: Pick<Asked, 'asked'>): void {
    const ids = new Set(held.map(({ id }) => id));
    for (const id of this.#last.keys()) if (!ids.has(id)) this.#broken.push(`${id} lost its bay`);
    for (const one of held) {
      const before = this.#last.get(one.id);
      if (before !== undefined && before !== one.bay && one.from - this.#fixBefore <= asked) {
        this.#broken.push(`${one.id} moved although it was fixed`);
      }
      this.#last.set(one.id, one.bay);
    }
    this.#broken.push(...faultsOf(this.#bays, held));
  }
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
