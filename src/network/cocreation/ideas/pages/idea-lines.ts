import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Kernel, ListItem } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { latestRank } from '../../ratings/round-store.ts';
import { sayIn } from '../../texts.ts';
import { type Idea, wordsOf } from '../idea.ts';
import { byOf } from '../idea-view.ts';

/** Ideas in a list of a page: who proposed each is always said, and a company's stands out. */
export async function ideaItems(
  ideas: readonly Idea[],
  language: Language,
  kernel: Pick<Kernel, 'db' | 'places'>,
): Promise<ListItem[]> {
  const say = sayIn(language);
  const ranks = await latestRank(
    kernel.db,
    ideas.map(({ id }) => id),
  );
  return ideas.map((idea) => {
    const { id, field, state, proposer, source } = idea;
    const { title, lang } = wordsOf(idea, language);
    const by = byOf(idea, kernel);
    const rank = ranks.get(id)?.rank;
    return {
      ...{ text: title, lang, page: thingPath('ideas', id) },
      note: [
        say(`idea_state_${state}`),
        say(`field_${field}`),
        say(`idea_proposer_${proposer}`) + (by === '' ? '' : `: ${by}`),
        ...(rank === undefined ? [] : [say('idea_rank', { rank })]),
      ].join(' · '),
      ...(proposer === 'company' && { mark: say('idea_badge_company') }),
      ...(source !== null && { example: true as const }),
    };
  });
}
