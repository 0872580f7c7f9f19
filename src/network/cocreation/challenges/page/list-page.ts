import { FIELDS } from '../../../../kernel/network/fields.ts';
import { chipsOf, turning } from '../../../../kernel/network/list-blocks.ts';
import { readListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { CHALLENGE_STATES } from '../../flow.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import { HIDDEN } from '../challenge.ts';
import { linesById } from '../challenge-view.ts';
import type { ChallengeLine } from '../challenges-api.ts';
import { rankedChallenges } from '../kept-list.ts';
import { wantedWords } from '../wanted-words.ts';

/** Rows of a page. */
const ROWS = 30;
const STATES = CHALLENGE_STATES.filter((state) => !HIDDEN.includes(state));
const WAYS = { thema: FIELDS, stand: STATES } as const;

/** What towns want to solve, what most of them want first. null: no such part of the list. */
export async function listPage(
  path: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const part = readListPath(path, WAYS);
  if (part === null) return null;
  const list = { room: ROOMS.challenges, ways: WAYS, part };
  const say = sayIn(language);
  const field = FIELDS.find((one) => one === part.chosen.thema) ?? null;
  const state = STATES.find((one) => one === part.chosen.stand) ?? null;
  const there = await rankedChallenges(kernel);
  const ofField = there.filter((one) => field === null || one.field === field);
  const ofState = there.filter((one) => state === null || one.state === state);
  const all = ofField.filter((one) => state === null || one.state === state);
  // Only ways that lead to something, and back.
  const fields = FIELDS.filter((name) => name === field || ofState.some((one) => one.field === name));
  const states = STATES.filter((name) => name === state || ofField.some((one) => one.state === name));
  const begin = (part.page - 1) * ROWS;
  const shown = all.slice(begin, begin + ROWS);
  if (part.page > 1 && shown.length === 0) return null;
  const lines = await linesById(
    shown.map(({ id }) => id),
    kernel,
  );
  const isNarrowed = field !== null || state !== null;
  return {
    title:
      field === null ? say('network_challenges') : say('challenge_list_of', { field: say(`field_${field}`) }),
    description: say('challenge_list_description'),
    blocks: [
      { type: 'text', text: say('network_challenges_about'), tone: 'lead' },
      ...chipsOf(list, 'thema', fields, {
        label: say('challenge_chips_field'),
        words: (one) => say(`field_${one}`),
      }),
      ...chipsOf(list, 'stand', states, {
        label: say('challenge_chips_state'),
        words: (one) => say(`challenge_state_${one}`),
      }),
      ...(lines.length === 0
        ? [
            {
              ...{ type: 'text', tone: 'note' },
              text: say(isNarrowed ? 'challenge_list_none_here' : 'challenge_list_none'),
            } satisfies Block,
          ]
        : [
            { type: 'text', text: say('challenge_list_count', { count: all.length }) } satisfies Block,
            { type: 'list', items: lines.map((line) => rowOf(line, say)) } satisfies Block,
          ]),
      ...turning(list, { total: all.length, rows: ROWS }, language),
      { type: 'text', text: say('challenge_list_how') },
    ],
  };
}

/** One challenge in a list. */
export function rowOf(line: ChallengeLine, say: Say): ListItem {
  const { id, title, lang, field, state, town, wanted, example } = line;
  return {
    ...{ text: title, lang, page: thingPath('challenges', id), mark: say(`challenge_state_${state}`) },
    note: [say(`field_${field}`), town.name, wantedWords(wanted, say, true)].join(' · '),
    ...(example && { example: true as const }),
  };
}
