/** `/netzwerk/ueberblick`: what is asked for, by whom, where, and what is being tried. */
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { pageNumbers } from '../../../kernel/network/list-blocks.ts';
import type { NetworkRequest, NetworkRoom } from '../../../kernel/network/network-room.ts';
import { townLines } from '../../../kernel/network/town-lines.ts';
import type { TownOnMap } from '../../../kernel/network/town-on-map.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { keysOfWanting } from '../challenges/voice-store.ts';
import { OPEN_TABLES, openPath } from '../out/open-tables.ts';
import { PATH, ROOMS, thingPath } from '../paths.ts';
import { i18n, type Say, sayIn } from '../texts.ts';
import type { FieldFigure } from './field-figures.ts';
import { figureRows } from './figure-rows.ts';
import { wholeOverview } from './kept-overview.ts';
import { beingTried, DEEDS, mostWanted } from './overview-store.ts';
import type { TownDeeds } from './town-deeds.ts';

const MOST_WANTED = 10;
const MOST_TRIED = 20;
/** Towns on one page, in the list and on the map alike. */
export const PAGE_TOWNS = 200;

/** What the part "overview" works with: the towns of the list on the same page. */
export interface OverviewData {
  towns: TownOnMap[];
}

export const overviewRoom: NetworkRoom = {
  id: 'overview',
  path: ROOMS.overview,
  page: overviewPage,
  async glance(request, kernel) {
    const rows = figureRows({ ...(await wholeOverview(kernel)), language: request.language });
    const say = sayIn(request.language);
    return rows.real.length === 0
      ? [{ type: 'text', text: say('overview_nothing') }]
      : [{ type: 'facts', rows: rows.real }];
  },
};

async function overviewPage(
  rest: string,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const number = rest === '' ? 1 : /^([2-9]|[1-9]\d{1,3})$/.test(rest) ? Number(rest) : null;
  if (number === null) return null;
  const { db, places } = kernel;
  const say = sayIn(request.language);
  const whole = await wholeOverview(kernel);
  const pages = Math.max(1, Math.ceil(whole.towns.length / PAGE_TOWNS));
  if (number > pages) return null;
  const towns = whole.towns.slice((number - 1) * PAGE_TOWNS, number * PAGE_TOWNS);
  const where: Block[] = [
    { type: 'heading', text: say('overview_where') },
    ...(towns.length === 0 ? [{ type: 'text' as const, text: say('overview_where_none') }] : []),
    ...(towns.length === 0 ? [] : [part(towns, request, say)]),
    ...pageNumbers({ page: number, pages, to: pathOf }, request.language),
  ];
  const title = say('network_overview');
  if (number > 1)
    return { title: say('overview_page', { page: number, pages }), description: title, blocks: where };
  const figures = figureRows({ ...whole, language: request.language });
  const [wanted, tried] = await Promise.all([mostWanted(db, MOST_WANTED), beingTried(db, MOST_TRIED)]);
  const wanting = await keysOfWanting(
    db,
    wanted.map(({ id }) => id),
  );
  const blocks: Block[] = [
    { type: 'text', text: say('overview_lead'), tone: 'lead' },
    figures.real.length === 0
      ? { type: 'text', text: say('overview_nothing') }
      : { type: 'facts', rows: figures.real },
    ...(figures.examples.length === 0
      ? []
      : ([{ type: 'text', text: figures.examples.join(' · '), tone: 'note' }] satisfies Block[])),
    { type: 'heading', text: say('overview_asked') },
    ...fieldBlocks(whole.fields, say),
    { type: 'heading', text: say('overview_wanted') },
    wanted.length === 0
      ? { type: 'text', text: say('overview_wanted_none') }
      : {
          type: 'list',
          items: wanted.map(({ id, title: text, lang, isExample }): ListItem => {
            const count = townLines(wanting.get(id) ?? [], places).length;
            return {
              ...{ text, lang, page: thingPath('challenges', id), note: say('overview_towns', { count }) },
              ...(isExample && { example: true as const }),
            };
          }),
        },
    { type: 'heading', text: say('overview_tried') },
    tried.length === 0
      ? { type: 'text', text: say('overview_tried_none') }
      : {
          type: 'list',
          items: tried.map(
            ({ id, thing, title: text, lang, state, quarter, isExample }): ListItem => ({
              ...{ text, lang, page: thingPath(thing === 'idea' ? 'ideas' : 'sprints', id) },
              note: [
                say(thing === 'idea' ? 'overview_idea' : 'overview_sprint'),
                ...(quarter === null ? [] : [quarter]),
                stateWords(thing, state, say),
              ].join(' · '),
              ...(isExample && { example: true as const }),
            }),
          ),
        },
    ...where,
    { type: 'heading', text: say('overview_data') },
    { type: 'text', text: say('overview_data_about') },
    {
      type: 'list',
      items: OPEN_TABLES.flatMap((table) =>
        (['csv', 'json'] as const).map(
          (format): ListItem => ({
            ...{
              text: say(`overview_data_${table}`),
              note: format.toUpperCase(),
              href: openPath(table, format),
            },
          }),
        ),
      ),
    },
  ];
  return { title, description: say('network_overview_about'), blocks };
}

