/** Pages of one round: what everybody may know, the big screen, and the ballot of whoever holds a link. */
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatClock, formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, FactRow, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROUND_STATES } from '../../flow.ts';
import { thingPath } from '../../paths.ts';
import { stepsOf } from '../../step-store.ts';
import { sayIn } from '../../texts.ts';
import { partWords } from '../part-words.ts';
import { roundPage as pathOf } from '../rating-paths.ts';
import type { RoundView } from '../ratings-api.ts';
import { readRound } from '../round-store.ts';
import { viewOfRound } from '../round-view.ts';
import { resultBlocks } from './result-blocks.ts';
import { ballotsInWords } from './round-lines.ts';

type Language = NetworkRequest['language'];

/** null: there is no such round, or it is planned. */
async function shownRound(id: string, language: Language, kernel: Kernel): Promise<RoundView | null> {
  const round = await readRound(kernel.db, id);
  return round === null || round.state === 'planned' ? null : viewOfRound(kernel, id, language);
}

export async function roundPage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const view = await shownRound(id, language, kernel);
  if (view === null) return null;
  const say = sayIn(language);
  const steps = await stepsOf(kernel.db, 'round', id);
  const history = steps.flatMap(({ to, reason, at }) => {
    const state = ROUND_STATES.find((one) => one === to);
    if (state === undefined) return [];
    const text = say('rating_step', {
      ...{ date: formatDate(at, language), state: say(`rating_state_${state}`) },
    });
    return [{ text, ...(reason !== '' && { note: reason, noteLang: 'de' }) }];
  });
  return {
    ...{ title: view.title, lang: view.lang, description: say('rating_description', { title: view.title }) },
    ...(view.example && { example: true as const }),
    blocks: [
      ...aboutBlocks(view),
      { type: 'facts', rows: factsOf(view, language) },
      ...stateBlocks(view, language),
      {
        ...{ type: 'action', text: say('rating_to_stage'), note: say('rating_to_stage_note') },
        page: pathOf(id, 'stage'),
      },
      ...(view.result === null
        ? ideaBlocks(view, language)
        : resultBlocks(view.result, new Map(view.ideas.map((idea) => [idea.id, idea])), language)),
      { type: 'heading', text: say('rating_history') },
      { type: 'list', items: history },
    ],
  };
}

/** Readable as it is; in the browser it fills the screen and counts along. */
export async function stagePage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const view = await shownRound(id, language, kernel);
  if (view === null) return null;
  const say = sayIn(language);
  return {
    ...{ title: say('rating_stage_title', { title: view.title }), canonical: thingPath('ratings', id) },
    description: say('rating_stage_description', { title: view.title }),
    ...(view.example && { example: true as const }),
    blocks: [
      {
        ...{ type: 'part', solution: 'cocreation', name: 'rating-stage' },
        texts: partWords(language, [
          'rating_stage_',
          'rating_of_',
          'rating_ballots_',
          'rating_share',
          'rating_company',
        ]),
        data: { id, title: view.title, lang: view.lang, example: view.example },
        blocks: [
          { type: 'facts', rows: factsOf(view, language) },
          ...stateBlocks(view, language),
          { type: 'text', tone: 'note', text: say('rating_stage_script') },
          { type: 'list', items: [{ text: say('rating_stage_back'), page: thingPath('ratings', id) }] },
        ],
      },
    ],
  };
}

export async function votePage(
  id: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const view = await shownRound(id, language, kernel);
  if (view === null) return null;
  const say = sayIn(language);
  return {
    ...{ title: say('rating_vote_title', { title: view.title }), canonical: thingPath('ratings', id) },
    description: say('rating_vote_description', { title: view.title }),
    ...(view.example && { example: true as const }),
    blocks: [
      ...aboutBlocks(view),
      {
        ...{ type: 'part', solution: 'cocreation', name: 'rating-vote' },
        texts: partWords(language, [
          ...['rating_vote_', 'rating_role_', 'rating_scale_', 'rating_pilot_', 'rating_company'],
        ]),
        data: { id },
        blocks: [{ type: 'text', tone: 'note', text: say('rating_vote_script') }],
      },
      { type: 'list', items: [{ text: say('rating_stage_back'), page: thingPath('ratings', id) }] },
    ],
  };
}

function aboutBlocks({ about, lang }: RoundView): Block[] {
  return about === '' ? [] : [{ type: 'text', tone: 'lead', text: about, lang }];
}

function stateBlocks({ state }: RoundView, language: Language): Block[] {
  const say = sayIn(language);
  if (state === 'open') return [{ type: 'text', tone: 'note', text: say('rating_hidden') }];
  return state === 'closed' ? [{ type: 'text', tone: 'note', text: say('rating_preliminary') }] : [];
}

function factsOf(view: RoundView, language: Language): FactRow[] {
  const say = sayIn(language);
  const time = (label: string, at: string | null): FactRow[] =>
    at === null ? [] : [{ label, value: `${formatDate(at, language)}, ${formatClock(at, language)}` }];
  return [
    { label: say('rating_fact_state'), value: say(`rating_state_${view.state}`) },
    {
      ...{ label: say('rating_fact_ballots') },
      value: ballotsInWords(view.result?.ballots ?? view.ballots, view.invited, language),
    },
    ...time(say('rating_fact_opened'), view.openedAt),
    ...time(say('rating_fact_closed'), view.closedAt),
    ...time(say('rating_fact_published'), view.publishedAt),
  ];
}

function ideaBlocks({ ideas }: RoundView, language: Language): Block[] {
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('rating_ideas') },
    {
      ...{ type: 'list', look: 'ordered' },
      items: ideas.map(({ id, title, lang, company }) => ({
        ...{ text: title, lang, page: thingPath('ideas', id) },
        ...(company !== '' && { note: say('rating_company', { name: company }) }),
      })),
    },
  ];
}
