/** Who runs what, who pilots what, and what nobody has solved: one line a town and thing. */

import type { Language } from '../../../kernel/i18n/language.ts';
import { solutionTitle } from '../../../kernel/i18n/solution-title.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { thingPath } from '../paths.ts';
import { publicPilots } from '../pilots/public-store.ts';
import { searchThings } from '../things-of.ts';
import { townSolutions } from '../town-solutions.ts';

export const DEED_KINDS = ['runs', 'pilots', 'open'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

export interface Deed {
  /** Key of the day it was written. */
  ars: Ars;
  kind: DeedKind;
  /** Title of the solution, the pilot or the challenge, and its language where it is not ours. */
  title: string;
  lang: string | null;
  /** The solution of this house that it is about; null: none. */
  solution: string | null;
  /** Below `/netzwerk`; null: it has no page there. */
  page: string | null;
  isExample: boolean;
}

/** More challenges are not looked at. */
const MOST_OPEN = 5_000;
const MOST_PILOTS = 2_000;
/** What is tried now; what was decided stands in the list of pilots. */
const RUNNING = ['setup', 'live', 'halted', 'evaluation'] as const;

/** Units above the municipality count as themselves: what an association runs, it runs for its members. */
export async function allDeeds(language: Language, kernel: Kernel): Promise<Deed[]> {
  const running = townSolutions(kernel).flatMap((solution) =>
    kernel.adoptions.adopters(solution.id).map(
      ({ ars }): Deed => ({
        ...{ ars, kind: 'runs', title: solutionTitle(solution, language), lang: null },
        ...{ solution: solution.id, page: null, isExample: false },
      }),
    ),
  );
  const pilots = (await publicPilots(kernel.db, { states: RUNNING, limit: MOST_PILOTS })).map(
    ({ ars, project, title, lang, solution, isExample }): Deed => ({
      ...{ ars, kind: 'pilots', title, lang, solution, isExample, page: thingPath('pilots', project) },
    }),
  );
  const open = await searchThings(kernel, 'challenge', {
    words: '',
    language,
    isOpen: true,
    limit: MOST_OPEN,
  });
  return [
    ...running,
    ...pilots,
    ...open.flatMap(({ ars, title, lang, solution, page, isExample }): Deed[] =>
      ars === null ? [] : [{ ars, kind: 'open', title, lang, solution, page, isExample }],
    ),
  ];
}
