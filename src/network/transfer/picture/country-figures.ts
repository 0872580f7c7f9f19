/** The country in figures: what is real counts, what is invented is said beside it. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Block, FactRow } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';
import { DEED_KINDS, type Deed, type DeedKind } from './deeds.ts';
import { townDeeds } from './town-deeds.ts';

const real = (deeds: readonly Deed[]) => deeds.filter(({ isExample }) => !isExample);
const ofKind = (deeds: readonly Deed[], kind: DeedKind) => deeds.filter((deed) => deed.kind === kind);

export function countryFigures(deeds: readonly Deed[], places: PlaceDirectory, say: Say): FactRow[] {
  return DEED_KINDS.map((kind): FactRow => {
    const own = ofKind(real(deeds), kind);
    if (own.length === 0) return { label: say(`picture_figure_${kind}`), value: say('picture_figure_none') };
    return {
      label: say(`picture_figure_${kind}`),
      value: say(`picture_count_${kind}`, { count: own.length }),
      note: say('picture_of_towns', { count: townDeeds(own, places).length }),
    };
  });
}

/** null: nothing is invented here. */
export function exampleWords(deeds: readonly Deed[], say: Say): string | null {
  const invented = deeds.filter(({ isExample }) => isExample);
  if (invented.length === 0) return null;
  const parts = DEED_KINDS.flatMap((kind) => {
    const count = ofKind(invented, kind).length;
    return count === 0 ? [] : [say(`picture_count_${kind}`, { count })];
  });
  return say('picture_examples', { what: parts.join(', ') });
}

/** How many towns run each solution of this house; a bar each. */
export function solutionBars(
  deeds: readonly Deed[],
  { names, places, say }: { names: ReadonlyMap<string, string>; places: PlaceDirectory; say: Say },
): Block[] {
  const runs = ofKind(real(deeds), 'runs');
  const rows = [...names]
    .map(([id, name]) => ({
      label: name,
      count: townDeeds(
        runs.filter(({ solution }) => solution === id),
        places,
      ).length,
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
          rows: rows.map(({ label, count }) => ({ label, value: String(count), share: count / most })),
        },
      ];
}
