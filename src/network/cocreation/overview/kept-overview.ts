/** What the overview says of the whole network. */
import { createKept } from '../../../kernel/network/kept.ts';
import { townLines } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { challengesState, ideasAndSprintsState, voicesState, wishesState } from '../state-store.ts';
import { type CountRow, deedsByTown, type FieldRow, fieldsAsked, wholeCounts } from './overview-store.ts';
import { type TownDeeds, townDeeds } from './town-deeds.ts';

/** One field, with how many towns of today ask. */
export interface FieldFigure extends Omit<FieldRow, 'towns'> {
  towns: number;
}

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
    const [counts, fields, deeds] = await Promise.all([wholeCounts(db), fieldsAsked(db), deedsByTown(db)]);
    return {
      ...{ counts, towns: townDeeds(deeds, places) },
      fields: fields.map((one) => ({ ...one, towns: townLines(one.towns, places).length })),
    };
  },
});
