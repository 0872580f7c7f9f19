import { FIELDS } from '../../../../kernel/network/fields.ts';
import { type ListPart, readListPath, writeListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { ownRoomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { IDEA_STATES } from '../../flow.ts';
import { PROPOSERS } from '../../model.ts';
import { PATH, ROOMS } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import { type IdeaCount, type IdeaFilter, ideaCounts, shownIdeas } from '../idea-store.ts';
import { OWN_IDEAS_ROOM } from '../rooms.ts';
import { ideaItems } from './idea-lines.ts';

const WAYS = { thema: FIELDS, stand: IDEA_STATES, von: PROPOSERS } as const;
type Way = keyof typeof WAYS;

/** Ideas on one page. */
const STEP = 25;

/** All ideas, narrowed by field, state and proposer; null: no such part of the list. */
export async function listPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const part = readListPath(rest, WAYS);
  if (part === null) return null;
  const filter = filterOf(part);
  const begin = (part.page - 1) * STEP;
  const [counts, ideas] = await Promise.all([
    ideaCounts(kernel.db),
    shownIdeas(kernel.db, filter, { begin, limit: STEP }),
  ]);
  const fitting = counts.filter((one) => fits(one, filter));
  const total = sum(fitting);
  // A page behind the last one: gone, not empty.
  if (ideas.length === 0 && part.page > 1) return null;
  const say = sayIn(language);
  return {
    title: say('idea_list_title'),
    description: say('idea_list_description'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('idea_list_lead') },
      {
        ...{ type: 'action', text: say('idea_list_propose'), note: say('idea_list_propose_note') },
        href: ownRoomPath(language, `${PATH}/${OWN_IDEAS_ROOM.path}`),
      },
      ...chips(part, counts, say),
      { type: 'text', text: countInWords(fitting, say) },
      ...(total === 0 ? [] : [{ type: 'list' as const, items: await ideaItems(ideas, language, kernel) }]),
      ...paging(part, total, say),
    ],
  };
}

/** What is real first; examples beside it, never in it. */
export function countInWords(counts: readonly IdeaCount[], say: Say): string {
  const real = sum(counts.filter(({ example }) => !example));
  const examples = sum(counts) - real;
  const words = [
    ...(real > 0 ? [say('idea_list_count', { count: real })] : []),
    ...(examples > 0 ? [say('idea_examples', { count: examples })] : []),
  ];
  return words.length === 0 ? say('idea_list_none') : words.join(', ');
}

/** Values were checked against the lists when the path was read. */
function filterOf({ chosen: { thema, stand, von } }: ListPart): IdeaFilter {
  return {
    field: FIELDS.find((one) => one === thema),
    state: IDEA_STATES.find((one) => one === stand),
    proposer: PROPOSERS.find((one) => one === von),
  };
}

/** Of each way those values that lead to something, beside what is chosen otherwise. */
function chips(part: ListPart, counts: readonly IdeaCount[], say: Say): Block[] {
  const filter = filterOf(part);
  const rows: readonly { way: Way; of: keyof IdeaFilter; words: (value: string) => string }[] = [
    { way: 'thema', of: 'field', words: (value) => say(`field_${one(FIELDS, value)}`) },
    { way: 'stand', of: 'state', words: (value) => say(`idea_state_${one(IDEA_STATES, value)}`) },
    { way: 'von', of: 'proposer', words: (value) => say(`idea_proposer_${one(PROPOSERS, value)}`) },
  ];
  return rows.flatMap(({ way, of, words }): Block[] => {
    const others = counts.filter((count) => fits(count, { ...filter, [of]: undefined }));
    const items = WAYS[way].flatMap((value): ListItem[] => {
      const number = sum(others.filter((count) => count[of] === value));
      const isChosen = part.chosen[way] === value;
      if (number === 0 && !isChosen) return [];
      const { [way]: _before, ...rest } = part.chosen;
      const chosen = isChosen ? rest : { ...rest, [way]: value };
      return [
        {
          text: words(value),
          page: pageOf({ chosen, page: 1 }),
          ...(isChosen && { current: true as const }),
        },
      ];
    });
    return items.length < 2 && part.chosen[way] === undefined
      ? []
      : [{ type: 'list', look: 'chips', label: say(`idea_chips_${way}`), items }];
  });
}

function paging(part: ListPart, total: number, say: Say): Block[] {
  const last = Math.ceil(total / STEP);
  const items = [
    ...(part.page > 1
      ? [{ text: say('idea_page_before'), page: pageOf({ ...part, page: part.page - 1 }) }]
      : []),
    ...(part.page < last
      ? [{ text: say('idea_page_next'), page: pageOf({ ...part, page: part.page + 1 }) }]
      : []),
  ];
  return items.length === 0
    ? []
    : [
        { type: 'text', text: say('idea_page_of', { page: part.page, last }) },
        { type: 'list', items },
      ];
}

function pageOf(part: ListPart): string {
  const path = writeListPath(part, WAYS);
  return path === '' ? ROOMS.ideas : `${ROOMS.ideas}/${path}`;
}

function fits(count: IdeaCount, { field, state, proposer }: IdeaFilter): boolean {
  return (
    (field === undefined || count.field === field) &&
    (state === undefined || count.state === state) &&
    (proposer === undefined || count.proposer === proposer)
  );
}

function sum(counts: readonly IdeaCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

function one<Value extends string>(values: readonly Value[], value: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new Error(`"${value}" is no value of this way`);
  return found;
}