function pathOf(page: number): string {
  return page === 1 ? ROOMS.overview : `${ROOMS.overview}/${page}`;
}

/** What is real as figures; what is invented below it as a marked list, where there is any. */
function fieldBlocks(fields: readonly FieldFigure[], say: Say): Block[] {
  const asked = fields
    .filter(({ challenges }) => challenges > 0)
    .sort((one, other) => other.challenges - one.challenges || (one.field < other.field ? -1 : 1));
  const words = ({ ideas, towns }: FieldFigure) =>
    [
      say('overview_towns', { count: towns }),
      ...(ideas === 0 ? [] : [say('overview_ideas', { count: ideas })]),
    ].join(' · ');
  const real = asked.filter(({ isExample }) => !isExample);
  const examples = asked.filter(({ isExample }) => isExample);
  return [
    real.length === 0
      ? { type: 'text', text: say('overview_asked_none') }
      : {
          type: 'facts',
          rows: real.map((row) => ({
            label: say(`field_${row.field}`),
            value: say('overview_challenges', { count: row.challenges }),
            note: words(row),
          })),
        },
    ...(examples.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            items: examples.map(
              (row): ListItem => ({
                text: say(`field_${row.field}`),
                note: `${say('overview_challenges', { count: row.challenges })} · ${words(row)}`,
                example: true,
              }),
            ),
          },
        ]),
  ];
}

function part(towns: readonly TownDeeds[], { language }: NetworkRequest, say: Say): Block {
  const texts = textsIn(i18n, language);
  const data: OverviewData = {
    towns: towns.flatMap((town) =>
      town.centre === null
        ? []
        : [
            {
              ...{ id: town.ars, name: town.name, isExample: town.isExample, what: deedsInWords(town, say) },
              ...{ lon: town.centre[0], lat: town.centre[1] },
            },
          ],
    ),
  };
  return {
    ...{ type: 'part', solution: 'cocreation', name: 'overview', data },
    texts: Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('overview_map'))),
    blocks: [
      {
        type: 'list',
        items: towns.map(
          (town): ListItem => ({
            ...{ text: town.name, ars: town.ars, page: PATH, note: deedsInWords(town, say) },
            ...(town.isExample && { example: true as const }),
          }),
        ),
      },
    ],
  };
}

function deedsInWords({ counts }: TownDeeds, say: Say): string {
  return DEEDS.flatMap((deed) => {
    const count = counts[deed];
    return count === undefined ? [] : [say(`overview_deed_${deed}`, { count })];
  }).join(' · ');
}

/** States are named by the part whose they are; an older house may not know the word. */
function stateWords(thing: 'idea' | 'sprint', state: string, say: Say): string {
  const known: Readonly<Record<string, Parameters<Say>[0]>> =
    thing === 'idea'
      ? {
          ...{ concept: 'overview_state_concept', prototype: 'overview_state_prototype' },
          ...{ pilot: 'overview_state_pilot', scaled: 'overview_state_scaled' },
        }
      : {
          ...{ prep: 'overview_state_prep', decided: 'overview_state_decided' },
          'follow-up': 'overview_state_follow-up',
        };
  return say(known[state] ?? 'overview_state_days');
}
