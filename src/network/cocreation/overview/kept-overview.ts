/** What the overview says of the whole network. */
import { createKept } from '../../../kernel/network/kept.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { challengesState, ideasAndSprintsState, voicesState, wishesState } from '../state-store.ts';
import { type FieldFigure, fieldFigures } from './field-figures.ts';
import { type CountRow, citizensWanting, deedsByTown, ideasByField, wholeCounts } from './overview-store.ts';
import { type TownDeeds, townDeeds } from './town-deeds.ts';

export interface Overview {
  counts: readonly CountRow[];
  fields: readonly FieldFigure[];
  towns: readonly TownDeeds[];
}

/** As it is now. */
export async function wholeOverview(kernel: Kernel): Promise<Overview> {
  const [{ counts, ...rest }, citizens] = await Promise.all([whatTownsDo(kernel), whatCitizensWant(kernel)]);
  return {
    ...rest,
    counts: counts.map((one) => ({
      ...one,
      citizens: citizens.find(({ isExample }) => isExample === one.isExample)?.citizens ?? 0,
    })),
  };
}

const whatTownsDo = createKept({
  async state({ db }) {
    return (await Promise.all([challengesState(db), voicesState(db), ideasAndSprintsState(db)])).join(', ');
  },
  async gather({ db, places }) {
    const [counts, deeds, ideas] = await Promise.all([wholeCounts(db), deedsByTown(db), ideasByField(db)]);
    return { counts, towns: townDeeds(deeds, places), fields: fieldFigures({ deeds, ideas }, places) };
  },
});

/** Apart: citizens say something far more often than towns do. */
const whatCitizensWant = createKept({
  state: ({ db }) => wishesState(db),
  gather: ({ db }) => citizensWanting(db),
});
