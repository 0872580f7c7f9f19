import type { Language } from '../../../../kernel/i18n/language.ts';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { chipsOf, turning } from '../../../../kernel/network/list-blocks.ts';
import { type ListPart, readListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townLine } from '../../../../kernel/network/town-lines.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { PILOT_STATES } from '../../flow.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { solutionTitle } from '../../solution-title.ts';
import { type Say, sayIn } from '../../texts.ts';
import { OPEN_PILOTS } from '../open-pilot.ts';
import { countPilots, type PilotLine, type PilotWay, pilotWays, publicPilots } from '../public-store.ts';

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
  const ways = { thema: FIELDS, loesung: solutions, stand: PILOT_STATES } as const;
  const part = readListPath(path, ways);
  if (part === null) return null;
  const say = sayIn(language);
  const { thema, loesung, stand } = part.chosen;
  const state = PILOT_STATES.find((one) => one === stand);
  const field = FIELDS.find((one) => one === thema);
  const filter = {
    ...(loesung !== undefined && { solution: loesung === OUTSIDE ? null : loesung }),
    ...(state !== undefined && { states: [state] }),
    ...(field !== undefined && { field }),
  };
  const [shown, total, real] = await Promise.all([
    publicPilots(kernel.db, { ...filter, limit: ROWS, begin: (part.page - 1) * ROWS }),
    countPilots(kernel.db, filter),
    countPilots(kernel.db, { ...filter, withExamples: false }),
  ]);
  if (part.page > 1 && shown.length === 0) return null;
  const isNarrowed = Object.keys(part.chosen).length > 0;
  const words: Readonly<Record<Way, (value: string) => string>> = {
    thema: (one) => fieldWords(one, say),
    loesung: (one) => (one === OUTSIDE ? say('pilot_list_other') : solutionTitle(kernel, one, language)),
    stand: (one) => stateWords(one, say),
  };
  const list = { room: ROOMS.pilots, ways, part };
  const chips = (word: Way) => {
    const values = ways[word].filter((value) => leads(value, word, part, there));
    return values.length < 2 && part.chosen[word] === undefined
      ? []
      : chipsOf(list, word, values, { label: say(`pilot_chips_${word}`), words: words[word] });
  };
  return {
    title: say('network_pilots'),
    description: say('pilot_list_description'),
    blocks: [
      { type: 'text', text: say('network_pilots_about'), tone: 'lead' },
      ...chips('thema'),
      ...chips('loesung'),
      ...chips('stand'),
      ...(shown.length === 0
        ? [
            {
              ...{ type: 'text', tone: 'note' },
              text: say(isNarrowed ? 'pilot_list_none_here' : 'pilot_list_none'),
            } satisfies Block,
          ]
        : [
            { type: 'text', text: countWords(real, total - real, say) } satisfies Block,
            { type: 'list', items: rowsOf(shown, language, kernel) } satisfies Block,
          ]),
      ...turning(list, { total, rows: ROWS }, language),
      { type: 'text', text: say('pilot_list_how') },
      ...(isNarrowed ? [] : dataBlocks(say)),
    ],
  };
}

/** What is real first; examples beside it, never in it. */
function countWords(real: number, examples: number, say: Say): string {
  return [
    ...(real > 0 ? [say('pilot_list_count', { count: real })] : []),
    ...(examples > 0 ? [say('pilot_list_examples', { count: examples })] : []),
  ].join(', ');
}

/** Pilots in a list, each with its town, what it tries and until when. */
export function rowsOf(
  pilots: readonly PilotLine[],
  language: Language,
  kernel: Pick<Kernel, 'places' | 'solutions'>,
): ListItem[] {
  const say = sayIn(language);
  return pilots.map(({ project, ars, title, lang, field, solution, state, stopCode, endsOn, isExample }) => ({
    ...{ text: title, lang, page: thingPath('pilots', project), mark: say(`project_state_${state}`) },
    note: [
      townLine(ars, kernel.places).name,
      ...(field === null ? [] : [say(`field_${field}`)]),
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

type Way = 'thema' | 'loesung' | 'stand';

/** Chosen, or something is there beside what is chosen otherwise. */
function leads(value: string, word: Way, { chosen }: ListPart, there: readonly PilotWay[]): boolean {
  const wanted = { ...chosen, [word]: value };
  return (
    chosen[word] === value ||
    there.some(
      ({ field, solution, state }) =>
        (wanted.thema === undefined || wanted.thema === field) &&
        (wanted.loesung === undefined || wanted.loesung === (solution ?? OUTSIDE)) &&
        (wanted.stand === undefined || wanted.stand === state),
    )
  );
}

function dataBlocks(say: Say): Block[] {
  return [
    { type: 'heading', text: say('pilot_data_title') },
    { type: 'text', text: say('pilot_data_text') },
    {
      type: 'list',
      items: (['csv', 'json'] as const).map((kind) => ({
        ...{ text: say(`pilot_data_${kind}`), href: `${OPEN_PILOTS}.${kind}` },
      })),
    },
  ];
}

function fieldWords(value: string, say: Say): string {
  const field = FIELDS.find((one) => one === value);
  return field === undefined ? value : say(`field_${field}`);
}

function stateWords(value: string, say: Say): string {
  const state = PILOT_STATES.find((one) => one === value);
  return state === undefined ? value : say(`project_state_${state}`);
}
