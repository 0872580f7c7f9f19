/** Where a town stands: each solution of the house, since when, from whom, and what it brings today. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { solutionTitle } from '../../../kernel/i18n/solution-title.ts';
import { text } from '../../../kernel/i18n/text.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { formatDate, formatFigure } from '../../../kernel/pages/format.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { FactRow, Kernel, Solution } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { townSolutions } from '../town-solutions.ts';

/** Days that a measure looks back. */
const BACK = 28;

export interface Stand {
  solution: string;
  title: string;
  /** null: neither set up nor paused; says nothing but its name. */
  row: FactRow | null;
}

/** What somebody did something about, each in a row; the others in one row together. */
export function standRows(stands: readonly Stand[], language: Language): FactRow[] {
  const idle = stands.filter(({ row }) => row === null).map(({ title }) => title);
  return [
    ...stands.flatMap(({ row }) => row ?? []),
    ...(idle.length === 0
      ? []
      : [
          { label: sayIn(language)('picture_stand_idle'), value: new Intl.ListFormat(language).format(idle) },
        ]),
  ];
}

export async function standOf(place: Place, language: Language, kernel: Kernel): Promise<Stand[]> {
  return Promise.all(
    townSolutions(kernel).map((solution) => standWith(solution, { place, language, kernel })),
  );
}

async function standWith(
  solution: Solution,
  { place, language, kernel }: { place: Place; language: Language; kernel: Kernel },
): Promise<Stand> {
  const { adoptions } = kernel;
  const title = solutionTitle(solution, language);
  const runs = adoptions.effective(place.ars, solution.id) !== undefined;
  const state = stateWords(solution, { place, language, kernel });
  const note = runs ? (await measureWords(solution, { place, language, kernel })).join(' · ') : '';
  return {
    ...{ solution: solution.id, title },
    row: state === null ? null : { label: title, value: state, ...(note !== '' && { note }) },
  };
}

function stateWords(
  { id }: Solution,
  { place, language, kernel: { adoptions, places } }: { place: Place; language: Language; kernel: Kernel },
): string | null {
  const say = sayIn(language);
  const row = adoptions.effective(place.ars, id);
  if (adoptions.isPaused(place.ars, id)) return say('picture_stand_paused');
  if (row === undefined) return null;
  const day = formatDate(row.since, language);
  if (!places.keys(place.ars).has(row.ars))
    return say('picture_stand_inherited', { from: townLine(row.ars, places).name, day });
  return row.takenOverFrom === null
    ? say('picture_stand_own', { day })
    : say('picture_stand_taken', { day, from: townLine(row.takenOverFrom, places).name });
}

/** The last four weeks, of what is known. */
async function measureWords(
  { measures, i18n }: Solution,
  { place, language, kernel }: { place: Place; language: Language; kernel: Kernel },
): Promise<string[]> {
  const say = sayIn(language);
  const texts = textsIn(i18n, language);
  const to = civilDate(kernel.clock.now());
  const from = to.subtract({ days: BACK }).toString();
  const found = await Promise.all(
    measures.map(async ({ id, unit, query }) => {
      const { value } = await query(place.ars, from, to.toString(), kernel);
      if (value === null) return [];
      const figure = `${formatFigure(value, language)}${unit === '' ? '' : ` ${unit}`}`;
      return [say('picture_measure', { what: text(texts, language, `measure_${id}`), value: figure })];
    }),
  );
  return found.flat();
}
