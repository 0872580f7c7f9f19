import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { SIZES } from '../../../../kernel/network/sizes.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { Block, FactRow, ListItem } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { FEWEST, POINTS, RATING_ROLES, SCALES } from '../rating-model.ts';
import type { RoundIdea } from '../ratings-api.ts';
import type { IdeaResult, RoundResult } from '../round-result.ts';
import { mean, percent } from './round-lines.ts';

type Language = NetworkRequest['language'];

/** What was counted: ranks, distributions, and who voted, for everybody to read. */
export function resultBlocks(
  result: RoundResult,
  ideas: ReadonlyMap<string, RoundIdea>,
  language: Language,
): Block[] {
  const say = sayIn(language);
  const known = result.ideas.flatMap((one) => {
    const idea = ideas.get(one.idea);
    return idea === undefined ? [] : [{ one, idea }];
  });
  const few = known.filter(({ one }) => one.rank === null);
  const rows = (some: typeof known) => some.map(({ one, idea }) => rowOf(one, idea, language));
  const ranked = known.filter(({ one }) => one.rank !== null);
  const list = (items: ListItem[], look?: 'ordered'): Block[] =>
    items.length === 0 ? [] : [{ type: 'list', items, ...(look && { look }) }];
  return [
    { type: 'heading', text: say('rating_ranking') },
    ...list(rows(ranked), 'ordered'),
    ...list(rows(few)),
    { type: 'text', tone: 'note', text: say('rating_ranking_about') },
    ...known.flatMap(({ one, idea }) => distribution(one, idea, language)),
    ...whoVoted(result, language),
  ];
}

function rowOf(one: IdeaResult, idea: RoundIdea, language: Language): ListItem {
  const say = sayIn(language);
  const { share, lower, n, figures, flagged } = one;
  const note = [
    share === null || lower === null || n === null || figures === null
      ? say('rating_too_few', { fewest: FEWEST })
      : say('rating_share', {
          ...{ share: percent(share, language), lower: percent(lower, language), pilot: figures.pilot, n },
        }),
    ...(idea.company === '' ? [] : [say('rating_company', { name: idea.company })]),
    ...(flagged === 0 ? [] : [say('rating_flagged', { count: flagged })]),
  ];
  return { text: idea.title, lang: idea.lang, page: thingPath('ideas', idea.id), note: note.join(' · ') };
}

function distribution({ figures, n }: IdeaResult, idea: RoundIdea, language: Language): Block[] {
  if (figures === null || n === null) return [];
  const say = sayIn(language);
  const bar = (label: string, count: number) => ({
    ...{ label, value: formatFigure(count, language), share: count / n },
  });
  const points = [say('rating_column_point'), say('rating_column_ballots')] as const;
  return [
    {
      ...{ type: 'fold', title: say('rating_distribution', { title: idea.title }) },
      blocks: [
        {
          ...{ type: 'bars', caption: say('rating_pilot_caption') },
          columns: [say('rating_column_answer'), say('rating_column_ballots')],
          rows: [bar(say('rating_pilot_yes'), figures.pilot), bar(say('rating_pilot_no'), n - figures.pilot)],
        },
        ...SCALES.map(
          (scale): Block => ({
            ...{ type: 'bars', columns: points },
            caption: say('rating_scale_caption', {
              ...{ scale: say(`rating_scale_${scale}`), mean: mean(figures[scale].mean, language) },
            }),
            rows: POINTS.map((point, index) =>
              bar(say(`rating_point_${point}`), figures[scale].counts[index] ?? 0),
            ),
          }),
        ),
      ],
    },
  ];
}

function whoVoted({ roles, sizes, replaced }: RoundResult, language: Language): Block[] {
  const say = sayIn(language);
  const part = (about: string, cells: readonly (readonly [string, number | null])[]): Block[] => {
    // A table of which nothing can be shown says nothing.
    if (cells.every(([, count]) => count === null)) return [];
    const rows = cells.map(
      ([label, count]): FactRow => ({
        ...{ label, value: count === null ? say('rating_few') : formatFigure(count, language) },
      }),
    );
    return [
      { type: 'text', text: about },
      { type: 'facts', rows },
    ];
  };
  const byRole = RATING_ROLES.flatMap((role) => {
    const count = roles[role];
    return count === undefined ? [] : [[say(`rating_role_${role}`), count] as const];
  });
  const bySize = SIZES.flatMap((size) => {
    const count = sizes[size];
    return count === undefined ? [] : [[say(`size_${size}`), count] as const];
  });
  return [
    { type: 'heading', text: say('rating_who') },
    ...part(say('rating_who_role'), byRole),
    ...part(say('rating_who_size'), bySize),
    { type: 'text', tone: 'note', text: say('rating_who_about', { fewest: FEWEST }) },
    ...(replaced === 0
      ? []
      : [
          { type: 'text' as const, tone: 'note' as const, text: say('rating_replaced', { count: replaced }) },
        ]),
  ];
}
