/** The wishes of a whole day as a program for the exact solver, which knows all of them beforehand. */
import { isOpen } from './board.ts';
import type { Program } from './lp-format.ts';
import type { Bay, Fit, Wish } from './model.ts';

/** What it is worth to serve a wish there: metres of walk count against it, and no walk outweighs a service. */
export function worthOf({ walk }: Pick<Fit, 'walk'>): number {
  return 1_000 - walk;
}

export function programOf(bays: readonly Bay[], wishes: readonly Wish[]): Program {
  const known = new Map(bays.map((bay) => [bay.id, bay]));
  return {
    tasks: wishes.map((wish) => ({
      id: wish.id,
      from: wish.from,
      until: wish.until,
      must: false,
      choices: wish.fits
        .filter(({ bay }) => isOpen(known.get(bay) ?? { open: [] }, wish))
        .map((fit) => ({ bay: fit.bay, value: worthOf(fit) })),
    })),
    pauses: new Map(bays.map(({ id, pause }) => [id, pause])),
  };
}
