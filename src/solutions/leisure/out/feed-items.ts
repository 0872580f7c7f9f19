/** Dates of events as items that leave the house for other programs: in feeds and calendars. */
import { civilDate } from '../../../kernel/clock.ts';
import type { FeedDate, FeedItem, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { sourceOf } from '../from-sources.ts';
import type { KnownDate } from '../known.ts';
import { eventPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { whenInWords } from '../when.ts';
import { plainTextOf } from './plain-text.ts';

const MOST_TEXT = 500;

/**
 * One item an event, with all of its dates that are given; nothing of a source that is no longer known. `withDate`: its
 * text says when and where, for lists that have no field for it.
 */
export function feedItems(
  dates: readonly KnownDate[],
  { language, withDate }: Pick<PlaceRequest, 'language'> & { withDate: boolean },
  kernel: Kernel,
): FeedItem[] {
  const today = civilDate(kernel.clock.now());
  const say = sayIn(language);
  return [...Map.groupBy(dates, ({ id }) => id).values()].flatMap((all): FeedItem[] => {
    const [next] = all;
    const source = next === undefined ? null : sourceOf(next, kernel);
    if (next === undefined || source === null) return [];
    const { record, occurrence, changedAt } = next;
    const others = next.toldBy.slice(1).flatMap((one) => sourceOf(one, kernel) ?? []);
    return [
      {
        ...{ id: next.id, lang: FEED_LANGUAGE, page: eventPath(next.id) },
        title: occurrence.title ?? record.title,
        text: [withDate ? whenAndWhere(next, language, today) : '', shortOf(plainTextOf(record.description))]
          .filter((part) => part !== '')
          .join(' '),
        // Feeds order by when a thing was published, which calendars do not say.
        time: null,
        source,
        ...(others.length > 0 && { others }),
        ...(changedAt !== null && { changedAt }),
        categories: [say(`event_${record.category}`)],
        ...(record.point !== null && { point: record.point }),
        dates: all.map(dateOf),
      },
    ];
  });
}

function whenAndWhere(
  { record, occurrence }: KnownDate,
  language: PlaceRequest['language'],
  today: Temporal.PlainDate,
): string {
  const where = occurrence.location ?? record.place.name;
  return `${whenInWords(occurrence, language, today)}${where === null ? '' : `, ${where}`}.`;
}

function dateOf({ record, occurrence }: KnownDate): FeedDate {
  const { key, status } = occurrence;
  const isCancelled = status === 'cancelled' || record.status === 'cancelled';
  return {
    key,
    title: occurrence.title ?? record.title,
    location:
      occurrence.location ??
      ([record.place.name, record.place.address].filter((part) => part !== null).join(', ') || null),
    status: isCancelled ? 'cancelled' : record.status === 'tentative' ? 'tentative' : 'scheduled',
    ...(occurrence.allDay
      ? { allDay: true, start: occurrence.firstDay, end: occurrence.lastDay }
      : { allDay: false, start: occurrence.start, end: occurrence.end }),
  };
}

function shortOf(text: string): string {
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).toWellFormed()}…` : text;
}
