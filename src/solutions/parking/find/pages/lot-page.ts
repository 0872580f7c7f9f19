import { placeFilePath } from '../../../../kernel/files/place-file-routes.ts';
import { readPlaceFile } from '../../../../kernel/files/place-files.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Block, FactRow, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../../kernel/sources/sources-of-records.ts';
import { blur } from '../../lots/blur.ts';
import { exceptionInWords, windowsInWords } from '../../lots/windows-in-words.ts';
import { priceInWords } from '../../money/price-in-words.ts';
import { PATH } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { civilAt } from '../berlin-clock.ts';
import { chosenLotPath, FIND_PATH, lotPath, RULES_PATH } from '../find-paths.ts';
import { isKnownLot, type ListedLot, listedOne } from '../free-store.ts';
import { sourceBlocks } from '../from-sources.ts';
import { bayInWords, minutesInWords, whereInWords } from '../lot-words.ts';

/** One lot as everybody may see it: never its address, its hint, nor how one comes in. */
export async function lotPage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { place, language } = request;
  const say = sayIn(language);
  const keys = kernel.places.keys(place.ars);
  const lot = await listedOne(keys, kernel.db, id);
  if (lot === null) return (await isKnownLot(keys, kernel.db, id)) ? gonePage(request) : null;
  const { record, kind, bays } = lot;
  const price = priceInWords(record.price, language);
  const example = isExample(lot, kernel);
  return {
    ...{ title: record.title, lang: FEED_LANGUAGE, canonical: lotPath(id) },
    description: say('find_lot_description', {
      ...{ kind: say(`find_kind_${kind}`), place: place.name, price },
      bays: say('find_bays', { count: bays.length }),
    }),
    ...(example && { example: true as const }),
    blocks: [
      ...(record.about === '' ? [] : [{ type: 'text' as const, text: record.about, lang: FEED_LANGUAGE }]),
      ...(example ? [{ type: 'text' as const, tone: 'note' as const, text: say('find_lot_example') }] : []),
      {
        ...{
          type: 'action',
          text: say('find_lot_book'),
          page: chosenLotPath({ id, title: record.title, ...blur(lot) }),
        },
        ...(!example && { note: say('find_lot_book_note') }),
      },
      { type: 'facts', rows: factsOf(lot, request, kernel) },
      { type: 'heading', text: say('find_lot_bays_title') },
      { type: 'list', items: bayRows(lot, request) },
      ...(await photoBlocks(lot, request, kernel)),
      { type: 'heading', text: say('find_lot_links') },
      {
        type: 'list',
        items: [
          { text: say('find_link_search'), page: FIND_PATH },
          { text: say('find_link_rules'), page: RULES_PATH },
          { text: say('find_link_back'), page: PATH },
        ],
      },
      ...sourceBlocks([lot], language, kernel),
    ],
  };
}

function factsOf(lot: ListedLot, { place, language }: PlaceRequest, kernel: Kernel): FactRow[] {
  const say = sayIn(language);
  const { record } = lot;
  const today = civilAt(Math.floor(kernel.clock.milliseconds() / 60_000)).slice(0, 10);
  const where = whereInWords(blur(lot), place, language);
  const exceptions = record.exceptions
    .filter(({ last }) => last >= today)
    .slice(0, 10)
    .map((one) => exceptionInWords(one, language));
  const time = (minutes: number) => minutesInWords(minutes, language);
  return [
    { label: say('find_lot_facts_kind'), value: say(`find_kind_${lot.kind}`) },
    {
      ...{ label: say('find_lot_facts_where'), note: say('find_lot_where_note') },
      value: [place.name, where].filter((part) => part !== '').join(', '),
    },
    {
      ...{ label: say('find_lot_facts_open'), value: windowsInWords(record.windows, language) },
      ...(exceptions.length > 0 && { note: exceptions.join('; ') }),
    },
    { label: say('find_lot_facts_price'), value: priceInWords(record.price, language) },
    ...(record.price.free
      ? []
      : [{ label: say('find_lot_facts_vat'), value: say(`find_vat_${record.price.vat}`) }]),
    { label: say('find_lot_facts_access'), value: say(`find_access_${record.access.kind}`) },
    {
      label: say('find_lot_facts_notice'),
      value:
        record.notice === 0 ? say('find_notice_none') : say('find_notice', { time: time(record.notice) }),
    },
    { label: say('find_lot_facts_longest'), value: time(record.longest) },
    ...(record.pause === 0 ? [] : [{ label: say('find_lot_facts_pause'), value: time(record.pause) }]),
    {
      label: say('find_lot_facts_traffic'),
      value: say(record.isPublicTraffic ? 'find_traffic_public' : 'find_traffic_private'),
    },
    ...(record.winter === ''
      ? []
      : [{ label: say('find_lot_facts_winter'), value: record.winter, lang: FEED_LANGUAGE }]),
    record.business === null
      ? { label: say('find_lot_facts_by'), value: say('find_by_private') }
      : { label: say('find_lot_facts_by'), value: record.business, lang: FEED_LANGUAGE },
    {
      label: say('find_lot_facts_rating'),
      value:
        lot.rating === null
          ? say('find_rating_none')
          : say('find_rating', {
              count: lot.rating.count,
              mean: new Intl.NumberFormat(LOCALE[language], {
                ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
              }).format(lot.rating.mean),
            }),
    },
  ];
}

/** Bays that are alike stand in one row. */
function bayRows({ bays }: ListedLot, { language }: PlaceRequest): { text: string; note: string }[] {
  const say = sayIn(language);
  const counts = new Map<string, number>();
  for (const { record } of bays) {
    const words = bayInWords(record, language);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([note, count]) => ({ text: say('find_bays', { count }), note }));
}

async function photoBlocks(
  lot: ListedLot,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<Block[]> {
  const say = sayIn(language);
  const keys = kernel.places.keys(place.ars);
  const files = await Promise.all(lot.record.photos.map((id) => readPlaceFile(kernel.db, keys, id)));
  const pictures = files.filter((file) => file !== null);
  if (pictures.length === 0) return [];
  return [
    { type: 'heading', text: say('find_lot_photos') },
    ...pictures.map(
      ({ ars, id, width, height }, index): Block => ({
        ...{ type: 'picture', src: placeFilePath(ars, id), credit: null, width, height },
        alt: say('find_lot_photo', { count: index + 1, title: lot.record.title }),
      }),
    ),
  ];
}

function gonePage({ language }: PlaceRequest): PageContent {
  const say = sayIn(language);
  return {
    title: say('find_gone_title'),
    description: say('find_gone'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('find_gone') },
      {
        type: 'list',
        items: [
          { text: say('find_link_search'), page: FIND_PATH },
          { text: say('find_link_back'), page: PATH },
        ],
      },
    ],
  };
}
