import type { Language } from '../../../../kernel/i18n/language.ts';
import { type ListPart, readListPath, writeListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townLine } from '../../../../kernel/network/town-lines.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { PILOT_STATES } from '../../flow.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { solutionTitle } from '../../solution-title.ts';
import { type Say, sayIn } from '../../texts.ts';
import { countPilots, type PilotLine, pilotWays, publicPilots } from '../public-store.ts';

const ROWS = 30;
/** In the address: what runs outside of the house. */
const OUTSIDE = 'andere';

/** What towns try and tried, also what was stopped. null: no such part of the list. */
export async function listPage(
  path: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const there = await pilotWays(kernel.db);
  const inside = [...new Set(there.flatMap(({ solution }) => solution ?? []))].sort();
  const solutions = there.some(({ solution }) => solution === null) ? [...inside, OUTSIDE] : inside;
  const ways = { loesung: solutions, stand: PILOT_STATES } as const;
  const part = readListPath(path, ways);
  if (part === null) return null;
  const say = sayIn(language);
  const state = PILOT_STATES.find((one) => one === part.chosen.stand);
  const solution = part.chosen.loesung;
  const filter = {
    ...(solution !== undefined && { solution: solution === OUTSIDE ? null : solution }),
    ...(state !== undefined && { states: [state] }),
  };
  const [shown, total] = await Promise.all([
    publicPilots(kernel.db, { ...filter, limit: ROWS, begin: (part.page - 1) * ROWS }),
    countPilots(kernel.db, filter),
  ]);
  if (part.page > 1 && shown.length === 0) return null;
  const states = PILOT_STATES.filter(
    (one) =>
      one === state ||
      there.some(
        (some) => some.state === one && (solution === undefined || (some.solution ?? OUTSIDE) === solution),
      ),
  );
  const isNarrowed = state !== undefined || solution !== undefined;
  const titleOf = (one: string) =>
    one === OUTSIDE ? say('pilot_list_other') : solutionTitle(kernel, one, language);
  const chips = (word: 'loesung' | 'stand', values: readonly string[], words: (value: string) => string) =>
    chipsOf({ part, ways, word, values, words, label: say(`pilot_chips_${word}`) });
  return {
    title: say('network_pilots'),
    description: say('pilot_list_description'),
    blocks: [
      { type: 'text', text: say('network_pilots_about'), tone: 'lead' },
      ...chips('loesung', solutions, titleOf),
      ...chips('stand', states, (one) => stateWords(one, say)),
      ...(shown.length === 0
        ? [
            {
              ...{ type: 'text', tone: 'note' },
              text: say(isNarrowed ? 'pilot_list_none_here' : 'pilot_list_none'),
            } satisfies Block,
          ]
        : [
            { type: 'text', text: say('pilot_list_count', { count: total }) } satisfies Block,
            { type: 'list', items: rowsOf(shown, language, kernel) } satisfies Block,
          ]),
      ...paging(part, ways, total, say),
      { type: 'text', text: say('pilot_list_how') },
    ],
  };
}

/** Pilots in a list, each with its town, what it tries and until when. */
export function rowsOf(
  pilots: readonly PilotLine[],
  language: Language,
  kernel: Pick<Kernel, 'places' | 'solutions'>,
): ListItem[] {
  const say = sayIn(language);
  return pilots.map(({ project, ars, title, lang, solution, state, stopCode, endsOn, isExample }) => ({
    ...{ text: title, lang, page: thingPath('pilots', project), mark: say(`project_state_${state}`) },
    note: [
      townLine(ars, kernel.places).name,
      ...(solution === null ? [] : [solutionTitle(kernel, solution, language)]),
      ...(stopCode !== null
        ? [say(`stop_${stopCode}`)]
        : endsOn === null || state === 'scaled'
          ? []
          : [say('pilot_until', { to: formatDate(endsOn, language) })]),
    ].join(' · '),
    ...(isExample && { example: true as const }),
  }));
}

type Ways = Readonly<Record<'loesung' | 'stand', readonly string[]>>;

function chipsOf(of: {
  part: ListPart;
  ways: Ways;
  word: keyof Ways;
  values: readonly string[];
  words: (value: string) => string;
  label: string;
}): Block[] {
  const { part, ways, word, values, words, label } = of;
  if (values.length === 0) return [];
  const items = values.map((value) => {
    const isChosen = part.chosen[word] === value;
    const { [word]: _left, ...others } = part.chosen;
    const chosen = isChosen ? others : { ...others, [word]: value };
    return {
      ...{ text: words(value), page: pathOf({ chosen, page: 1 }, ways) },
      ...(isChosen && { current: true as const }),
    };
  });
  return [{ type: 'list', look: 'chips', label, items }];
}

function paging(part: ListPart, ways: Ways, count: number, say: Say): Block[] {
  const pages = Math.ceil(count / ROWS);
  if (pages <= 1) return [];
  const to = (text: string, page: number) => ({ text, page: pathOf({ ...part, page }, ways) });
  return [
    { type: 'text', text: say('pilot_page', { page: part.page, pages }) },
    {
      type: 'list',
      items: [
        ...(part.page < pages ? [to(say('pilot_page_next'), part.page + 1)] : []),
        ...(part.page > 1 ? [to(say('pilot_page_before'), part.page - 1)] : []),
      ],
    },
  ];
}

function pathOf(part: ListPart, ways: Ways): string {
  return [ROOMS.pilots, writeListPath(part, ways)].filter((one) => one !== '').join('/');
}

function stateWords(value: string, say: Say): string {
  const state = PILOT_STATES.find((one) => one === value);
  return state === undefined ? value : say(`project_state_${state}`);
}
