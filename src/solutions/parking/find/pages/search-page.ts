import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../../kernel/sources/sources-of-records.ts';
import type { Span } from '../../allocate/model.ts';
import { blur } from '../../lots/blur.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { PATH } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { civilAt, minuteAt, minuteOf } from '../berlin-clock.ts';
import { findLots, NO_NEEDS } from '../find-lots.ts';
import { FIND_PATH, lotPath, OFFER_PATH } from '../find-paths.ts';
import { freeLots } from '../free-lots.ts';
import { type ListedLot, listedAt } from '../free-store.ts';
import { realOrExamples, sourceBlocks } from '../from-sources.ts';
import { lotInShort, whereInWords } from '../lot-words.ts';
import { faultOf, quickTime } from '../quick-times.ts';
import { whereMost } from '../where-most.ts';
import { neighbourBlocks } from './neighbour-blocks.ts';
import { searchPart } from './search-part.ts';

const ROWS = 100;
const MOST_LOTS = 500;
const HOURS = [1, 2, 3, 4, 6, 8, 12, 24, 48, 168];

/**
 * The search. The phone takes it over; without scripts a form and the list of all lots, or, with a time (as clocks in
 * Germany show it), of what is free then.
 */
export async function searchPage(
  asked: { from: string; until: string } | null,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const now = Math.floor(kernel.clock.milliseconds() / 60_000);
  const [from, until] = asked === null ? [null, null] : [minuteAt(asked.from), minuteAt(asked.until)];
  const span =
    from !== null && until !== null && faultOf({ from, until }, now) === null ? { from, until } : null;
  const lots = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST_LOTS);
  const plain: Block[] = [
    form(span ?? quickTime('now', now), request),
    ...(asked !== null && span === null
      ? [{ type: 'text' as const, tone: 'note' as const, text: say('find_then_past') }]
      : []),
    ...(span === null ? allBlocks(lots, request, kernel) : await freeBlocks(lots, span, request, kernel)),
    ...(await neighbourBlocks(request, kernel)),
  ];
  return {
    title: say('find_title', { place: place.name }),
    description: say('find_description'),
    // Times pass: what search engines keep is the search itself.
    canonical: FIND_PATH,
    blocks: [
      searchPart(plain, {
        ...{ ...request, asked: span === null ? null : asked },
        most: whereMost(
          realOrExamples(lots, kernel).lots.map((lot) => ({ ...blur(lot), bays: lot.bays.length })),
        ),
      }),
      {
        type: 'list',
        items: [
          { text: say('find_link_offer'), note: say('find_link_offer_note'), page: OFFER_PATH },
          { text: say('find_link_back'), page: PATH },
        ],
      },
      ...sourceBlocks(lots, language, kernel),
    ],
  };
}

function form(span: Span, { place, language }: PlaceRequest): Block {
  const say = sayIn(language);
  const [day = '', time = ''] = civilAt(span.from).split('T');
  const length = Math.round((span.until - span.from) / 60);
  const lengths = HOURS.includes(length) || length < 1 ? HOURS : [...HOURS, length].toSorted((a, b) => a - b);
  const times = Array.from({ length: 48 }, (_, half) => clock(half * 30));
  return {
    ...{ type: 'form', action: '/api/parking/find', button: say('find_form_button') },
    hidden: { ars: place.ars, lang: language },
    fields: [
      { type: 'date', name: 'day', label: say('find_form_day'), value: day },
      {
        ...{ type: 'select', name: 'time', label: say('find_form_time') },
        options: [...new Set([...times, time])].toSorted().map((value) => ({ value, label: value })),
        value: time,
      },
      {
        ...{ type: 'select', name: 'hours', label: say('find_form_hours') },
        options: lengths.map((count) => ({
          ...{ value: String(count), label: say('find_form_hours', { count }) },
        })),
        value: String(lengths.includes(length) ? length : 2),
      },
    ],
  };
}

function allBlocks(lots: readonly ListedLot[], { place, language }: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(language);
  if (lots.length === 0)
    return [
      { type: 'text', text: say('find_lead_none', { place: place.name }) },
      { type: 'text', text: say('find_empty_text', { place: place.name }) },
    ];
  return [
    { type: 'heading', text: say('find_list_title') },
    {
      type: 'list',
      items: lots.slice(0, ROWS).map((lot) => rowOf(lot, lotInShort(lot, language), kernel)),
    },
    ...(lots.length > ROWS ? [{ type: 'text' as const, text: say('find_list_more', { count: ROWS }) }] : []),
  ];
}

async function freeBlocks(
  lots: readonly ListedLot[],
  span: Span,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<Block[]> {
  const { place, language } = request;
  const say = sayIn(language);
  const known = new Map(lots.map((lot) => [lot.id, lot]));
  const nowhere = { to: null, within: 0, needs: NO_NEEDS, openOnly: false, freeOnly: false };
  const { free, others } = findLots(await freeLots(lots, { ...request, span }, kernel), nowhere, 'price');
  const items = [...free, ...others].slice(0, ROWS).flatMap(({ lot, fits }): ListItem[] => {
    const listed = known.get(lot.id);
    if (listed === undefined) return [];
    const values = { kind: say(`find_kind_${lot.kind}`), where: whereInWords(lot, place, language) };
    const why = say(`find_why_${lot.why ?? 'taken'}`);
    const note =
      fits.length > 0
        ? say('find_row_free', {
            ...{ ...values, free: fits.length },
            price: lot.price === 0 ? say('price_free') : centsInWords(lot.price ?? 0, language),
          })
        : lot.next === null
          ? say('find_row_taken', { ...values, why })
          : say('find_row_next', { ...values, why, next: timeInWords(minuteOf(lot.next.from), request) });
    return [rowOf(listed, note, kernel)];
  });
  return [
    {
      type: 'heading',
      text: say('find_list_title_then', {
        ...{ day: dayInWords(span.from, request), from: civilAt(span.from).slice(11) },
        until:
          civilAt(span.from).slice(0, 10) === civilAt(span.until).slice(0, 10)
            ? civilAt(span.until).slice(11)
            : timeInWords(span.until, request),
      }),
    },
    ...(free.length === 0
      ? [{ type: 'text' as const, text: say('find_none_then', { place: place.name }) }]
      : []),
    { type: 'list', items },
    { type: 'list', items: [{ text: say('find_then_other'), page: FIND_PATH }] },
  ];
}

function rowOf(lot: ListedLot, note: string, kernel: Kernel): ListItem {
  return {
    ...{ text: lot.record.title, lang: FEED_LANGUAGE, note, page: lotPath(lot.id) },
    ...(isExample(lot, kernel) && { example: true as const }),
  };
}

function dayInWords(minute: number, { language }: PlaceRequest): string {
  return written(minute, LOCALE[language], { weekday: 'long', day: 'numeric', month: 'long' });
}

function timeInWords(minute: number, { language }: PlaceRequest): string {
  const how = {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return written(minute, LOCALE[language], how);
}

function written(minute: number, locale: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...how, timeZone: 'Europe/Berlin' }).format(minute * 60_000);
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
