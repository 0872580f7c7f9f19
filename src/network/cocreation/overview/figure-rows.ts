import type { Language } from '../../../kernel/i18n/language.ts';
import type { FactRow } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import type { CountRow } from './overview-store.ts';
import type { TownDeeds } from './town-deeds.ts';

/** Figures of what is real, each with the number of towns it is about; and in words what is there as example. */
export function figureRows({
  counts,
  towns,
  language,
}: {
  counts: readonly CountRow[];
  towns: readonly TownDeeds[];
  language: Language;
}): { real: FactRow[]; examples: string[] } {
  const say = sayIn(language);
  const of = (isExample: boolean) => counts.find((one) => one.isExample === isExample);
  const [real, examples] = [of(false), of(true)];
  const own = towns.filter(({ isExample }) => !isExample);
  const having = (deed: 'asks' | 'joins' | 'proposes' | 'tries') =>
    own.filter((town) => (town.counts[deed] ?? 0) > 0).length;
  return {
    real:
      real === undefined || real.challenges + real.ideas + real.sprints === 0
        ? []
        : [
            {
              label: say('overview_figure_challenges'),
              value: say('overview_count', { count: real.challenges }),
              note: say('overview_figure_of_towns', { count: having('asks') }),
            },
            {
              label: say('overview_figure_voices'),
              value: say('overview_towns', { count: having('joins') }),
              ...(real.citizens > 0 && { note: say('overview_figure_citizens', { count: real.citizens }) }),
            },
            {
              label: say('overview_figure_ideas'),
              value: say('overview_count', { count: real.ideas }),
              note: say('overview_figure_tried', { count: real.tried }),
            },
            {
              label: say('overview_figure_sprints'),
              value: say('overview_count', { count: real.sprints }),
              note: say('overview_figure_running', { count: real.running }),
            },
          ],
    examples:
      examples === undefined || examples.challenges + examples.ideas + examples.sprints === 0
        ? []
        : [
            say('overview_examples'),
            say('overview_challenges', { count: examples.challenges }),
            say('overview_ideas', { count: examples.ideas }),
            say('overview_sprints', { count: examples.sprints }),
          ],
  };
}
