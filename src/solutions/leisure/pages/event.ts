import { civilDate } from '../../../kernel/clock.ts';
import type {
  Block,
  FactRow,
  Kernel,
  ListItem,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { richBlocks } from '../../../kernel/text/rich-blocks.ts';
import { correctableAs } from '../fixes/correctable.ts';
import { fixNotes } from '../fixes/fix-notes.ts';
import { sourceBlocks, sourceOf } from '../from-sources.ts';
import { dateRow as asInstants } from '../intakes/date-row.ts';
import { eventAsJsonLd } from '../json-ld.ts';
import type { EventOccurrence, EventRecord } from '../model.ts';
import { ownAddress } from '../out/own-address.ts';
import { eventPath, PATH } from '../paths.ts';
import { whoseInWords } from '../rows.ts';
import { scopeOf } from '../scope.ts';
import { eventOf } from '../store.ts';
import { submittedInWords } from '../submitted.ts';
import { type Say, sayIn } from '../texts.ts';
import { whenInWords } from '../when.ts';
import { takeItems } from './calendar-links.ts';
import { dateMark } from './date-mark.ts';
import { elsewhereBlocks } from './elsewhere.ts';
import { pictureBlocks } from './picture.ts';
import { textIn } from './text-in.ts';

/** Dates of a series that are listed. */
const MOST_DATES = 12;

/** One event with its next dates; null where there is none in reach of the place. */
export async function eventPage(
  id: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const say = sayIn(request.language);
  const scope = scopeOf(request.place, kernel.places);
  const event = await eventOf(scope.keys, kernel.db, id);
  const source = event === null ? null : sourceOf(event, kernel);
  if (event === null || source === null) return null;
  const town = whoseInWords(event.ars, scope, say) === null ? null : (scope.whose(event.ars)?.name ?? null);
  const now = kernel.clock.now();
  const next = nextDates(event.record, now);
  const beside = await elsewhereBlocks(event, next[0], request, kernel);
  // What is invented stands in no calendar.
  const take = isExample(event, kernel) ? [] : takeItems(event.id, next, request);
  const others = sourceBlocks(event.toldBy, kernel);
  const cancelledBy =
    event.cancelledBy === null ? null : (kernel.sources.get(event.cancelledBy)?.name ?? null);
  const content = eventContent(event.record, {
    ...{ request, source, others, cancelledBy, town, now, take, beside },
  });
  return {
    ...content,
    blocks: [...fixNotes(event.record.fixed, request, kernel), ...content.blocks],
    ...correctableAs('event', event, {
      ...{ title: event.record.title, url: event.record.url, source, places: kernel.places, say },
    }),
    ...ownAddress(eventPath(event.id), event.ars, kernel),
  };
}

function sourcesIn(blocks: readonly Block[]): SourceInfo[] {
  return blocks.flatMap((one) => (one.type === 'source' ? [one.source] : []));
}

/** Dates that are not over. */
function nextDates(record: EventRecord, now: Temporal.Instant): EventOccurrence[] {
  return record.occurrences.filter(
    (one) => Temporal.Instant.compare(asInstants(one, record.status).until, now) > 0,
  );
}

/**
 * The page of an event, also of one that nobody has published yet. `town`: where it is not that of the page; `take`: ways
 * to take it along; `beside`: what stands below it.
 */
export function eventContent(
  record: EventRecord,
  about: {
    request: PlaceRequest;
    source: SourceInfo;
    town: string | null;
    now: Temporal.Instant;
    take?: readonly ListItem[];
    beside?: readonly Block[];
    /** All sources of an event that several tell; left out: the one. */
    others?: readonly Block[];
    /** Name of the source that says that it is cancelled, where the others do not. */
    cancelledBy?: string | null;
  },
): PageContent {
  const { source, town, now, take = [], beside = [], others = [], cancelledBy = null } = about;
  const { place, language } = about.request;
  const say = sayIn(language);
  const today = civilDate(now);
  const next = nextDates(record, now);
  const isCancelled = record.status === 'cancelled';
  const first = next[0];
  const lead: Block[] = [
    ...(isCancelled ? [note(say('cancelled_text'))] : []),
    ...(cancelledBy === null ? [] : [note(say('cancelled_by', { source: cancelledBy }))]),
    ...(record.status === 'tentative' ? [note(say('tentative_text'))] : []),
    ...(first === undefined ? [note(say('past_text'))] : []),
  ];
  const shown = first ?? record.occurrences.at(-1);
  const text = textIn(record, language);
  return {
    ...(shown?.title === undefined
      ? { title: text.title, lang: text.titleLang }
      : { title: shown.title, lang: FEED_LANGUAGE }),
    description: [shown && whenInWords(shown, language, today), record.place.name ?? town ?? place.name]
      .filter((part) => part !== undefined)
      .join(', '),
    blocks: [
      ...lead,
      ...pictureBlocks(record.picture),
      {
        type: 'facts',
        rows: [
          ...(shown === undefined ? [] : [whenRow(shown, { say, today, language })]),
          ...factRows(record, shown, { say, town, source }),
        ],
      },
      { type: 'text', text: say('answers_note'), tone: 'note' },
      ...dateBlocks(next, record, { say, today, language }),
      ...(text.description.length === 0
        ? []
        : [
            { type: 'heading', text: say('about_heading') } satisfies Block,
            ...richBlocks(text.description, text.descriptionLang),
          ]),
      {
        type: 'list',
        items: [...take, { text: say('back_overview', { place: place.name }), page: PATH }],
      },
      ...(others.length > 1
        ? [note(say('told_by_several')), ...others]
        : [{ type: 'source', source } satisfies Block]),
      ...beside,
    ],
    jsonLd: eventAsJsonLd(record, next, {
      town: town ?? place.name,
      sources: others.length > 1 ? sourcesIn(others) : [source],
    }),
  };
}

interface Words {
  say: Say;
  language: PlaceRequest['language'];
  today: Temporal.PlainDate;
}

function whenRow(one: EventOccurrence, { say, language, today }: Words): FactRow {
  const value = whenInWords(one, language, today);
  const status = dateMark(one, say);
  return { label: say('row_when'), value, ...(status !== null && { note: status }) };
}

function factRows(
  record: EventRecord,
  shown: EventOccurrence | undefined,
  { say, town, source }: { say: Say; town: string | null; source: SourceInfo },
): FactRow[] {
  const where = shown?.location ?? record.place.name;
  const row = (key: Parameters<Say>[0], value: string | null): FactRow[] =>
    value === null ? [] : [{ label: say(key), value }];
  const theirs = (key: Parameters<Say>[0], value: string | null): FactRow[] =>
    row(key, value).map((one) => ({ ...one, lang: FEED_LANGUAGE }));
  return [
    ...(where === null
      ? theirs('row_where', record.place.address)
      : [
          {
            label: say('row_where'),
            value: where,
            lang: FEED_LANGUAGE,
            ...(record.place.address !== null && {
              note: record.place.address,
              noteLang: FEED_LANGUAGE,
            }),
          },
        ]),
    ...row('row_town', town),
    ...row('row_category', say(`event_${record.category}`)),
    ...theirs('row_price', record.price),
    ...row('row_free', say(`answer_${record.free}`)),
    ...row('row_family', say(`answer_${record.family}`)),
    ...row('row_barrier_free', say(`answer_${record.barrierFree}`)),
    ...row('row_indoors', say(`answer_${record.indoors}`)),
    ...theirs('row_organiser', record.organiser),
    ...row('row_submitted', submittedInWords(record, say, source)),
    ...(record.url === null ? [] : [{ label: say('row_link'), value: hostOf(record.url), href: record.url }]),
  ];
}

function dateBlocks(next: readonly EventOccurrence[], record: EventRecord, words: Words): Block[] {
  if (next.length < 2 && !record.isCut) return [];
  const { say, language, today } = words;
  const more = next.length - MOST_DATES;
  return [
    { type: 'heading', text: say('dates_heading') },
    {
      type: 'list',
      items: next.slice(0, MOST_DATES).map((one) => ({
        text: whenInWords(one, language, today),
        ...(one.location !== undefined && { note: one.location, noteLang: FEED_LANGUAGE }),
        ...markOf(one, say),
      })),
    },
    ...(next.some(({ provisional }) => provisional) ? [note(say('provisional_text'))] : []),
    ...(more > 0 ? [{ type: 'text', text: say('dates_more', { count: more }) } satisfies Block] : []),
    ...(record.isCut ? [note(say('dates_cut'))] : []),
  ];
}

function markOf(one: EventOccurrence, say: Say): { mark?: string } {
  const mark = dateMark(one, say);
  return mark === null ? {} : { mark };
}

function note(text: string): Block {
  return { type: 'text', text, tone: 'note' };
}

export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
