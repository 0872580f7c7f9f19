/** `/netzwerk/lage`: who runs what, who pilots what, which challenges nobody has solved, as list and map. */
import { solutionTitle } from '../../../kernel/i18n/solution-title.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { chipRow, pageNumbers } from '../../../kernel/network/list-blocks.ts';
import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { TownOnMap } from '../../../kernel/network/town-on-map.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { ROOMS } from '../paths.ts';
import { i18n, type Say, sayIn } from '../texts.ts';
import { searchThings } from '../things-of.ts';
import { townSolutions } from '../town-solutions.ts';
import { allDeeds } from './all-deeds.ts';
import { countryFigures, exampleWords, figureOf, solutionBars } from './country-figures.ts';
import { countOf, DEED_KINDS, type DeedChoice } from './deeds.ts';
import { type PicturePart, readPicturePath, writePicturePath } from './picture-path.ts';
import { chosenTowns, type TownDeeds, townName } from './town-deeds.ts';
import { townForm } from './town-form.ts';
import { townWords } from './town-words.ts';

/** Towns on one page, in the list and on the map alike. */
const PAGE_TOWNS = 200;
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
  const all = await allDeeds(kernel);
  const chosen = chosenTowns(all, part);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_TOWNS));
  if (part.page > pages) return null;
  const towns = chosen.slice((part.page - 1) * PAGE_TOWNS, part.page * PAGE_TOWNS);
  const names = new Map(solutions.map((one) => [one.id, solutionTitle(one, language)]));
  const to = (one: PicturePart) => pathOf(one, ids);
  const title = say('network_picture');
  const isFront = rest === '';
  return {
    title: isFront ? title : say('picture_part', { what: partWords(part, names, say) }),
    description: say('network_picture_about'),
    blocks: [
      ...(isFront ? await front(all, { names, request, kernel }) : []),
      { type: 'heading', text: say('picture_where') },
      ...ways({ part, towns: all, names, to, say }),
      ...(towns.length === 0
        ? ([{ type: 'text', text: say('picture_where_none') }] satisfies Block[])
        : [await mapPart(towns, part, request, kernel)]),
      ...pageNumbers({ page: part.page, pages, to: (page) => to({ ...part, page }) }, language),
    ],
  };
}

async function front(
  towns: readonly TownDeeds[],
  { names, request, kernel }: { names: ReadonlyMap<string, string>; request: NetworkRequest; kernel: Kernel },
): Promise<Block[]> {
  const say = sayIn(request.language);
  const examples = exampleWords(towns, say);
  const count = [false, true].reduce(
    (sum, isExample) => sum + figureOf(towns, { kind: 'open', isExample }).count,
    0,
  );
  const open = await openItems(request, kernel);
  return [
    { type: 'text', text: say('picture_lead'), tone: 'lead' },
    townForm(request.language),
    { type: 'facts', rows: countryFigures(towns, say) },
    ...(examples === null ? [] : ([{ type: 'text', text: examples, tone: 'note' }] satisfies Block[])),
    { type: 'heading', text: say('picture_runs') },
    ...solutionBars(towns, { names, language: request.language }),
    { type: 'heading', text: say('picture_open') },
    open.length === 0 ? { type: 'text', text: say('picture_open_none') } : { type: 'list', items: open },
    ...(count <= open.length
      ? []
      : ([
          {
            type: 'list',
            items: [
              { text: say('picture_open_all', { count }), page: pathOf({ kind: 'open', page: 1 }, []) },
            ],
          },
        ] satisfies Block[])),
  ];
}

/** The last changed first; invented ones only where there are few real ones, behind them. */
async function openItems({ language }: NetworkRequest, kernel: Kernel): Promise<ListItem[]> {
  const ask = { words: '', language, isOpen: true, limit: MOST_OPEN };
  const real = await searchThings(kernel, 'challenge', { ...ask, isExample: false });
  const examples =
    real.length < MOST_OPEN
      ? await searchThings(kernel, 'challenge', { ...ask, isExample: true, limit: MOST_OPEN - real.length })
      : [];
  return [...real, ...examples].map(
    ({ title, lang, page, ars, isExample }): ListItem => ({
      ...{ text: title, lang, page },
      ...(ars !== null && { note: townName(ars, kernel.places) }),
      ...(isExample && { example: true as const }),
    }),
  );
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
  towns,
  names,
  to,
  say,
}: {
  part: PicturePart;
  towns: readonly TownDeeds[];
  names: ReadonlyMap<string, string>;
  to: (part: PicturePart) => string;
  say: Say;
}): Block[] {
  const { kind, solution } = part;
  const isThere = (choice: DeedChoice) => towns.some(({ deeds }) => countOf(deeds, choice) > 0);
  const kinds = DEED_KINDS.filter((one) => one === kind || isThere({ kind: one, solution }));
  const known = [...names].filter(([id]) => id === solution || isThere({ kind, solution: id }));
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

async function mapPart(
  towns: readonly TownDeeds[],
  choice: DeedChoice,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<Block> {
  const texts = textsIn(i18n, language);
  const words = await townWords(towns, { choice, language }, kernel);
  const lines = towns.map((town) => ({
    ...{
      ars: town.ars,
      isExample: town.isExample,
      what: words(town),
      name: townName(town.ars, kernel.places),
    },
    centre: townOf(town.ars, kernel.places)?.centre ?? null,
  }));
  const data: PictureData = {
    towns: lines.flatMap(({ ars, name, centre, isExample, what }) =>
      centre === null ? [] : [{ id: ars, name, isExample, what, lon: centre[0], lat: centre[1] }],
    ),
  };
  return {
    ...{ type: 'part', solution: 'transfer', name: 'picture', data },
    texts: Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('picture_map'))),
    blocks: [
      {
        type: 'list',
        items: lines.map(
          ({ ars, name, what, isExample }): ListItem => ({
            ...{ text: name, page: `${ROOMS.picture}/${ars}`, note: what },
            ...(isExample && { example: true as const }),
          }),
        ),
      },
    ],
  };
}
