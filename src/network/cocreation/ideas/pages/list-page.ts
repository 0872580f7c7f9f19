import { FIELDS } from '../../../../kernel/network/fields.ts';
import { chipsOf, type NarrowedList, turning } from '../../../../kernel/network/list-blocks.ts';
import { type ListPart, readListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { ownRoomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { IDEA_STATES } from '../../flow.ts';
import { PROPOSERS } from '../../model.ts';
import { PATH, ROOMS } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import { type IdeaCount, type IdeaFilter, ideaCounts, shownIdeas } from '../idea-store.ts';
import { OWN_IDEAS_ROOM } from '../rooms.ts';
import { ideaItems } from './idea-lines.ts';

const WAYS = { thema: FIELDS, stand: IDEA_STATES, von: PROPOSERS } as const;

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
  const list = { room: ROOMS.ideas, ways: WAYS, part };
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
      ...chips(list, counts, say),
      { type: 'text', text: countInWords(fitting, say) },
      ...(total === 0 ? [] : [{ type: 'list' as const, items: await ideaItems(ideas, language, kernel) }]),
      ...turning(list, { total, rows: STEP }, language),
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
function chips(list: NarrowedList<typeof WAYS>, counts: readonly IdeaCount[], say: Say): Block[] {
  const filter = filterOf(list.part);
  const choices = <Value extends string>(values: readonly Value[], of: keyof IdeaFilter): Value[] => {
    const others = counts.filter((count) => fits(count, { ...filter, [of]: undefined }));
    const found = values.filter(
      (value) => filter[of] === value || sum(others.filter((count) => count[of] === value)) > 0,
    );
    return found.length < 2 && filter[of] === undefined ? [] : found;
  };
  return [
    ...chipsOf(list, 'thema', choices(FIELDS, 'field'), {
      label: say('idea_chips_thema'),
      words: (one) => say(`field_${one}`),
    }),
    ...chipsOf(list, 'stand', choices(IDEA_STATES, 'state'), {
      label: say('idea_chips_stand'),
      words: (one) => say(`idea_state_${one}`),
    }),
    ...chipsOf(list, 'von', choices(PROPOSERS, 'proposer'), {
      label: say('idea_chips_von'),
      words: (one) => say(`idea_proposer_${one}`),
    }),
  ];
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
