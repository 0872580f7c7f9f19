/** "How digital is this town?": the figure, by level, the gaps, how it changed, and how it is counted. */
import { fullLanguage, LOCALE } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Block, FactRow, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { SERVICE_LEVELS, type Service } from '../catalogue/model.ts';
import { catalogueSource, type Say, sayIn } from '../texts.ts';
import { shareOf } from './coverage.ts';
import { type DigitalMunicipality, type DigitalUnit, digitalAt } from './digital-at.ts';
import { DIGITAL_PAGE } from './digital-path.ts';
import { type Figures, shareIn, type UnitFigures } from './figures.ts';
import type { FiguresRow } from './figures-store.ts';
import { writeShare } from './write-share.ts';

export async function digitalPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const found = await digitalAt(place, kernel);
  const words = { place: place.name };
  const isKnown = found.kind === 'unit' || found.figures.described > 0;
  return {
    title: say('digital_title', words),
    description: say('digital_description', words),
    // That nothing is known is the same in thousands of places.
    ...(!isKnown && { canonicalAt: FEDERATION }),
    blocks: [
      ...(found.kind === 'municipality' ? townBlocks(found, request) : unitBlocks(found, request)),
      ...historyBlocks(found.history, request),
      { type: 'heading', text: say('digital_method_heading') },
      { type: 'text', text: say('digital_method') },
      { type: 'text', text: say('digital_comparison') },
      {
        type: 'list',
        items: [
          ...(place.ars === FEDERATION
            ? []
            : [{ text: say('digital_all_of_germany'), ars: FEDERATION, page: DIGITAL_PAGE }]),
          { text: say('digital_all_services', words), page: 'dienste' },
        ],
      },
      ...(found.kind === 'municipality' ? sourceBlocks(found.sources, kernel) : []),
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}

function townBlocks({ figures, gaps }: DigitalMunicipality, { place, language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const { total, online, described } = figures;
  const item = ({ id, name }: Service) => ({ text: name[fullLanguage(language)], page: `dienste/${id}` });
  const list = (key: Parameters<Say>[0], services: readonly Service[]): Block[] =>
    services.length === 0
      ? []
      : [
          { type: 'heading', text: say(key) },
          { type: 'list', items: services.map(item) },
        ];
  if (described === 0)
    return [{ type: 'text', text: say('digital_lead_none', { place: place.name }), tone: 'lead' }];
  const count = (n: number) => say('digital_value_count', { n, total });
  return [
    { type: 'text', text: say('digital_lead', { place: place.name, online, total }), tone: 'lead' },
    {
      type: 'facts',
      rows: [
        { label: say('digital_row_share'), value: writeOnline({ online, total }, language, say) },
        { label: say('digital_row_offline'), value: count(described - online) },
        { label: say('digital_row_unknown'), value: count(total - described) },
      ],
    },
    { type: 'heading', text: say('digital_levels_heading') },
    { type: 'facts', rows: levelRows(figures, language, say) },
    { type: 'text', text: say('digital_levels_note'), tone: 'note' },
    ...list('digital_online_heading', gaps.online),
    ...list('digital_offline_heading', gaps.offline),
    ...unknownBlocks(gaps.unknown, language, say),
  ];
}

/** By subject: of most places nothing is known of most services, and a row each would hide all else. */
function unknownBlocks(unknown: readonly Service[], language: PlaceRequest['language'], say: Say): Block[] {
  if (unknown.length === 0) return [];
  const items = [...Map.groupBy(unknown, ({ situation }) => situation)].map(([situation, services]) => ({
    text: say(`situation_${situation}`),
    note: services.map(({ name }) => name[fullLanguage(language)]).join(', '),
    page: `dienste/thema/${situation}`,
  }));
  return [
    { type: 'heading', text: say('digital_unknown_heading') },
    { type: 'text', text: say('digital_unknown_note'), tone: 'note' },
    { type: 'list', items },
  ];
}

function levelRows(
  { levels }: DigitalMunicipality['figures'],
  language: PlaceRequest['language'],
  say: Say,
): FactRow[] {
  return SERVICE_LEVELS.filter((level) => levels[level].total > 0).map((level) => ({
    label: say(`level_${level}`),
    value: writeOnline(levels[level], language, say),
  }));
}

function unitBlocks({ figures, members }: DigitalUnit, { place, language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const compare = new Intl.Collator(LOCALE[language]).compare;
  const list: Block[] = [
    { type: 'heading', text: say('digital_members_heading') },
    {
      type: 'list',
      items: members
        .toSorted((a, b) => compare(a.place.name, b.place.name))
        .map(({ place: { name, ars, kind }, row }) => ({
          text: `${name} (${kind})`,
          ...{ ars, page: DIGITAL_PAGE, note: writeMember(row?.figures ?? null, language, say) },
        })),
    },
  ];
  const known = members.length === 0 ? [] : list;
  if (figures === null)
    return [{ type: 'text', text: say('digital_unit_none', { place: place.name }), tone: 'lead' }, ...known];
  const mean = writeShare(figures.mean, language);
  return [
    { type: 'text', text: say('digital_unit_lead', { place: place.name, mean }), tone: 'lead' },
    { type: 'facts', rows: unitRows(figures, language, say) },
    { type: 'text', text: say('digital_unit_note'), tone: 'note' },
    ...known,
  ];
}

function unitRows(figures: UnitFigures, language: PlaceRequest['language'], say: Say): FactRow[] {
  const { municipalities, withData, mean, median, weighted } = figures;
  const share = (value: number | null) =>
    value === null ? say('digital_not_known') : writeShare(value, language);
  return [
    {
      label: say('digital_row_with_data'),
      value: say('digital_value_count', { n: withData, total: municipalities }),
    },
    { label: say('digital_row_mean'), value: share(mean) },
    { label: say('digital_row_median'), value: share(median) },
    { label: say('digital_row_weighted'), value: share(weighted) },
  ];
}

function writeMember(figures: Figures | null, language: PlaceRequest['language'], say: Say): string {
  if (figures === null) return say('digital_member_none');
  if (figures.kind === 'municipality') return writeOnline(figures, language, say);
  const { mean, withData, municipalities } = figures;
  return say('digital_member_unit', { mean: writeShare(mean, language), withData, municipalities });
}

function writeOnline(
  count: { online: number; total: number },
  language: PlaceRequest['language'],
  say: Say,
): string {
  const { online, total } = count;
  return say('digital_value_share', { online, total, percent: writeShare(shareOf(count), language) });
}

/** A chart in the browser, and its figures as a list; newest first. */
function historyBlocks(history: readonly FiguresRow[], { language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  const heading: Block = { type: 'heading', text: say('digital_history_heading') };
  const [first, last] = [history.at(0), history.at(-1)];
  if (first === undefined || last === undefined || history.length < 2)
    return [heading, { type: 'text', text: say('digital_history_none'), tone: 'note' }];
  const share = ({ figures }: FiguresRow) => writeShare(shareIn(figures), language);
  const chart = say('digital_history_chart', {
    ...{ from: formatDate(first.day, language), until: formatDate(last.day, language) },
    ...{ first: share(first), last: share(last) },
  });
  return [
    heading,
    {
      type: 'part',
      solution: 'services',
      name: 'history',
      texts: { chart },
      blocks: [
        {
          type: 'list',
          items: history.toReversed().map((row) => ({
            text: formatDate(row.day, language),
            note: writeMember(row.figures, language, say),
            data: { day: row.day, share: shareIn(row.figures) },
          })),
        },
      ],
    },
    { type: 'text', text: say('digital_history_note'), tone: 'note' },
  ];
}

/** Each source that says anything about a service here. */
function sourceBlocks(sources: ReadonlySet<string>, { sources: directory, clock }: Kernel): Block[] {
  return [...sources].flatMap((id): Block[] => {
    const source = directory.info(id, null, clock.now());
    return source === null ? [] : [{ type: 'source', source }];
  });
}
