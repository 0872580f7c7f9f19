import { civilDate } from '../../kernel/clock.ts';
import type { FeedDate, FeedItem, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { sourceOf } from './from-sources.ts';
import type { KnownDate } from './known.ts';
import { eventPath } from './paths.ts';
import { applyingAt } from './scope.ts';
import { datesIn } from './store.ts';
import { whenInWords } from './when.ts';

/** How far ahead, in days. */
const AHEAD = 180;
const MOST_TEXT = 500;

/** What takes place from now on, by its next date; an event with several dates is one item with all of them. */
export async function feed(
  { place, language, limit }: PlaceRequest & { limit: number },
  kernel: Kernel,
): Promise<FeedItem[]> {
  const from = kernel.clock.now();
  const without = sourcesLeftOut('no', kernel.sources);
  const { applying } = applyingAt(place, kernel.places);
  const dates = await datesIn(applying, kernel.db, {
    ...{ from, until: from.add({ hours: 24 * AHEAD }), without, limit: limit * 4, offset: 0 },
  });
  const today = civilDate(from);
  return [...Map.groupBy(dates, ({ id }) => id).values()].slice(0, limit).flatMap((all): FeedItem[] => {
    const [next] = all;
    const source = next === undefined ? null : sourceOf(next, kernel);
    if (next === undefined || source === null) return [];
    const { record, occurrence } = next;
    const where = occurrence.location ?? record.place.name;
    const when = whenInWords(occurrence, language, today);
    const about = `${when}${where === null ? '' : `, ${where}`}.`;
    return [
      {
        ...{
          id: next.id,
          title: occurrence.title ?? record.title,
          lang: FEED_LANGUAGE,
          page: eventPath(next.id),
        },
        text: [about, shortOf(record.description)].filter((part) => part !== '').join(' '),
        // Feeds order by when a thing was published, which calendars do not say.
        time: null,
        source,
        dates: all.map(dateOf),
      },
    ];
  });
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

function shortOf(description: KnownDate['record']['description']): string {
  const text = description
    .flatMap((block) => (block.type === 'list' ? block.items : block.type === 'link' ? [] : [block.text]))
    .join(' ');
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).toWellFormed()}…` : text;
}
