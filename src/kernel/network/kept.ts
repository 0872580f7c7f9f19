/**
 * What takes long to gather and is asked for often, kept until the database says that it is another: without a message
 * of whoever changes something, so that nothing can be forgotten, whichever process changed it.
 */
import type { Kernel } from '../solution.ts';

export interface Keeping<T> {
  /**
   * Another text whenever `gather` would find something else in the database, and much cheaper than it. It is asked for
   * each time.
   */
  state(kernel: Kernel): Promise<string>;
  /** Small: it stays in memory as long as the house runs. */
  gather(kernel: Kernel): Promise<T>;
}

interface Kept<T> {
  state: string | null;
  found: Promise<T>;
}

/** Also gathered anew where places or adoptions, which `gather` may use, were replaced in memory. */
export function createKept<T>({ state, gather }: Keeping<T>): (kernel: Kernel) => Promise<T> {
  const all = new WeakMap<object, WeakMap<object, Kept<T>>>();
  return async (kernel) => {
    const { adoptions, places } = kernel;
    const present = await state(kernel);
    const byPlaces = all.get(adoptions) ?? new WeakMap<object, Kept<T>>();
    all.set(adoptions, byPlaces);
    const known = byPlaces.get(places);
    if (known?.state === present) return known.found;
    const kept: Kept<T> = { state: present, found: gather(kernel) };
    byPlaces.set(places, kept);
    try {
      const found = await kept.found;
      // What changed meanwhile may be in it or not: good for this answer, not for the next one.
      if ((await state(kernel)) !== present) kept.state = null;
      return found;
    } catch (error) {
      kept.state = null;
      throw error;
    }
  };
}
