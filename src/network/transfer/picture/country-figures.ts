/** The country in figures: what is real counts, what is invented is said beside it. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatFigure } from '../../../kernel/pages/format.ts';
import type { Block, FactRow } from '../../../kernel/solution.ts';
import { type Say, sayIn } from '../texts.ts';
import { countOf, DEED_KINDS, type DeedChoice } from './deeds.ts';
import type { TownDeeds } from './town-deeds.ts';

/** Of towns, real or invented alone: how much of what is chosen, and how many of them. */
export function figureOf(
  towns: readonly TownDeeds[],
  { isExample, ...choice }: DeedChoice & { isExample: boolean },
): { count: number; towns: number } {
  const found = { count: 0, towns: 0 };
  for (const town of towns) {
    const count = town.isExample === isExample ? countOf(town.deeds, choice) : 0;
    found.count += count;
    if (count > 0) found.towns += 1;
  }
  return found;
}

export function countryFigures(towns: readonly TownDeeds[], say: Say): FactRow[] {
  return DEED_KINDS.map((kind): FactRow => {
    const own = figureOf(towns, { kind, isExample: false });
    if (own.count === 0) return { label: say(`picture_figure_${kind}`), value: say('picture_figure_none') };
    return {
      label: say(`picture_figure_${kind}`),
      value: say(`picture_count_${kind}`, { count: own.count }),
      note: say('picture_of_towns', { count: own.towns }),
    };
  });
}

/** null: nothing is invented here. */
export function exampleWords(towns: readonly TownDeeds[], say: Say): string | null {
  const parts = DEED_KINDS.flatMap((kind) => {
    const { count } = figureOf(towns, { kind, isExample: true });
    return count === 0 ? [] : [say(`picture_count_${kind}`, { count })];
  });
  return parts.length === 0 ? null : say('picture_examples', { what: parts.join(', ') });
}

/** How many towns run each solution of this house; a bar each. */
export function solutionBars(
  towns: readonly TownDeeds[],
  { names, language }: { names: ReadonlyMap<string, string>; language: Language },
): Block[] {
  const say = sayIn(language);
  const rows = [...names]
    .map(([solution, label]) => ({
      label,
      count: figureOf(towns, { kind: 'runs', solution, isExample: false }).towns,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'de'));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return rows.length === 0
    ? [{ type: 'text', text: say('picture_runs_none') }]
    : [
        {
          ...{ type: 'bars', caption: say('picture_bars') },
          columns: [say('picture_bars_solution'), say('picture_bars_towns')],
          rows: rows.map(({ label, count }) => ({
            label,
            value: formatFigure(count, language),
            share: count / most,
          })),
        },
      ];
}
