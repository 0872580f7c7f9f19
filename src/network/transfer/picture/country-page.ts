/** `/netzwerk/lage`: who runs what, who pilots what, which challenges nobody has solved, as list and map. */
import { solutionTitle } from '../../../kernel/i18n/solution-title.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { chipRow, pageNumbers } from '../../../kernel/network/list-blocks.ts';
import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import type { TownOnMap } from '../../../kernel/network/town-on-map.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { ROOMS } from '../paths.ts';
import { i18n, type Say, sayIn } from '../texts.ts';
import { townSolutions } from '../town-solutions.ts';
import { countryFigures, exampleWords, solutionBars } from './country-figures.ts';
import { allDeeds, DEED_KINDS, type Deed } from './deeds.ts';
import { type PicturePart, readPicturePath, writePicturePath } from './picture-path.ts';
import { chosenDeeds, type TownDeeds, townDeeds } from './town-deeds.ts';
import { townForm } from './town-form.ts';

/** Towns on one page, in the list and on the map alike. */
const PAGE_TOWNS = 200;
/** Of one town in one line; the rest stands on its page. */
const MOST_NAMED = 4;
const MOST_OPEN = 10;

/** What the part "picture" works with: the towns of the list on the same page. */
export interface PictureData {
  towns: TownOnMap[];
}

/** null: no such part of it. */
export async function countryPage(
  rest: string,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { language } = request;
  const say = sayIn(language);
  const solutions = townSolutions(kernel);
  const ids = solutions.map(({ id }) => id);
  const part = readPicturePath(rest, ids);
  if (part === null) return null;
  const deeds = await allDeeds(language, kernel);
  const all = townDeeds(chosenDeeds(deeds, part), kernel.places);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_TOWNS));
  if (part.page > pages) return null;
  const towns = all.slice((part.page - 1) * PAGE_TOWNS, part.page * PAGE_TOWNS);
  const names = new Map(solutions.map((one) => [one.id, solutionTitle(one, language)]));
  const to = (one: PicturePart) => pathOf(one, ids);
  const title = say('network_picture');
  const isFront = rest === '';
  return {
    title: isFront ? title : say('picture_part', { what: partWords(part, names, say) }),
    description: say('network_picture_about'),
    blocks: [
      ...(isFront ? front(deeds, { names, request, kernel }) : []),
      { type: 'heading', text: say('picture_where') },
      ...ways({ part, deeds, names, to, say }),
      ...(towns.length === 0
        ? ([{ type: 'text', text: say('picture_where_none') }] satisfies Block[])
        : [mapPart(towns, request)]),
      ...pageNumbers({ page: part.page, pages, to: (page) => to({ ...part, page }) }, language),
    ],
  };
}

function front(
  deeds: readonly Deed[],
  { names, request, kernel }: { names: ReadonlyMap<string, string>; request: NetworkRequest; kernel: Kernel },
): Block[] {
  const say = sayIn(request.language);
  const examples = exampleWords(deeds, say);
  const open = deeds
    .filter(({ kind }) => kind === 'open')
    .sort((one, other) => Number(one.isExample) - Number(other.isExample));
  return [
    { type: 'text', text: say('picture_lead'), tone: 'lead' },
    townForm(request.language),
    { type: 'facts', rows: countryFigures(deeds, kernel.places, say) },
    ...(examples === null ? [] : ([{ type: 'text', text: examples, tone: 'note' }] satisfies Block[])),
    { type: 'heading', text: say('picture_runs') },
    ...solutionBars(deeds, { names, places: kernel.places, say }),
    { type: 'heading', text: say('picture_open') },
    open.length === 0
      ? { type: 'text', text: say('picture_open_none') }
      : { type: 'list', items: open.slice(0, MOST_OPEN).map((deed) => openItem(deed, kernel.places)) },
    ...(open.length <= MOST_OPEN
      ? []
      : ([
          {
            type: 'list',
            items: [
              {
                text: say('picture_open_all', { count: open.length }),
                page: pathOf({ kind: 'open', page: 1 }, []),
              },
            ],
          },
        ] satisfies Block[])),
  ];
}

