/** Who runs what, who pilots what, and what nobody has solved: all towns of the house. */
import { createKept } from '../../../kernel/network/kept.ts';
import { openByTown, openState } from '../things-of.ts';
import { townSolutions } from '../town-solutions.ts';
import { pilotState, pilotsByTown } from './deed-store.ts';
import type { DeedRow } from './deeds.ts';
import { townDeeds } from './town-deeds.ts';

const OPEN = 'challenge';

/** As it is now. Units above the municipality count as themselves: what an association runs, it runs for its members. */
export const allDeeds = createKept({
  async state(kernel) {
    return (await Promise.all([pilotState(kernel.db), openState(kernel, OPEN)])).join(', ');
  },
  async gather(kernel) {
    const [pilots, open] = await Promise.all([pilotsByTown(kernel.db), openByTown(kernel, OPEN)]);
    const running = townSolutions(kernel).flatMap(({ id }) =>
      kernel.adoptions
        .adopters(id)
        .map(({ ars }): DeedRow => ({ ars, kind: 'runs', solution: id, isExample: false, count: 1 })),
    );
    const unsolved = open.map((one): DeedRow => ({ ...one, kind: 'open', solution: null }));
    return townDeeds([...running, ...pilots, ...unsolved], kernel.places);
  },
});
