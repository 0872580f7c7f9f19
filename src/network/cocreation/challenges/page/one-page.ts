import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { Block, FactRow, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import { readChallenge } from '../challenge-store.ts';
import { viewOf } from '../challenge-view.ts';
import type { ChallengeView } from '../challenges-api.ts';
import { wantedWords } from '../wanted-words.ts';
import { furtherBlocks } from './further.ts';

/** Reasons and notes of offices are written in German unless somebody says otherwise. */
const OFFICES = 'de';
/** Towns that are named at once. */
const VOICES = 20;

/** One challenge for everybody; null: there is none, or it is a draft. */
export async function onePage(
  id: string,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const found = await readChallenge(kernel.db, id);
  if (found === null || found.state === 'draft') return null;
  const { language } = request;
  const say = sayIn(language);
  const view = await viewOf(found, kernel);
  const { title, lang, mergedInto, town } = view;
  return {
    ...{ title, lang },
    description: say('challenge_description', { town: town.name, field: say(`field_${view.field}`) }),
    ...(view.example && { example: true as const }),
    blocks: [
      ...(mergedInto === null
        ? [{ type: 'text', text: asSentence(wantedWords(view.wanted, say)), tone: 'lead' } satisfies Block]
        : mergedBlocks(mergedInto, say)),
      ...paragraphs(view),
      { type: 'facts', rows: facts(view, say, language) },
      ...(mergedInto === null ? voiceBlocks(view, say, language) : []),
      ...(mergedInto === null ? await furtherBlocks(view, request, kernel) : []),
      ...historyBlocks(view, say, language),
      { type: 'list', items: [{ text: say('challenge_to_all'), page: ROOMS.challenges }] },
    ],
  };
}

function mergedBlocks({ id, title, lang }: NonNullable<ChallengeView['mergedInto']>, say: Say): Block[] {
  return [
    { type: 'text', text: say('challenge_merged_into'), tone: 'note' },
    { type: 'list', items: [{ text: title, lang, page: thingPath('challenges', id) }] },
  ];
}

function paragraphs({ text, lang }: ChallengeView): Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'text', text: line, lang }));
}

function facts(view: ChallengeView, say: Say, language: NetworkRequest['language']): FactRow[] {
  const { state, field, town, affected, lang } = view;
  const { baselineValue, baselineUnit, baselineSource, baselineOn } = view;
  const origin = [
    ...(baselineSource === null ? [] : [baselineSource]),
    ...(baselineOn === null ? [] : [formatDate(baselineOn, language)]),
  ].join(', ');
  return [
    { label: say('challenge_state'), value: say(`challenge_state_${state}`) },
    { label: say('challenge_field'), value: say(`field_${field}`) },
    { label: say('challenge_town'), value: town.name, href: keyPath(town.ars, language) },
    ...(affected.length === 0
      ? []
      : [{ label: say('challenge_affected'), value: affected.map((one) => say(`group_${one}`)).join(', ') }]),
    ...(baselineValue === null
      ? []
      : [
          {
            label: say('challenge_baseline'),
            value: `${formatFigure(baselineValue, language)} ${baselineUnit ?? ''}`.trim(),
            lang,
            ...(origin !== '' && { note: say('challenge_origin', { origin }) }),
          },
        ]),
  ];
}

function voiceBlocks(view: ChallengeView, say: Say, language: NetworkRequest['language']): Block[] {
  const { voices, baselineUnit } = view;
  const rows = voices.map(({ town, figure, note }): ListItem => {
    const words = [
      ...(figure === null ? [] : [`${formatFigure(figure, language)} ${baselineUnit ?? ''}`.trim()]),
      ...(note === '' ? [] : [note]),
    ].join(' · ');
    return {
      ...{ text: town.name, ars: town.ars },
      ...(words !== '' && { note: words, ...(note !== '' && { noteLang: OFFICES }) }),
    };
  });
  const [first, more] = [rows.slice(0, VOICES), rows.slice(VOICES)];
  return [
    { type: 'heading', text: say('challenge_voices') },
    first.length === 0
      ? { type: 'text', text: say('challenge_voices_none') }
      : { type: 'list', items: first },
    ...(more.length === 0
      ? []
      : [
          {
            ...{ type: 'fold' as const, title: say('challenge_voices_more', { count: more.length }) },
            blocks: [{ type: 'list' as const, items: more }],
          },
        ]),
  ];
}

function historyBlocks({ history }: ChallengeView, say: Say, language: NetworkRequest['language']): Block[] {
  if (history.length === 0) return [];
  return [
    { type: 'heading', text: say('challenge_history') },
    {
      ...{ type: 'list', look: 'ordered' },
      items: history.map(({ to, reason, by, at }) => ({
        text: say('challenge_step', {
          state: say(`challenge_state_${to}`),
          by: by ?? say('challenge_office'),
          date: formatDate(at, language),
        }),
        ...(reason !== '' && { note: reason, noteLang: OFFICES }),
      })),
    },
  ];
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
