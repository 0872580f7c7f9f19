/** What the overview says of the whole network. */
import { createKept } from '../../../kernel/network/kept.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { challengesState, ideasAndSprintsState, voicesState, wishesState } from '../state-store.ts';
import { type FieldFigure, fieldFigures } from './field-figures.ts';
import { type CountRow, deedsByTown, ideasByField, wholeCounts } from './overview-store.ts';
import { type TownDeeds, townDeeds } from './town-deeds.ts';

export interface Overview {
  counts: readonly CountRow[];
  fields: readonly FieldFigure[];
  towns: readonly TownDeeds[];
}

/** As it is now. */
export const wholeOverview: (kernel: Kernel) => Promise<Overview> = createKept({
  async state({ db }) {
    const parts = [challengesState(db), voicesState(db), ideasAndSprintsState(db), wishesState(db)];
    return (await Promise.all(parts)).join(', ');
  },
  async gather({ db, places }) {
    const [counts, deeds, ideas] = await Promise.all([wholeCounts(db), deedsByTown(db), ideasByField(db)]);
    return { counts, towns: townDeeds(deeds, places), fields: fieldFigures({ deeds, ideas }, places) };
  },
});