function openItem({ title, lang, page, ars, isExample }: Deed, places: PlaceDirectory): ListItem {
  const town = townDeeds([{ ars, title, lang, page, isExample, kind: 'open', solution: null }], places)[0];
  return {
    ...{ text: title, ...(lang !== null && { lang }) },
    ...(page !== null && { page }),
    ...(town !== undefined && { note: town.name }),
    ...(isExample && { example: true as const }),
  };
}

function pathOf(part: PicturePart, ids: readonly string[]): string {
  const rest = writePicturePath(part, ids);
  return rest === '' ? ROOMS.picture : `${ROOMS.picture}/${rest}`;
}

function partWords({ kind, solution }: PicturePart, names: ReadonlyMap<string, string>, say: Say): string {
  return [
    ...(kind === undefined ? [] : [say(`picture_kind_${kind}`)]),
    ...(solution === undefined ? [] : [names.get(solution) ?? solution]),
  ].join(' · ');
}

function ways({
  part,
  deeds,
  names,
  to,
  say,
}: {
  part: PicturePart;
  deeds: readonly Deed[];
  names: ReadonlyMap<string, string>;
  to: (part: PicturePart) => string;
  say: Say;
}): Block[] {
  const { kind, solution } = part;
  const kinds = DEED_KINDS.filter(
    (one) => one === kind || chosenDeeds(deeds, { kind: one, solution }).length > 0,
  );
  const known = [...names].filter(
    ([id]) => id === solution || chosenDeeds(deeds, { kind, solution: id }).length > 0,
  );
  return [
    ...chipRow(
      say('picture_kinds'),
      kinds.map((one) => {
        const isChosen = one === kind;
        const page = to({ kind: isChosen ? undefined : one, solution, page: 1 });
        return { text: say(`picture_kind_${one}`), page, isChosen };
      }),
    ),
    ...chipRow(
      say('picture_solutions'),
      known.map(([id, text]) => {
        const isChosen = id === solution;
        return { text, page: to({ kind, solution: isChosen ? undefined : id, page: 1 }), isChosen };
      }),
    ),
  ];
}

function mapPart(towns: readonly TownDeeds[], { language }: NetworkRequest): Block {
  const say = sayIn(language);
  const texts = textsIn(i18n, language);
  const data: PictureData = {
    towns: towns.flatMap(({ ars, name, centre, isExample, deeds }) =>
      centre === null
        ? []
        : [{ id: ars, name, isExample, what: inWords(deeds, say), lon: centre[0], lat: centre[1] }],
    ),
  };
  return {
    ...{ type: 'part', solution: 'transfer', name: 'picture', data },
    texts: Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('picture_map'))),
    blocks: [
      {
        type: 'list',
        items: towns.map(
          ({ ars, name, deeds, isExample }): ListItem => ({
            ...{ text: name, page: `${ROOMS.picture}/${ars}`, note: inWords(deeds, say) },
            ...(isExample && { example: true as const }),
          }),
        ),
      },
    ],
  };
}

/** "läuft: Abfall, Parken · erprobt: Leihräder · ungelöst: 2 Herausforderungen". */
function inWords(deeds: readonly Deed[], say: Say): string {
  return DEED_KINDS.flatMap((kind) => {
    const own = deeds.filter((deed) => deed.kind === kind);
    if (own.length === 0) return [];
    if (kind === 'open') return [say('picture_town_open', { count: own.length })];
    const titles = own.slice(0, MOST_NAMED).map(({ title }) => title);
    const more = own.length - titles.length;
    const names = [...titles, ...(more > 0 ? [say('picture_town_more', { count: more })] : [])].join(', ');
    return [say(`picture_town_${kind}`, { names })];
  }).join(' · ');
}
