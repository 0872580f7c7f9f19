/** What is asked for by field, and what there is to answer it. Pure but for the directory. */
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { DeedRow, IdeaRow } from './overview-store.ts';

export interface FieldFigure {
  field: Field;
  isExample: boolean;
  challenges: number;
  /** That were not stopped. */
  ideas: number;
  /** Towns of today that ask, or joined. */
  towns: number;
}

/** Each field once for what is real and once for what is invented. */
export function fieldFigures(
  { deeds, ideas }: { deeds: readonly DeedRow[]; ideas: readonly IdeaRow[] },
  places: Pick<PlaceDirectory, 'resolve'>,
): FieldFigure[] {
  return FIELDS.flatMap((field) =>
    [false, true].map((isExample): FieldFigure => {
      let challenges = 0;
      const towns = new Set<Ars>();
      for (const one of deeds) {
        if (one.field !== field || one.isExample !== isExample) continue;
        if (one.deed === 'asks') challenges += one.count;
        if (one.deed === 'asks' || one.deed === 'joins') towns.add(townLine(one.ars, places).ars);
      }
      const found = ideas.find((one) => one.field === field && one.isExample === isExample);
      return { field, isExample, challenges, ideas: found?.ideas ?? 0, towns: towns.size };
    }),
  );
}
