/** `/netzwerk/lage/<key>`: one town on one page, for twenty minutes before a meeting. */
import { civilDate } from '../../../kernel/clock.ts';
import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import { type Size, sizeOf } from '../../../kernel/network/sizes.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { deskPath } from '../../../kernel/pages/people/personal-paths.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../paths.ts';
import { type PilotLine, publicPilots } from '../pilots/public-store.ts';
import { isStale, wordsOf } from '../sheets/sheet.ts';
import { publishedSheets } from '../sheets/sheet-store.ts';
import { type MatchedSheet, MOSTLY_KNOWN, sheetsFor } from '../sheets/sheets-for.ts';
import { sayIn } from '../texts.ts';
import { costBlocks } from './cost-blocks.ts';
import { endWords } from './end-words.ts';
import { firstNames, nearSolutions } from './near.ts';
import { nextItems } from './next-items.ts';
import { standOf, standRows } from './stand.ts';

const MOST = { like: 5, pilots: 20, sheets: 20 } as const;

/** null: there has never been such a place. */
export async function townPage(
  ars: Ars,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const found = kernel.places.resolve(ars);
  if (found.kind === 'split')
    return splitPage(
      found.from,
      found.places.map(({ place }) => place),
      request,
    );
  return found.kind === 'current' || found.kind === 'moved' ? pageOf(found.place, request, kernel) : null;
}

async function pageOf(place: Place, request: NetworkRequest, kernel: Kernel): Promise<PageContent> {
  const { language } = request;
  const { db, places } = kernel;
  const say = sayIn(language);
  const keys = places.keys(place.ars);
  const size: Size = sizeOf(place.population);
  const [stand, pilots, sheets, { sheets: like }] = await Promise.all([
    standOf(place, language, kernel),
    publicPilots(db, { keys, limit: MOST.pilots }),
    publishedSheets(db, { keys }, { begin: 0, limit: MOST.sheets }),
    sheetsFor(kernel, { ars: place.ars, size, language, limit: MOST.like }),
  ]);
  const near = nearSolutions(place, kernel);
  const today = civilDate(kernel.clock.now());
  const stale = sheets.filter((sheet) => sheet.source === null && isStale(sheet, today));
  const next = await nextItems({ place, near, pilots, stale, language }, kernel);
  const names = new Map(stand.map(({ solution, title }) => [solution, title]));
  const name = fullNameOf(place);
  const values = { place: name };
  const blocks: Block[] = [
    {
      ...{ type: 'text', tone: 'lead' },
      text: say('picture_town_lead', { ...values, day: formatDate(today.toString(), language) }),
    },
    { type: 'heading', text: say('picture_next') },
    next.length === 0 ? { type: 'text', text: say('picture_next_none') } : { type: 'list', items: next },
    { type: 'heading', text: say('picture_stand') },
    { type: 'facts', rows: standRows(stand, language) },
    { type: 'heading', text: say('picture_pilots', values) },
    pilots.length === 0
      ? { type: 'text', text: say('picture_pilots_none', values) }
      : { type: 'list', items: pilots.map((pilot) => pilotItem(pilot, today.toString(), language)) },
    ...(sheets.length === 0
      ? []
      : ([
          { type: 'heading', text: say('picture_own_sheets', values) },
          {
            type: 'list',
            items: sheets.map((sheet): ListItem => {
              const { title, lang } = wordsOf(sheet, language);
              return {
                ...{ text: title, lang, page: thingPath('sheets', sheet.id) },
                ...(sheet.source !== null && { example: true as const }),
              };
            }),
          },
        ] satisfies Block[])),
    { type: 'heading', text: say('picture_like', values) },
    ...likeBlocks(like, { place, request }),
    { type: 'heading', text: say('picture_near') },
    near.length === 0
      ? { type: 'text', text: say('picture_near_none', values) }
      : {
          type: 'facts',
          rows: near.map(({ solution, towns }) => ({
            label: names.get(solution) ?? solution,
            value: say('picture_near_towns', { count: towns.length, names: firstNames(towns) }),
          })),
        },
    { type: 'heading', text: say('picture_cost') },
    ...costBlocks(like, language),
    {
      type: 'list',
      items: [
        { text: say('picture_desk', values), href: deskPath(language, place.ars) },
        { text: say('picture_citizens', values), href: placePath(place, language) },
        { text: say('picture_country'), page: ROOMS.picture },
      ],
    },
  ];
  return { title: say('picture_town', values), description: say('network_picture_about'), blocks };
}

function likeBlocks(
  like: readonly MatchedSheet[],
  { place, request: { language } }: { place: Place; request: NetworkRequest },
): Block[] {
  const say = sayIn(language);
  const all: Block = {
    type: 'list',
    items: [{ text: say('picture_like_all'), page: `${ROOMS.sheets}/fuer/${place.ars}` }],
  };
  if (like.length === 0) return [{ type: 'text', text: say('picture_like_none') }, all];
  return [
    { type: 'text', text: say('picture_like_about') },
    {
      type: 'list',
      items: like.map(
        ({ id, title, lang, status, score, known, isExample }): ListItem => ({
          ...{ text: title, lang, page: thingPath('sheets', id) },
          note: [
            say(`sheet_status_${status}`),
            say(known < MOSTLY_KNOWN ? 'picture_score_partly' : 'picture_score', {
              ...{ percent: Math.round(score * 100), known: Math.round(known * 100) },
            }),
          ].join(' · '),
          ...(isExample && { example: true as const }),
        }),
      ),
    },
    all,
  ];
}

function pilotItem(
  { title, lang, project, state, endsOn, isExample }: PilotLine,
  today: string,
  language: NetworkRequest['language'],
): ListItem {
  const say = sayIn(language);
  return {
    ...{ text: title, lang, page: thingPath('pilots', project) },
    note: [
      say(`project_state_${state}`),
      ...(endsOn === null ? [] : [endWords(endsOn, today, language)]),
    ].join(' · '),
    ...(isExample && { example: true as const }),
  };
}

/** A key that was divided asks which part is meant. */
function splitPage(from: Ars, parts: readonly Place[], { language }: NetworkRequest): PageContent {
  const say = sayIn(language);
  return {
    title: say('picture_town', { place: from }),
    description: say('network_picture_about'),
    blocks: [
      { type: 'text', text: say('picture_split', { name: from }) },
      {
        type: 'list',
        items: parts.map((place) => ({ text: fullNameOf(place), page: `${ROOMS.picture}/${place.ars}` })),
      },
    ],
  };
}
