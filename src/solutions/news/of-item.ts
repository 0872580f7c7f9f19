import type { RssItem } from '../../connectors/rss/model.ts';
import type { ReadValue } from '../../kernel/sources/connector.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import type { MapContext, MapResult } from '../../kernel/sources/intake.ts';
import type { NewsRecord } from './model.ts';

/** The text `topic_news` names it. */
export const NEWS_TOPIC = 'news';

/** What is older than this was no news when it came. */
const TOLD_DAYS = 3;
/** A slip of the pen in a date must not keep a piece of news on top for years. */
const AHEAD_MINUTES = 10;

/** An item of a feed → a record of the owner of the source. One without a date is refused: nobody could say where it belongs. */
export function newsOfItem(
  { key, value }: ReadValue<RssItem>,
  { source, now }: Pick<MapContext, 'source' | 'now'>,
): MapResult<NewsRecord> {
  const notes: { code: string; reason: string }[] = [];
  if (value.date === null)
    return {
      fault: {
        code: 'no-date',
        reason: 'The item says no date: news are ordered by time and by nothing else.',
      },
    };
  let published = Temporal.Instant.from(value.date);
  if (Temporal.Instant.compare(published, now.add({ minutes: AHEAD_MINUTES })) > 0) {
    notes.push({
      code: 'future-date',
      reason: 'The date lies ahead: it counts as published when it was read.',
    });
    published = now;
  }
  const isFresh = now.since(published).total('hours') <= 24 * TOLD_DAYS;
  const lang = value.lang ?? FEED_LANGUAGE;
  return {
    ars: source.ownerArs,
    record: {
      title: value.title,
      teaser: value.teaser,
      link: value.link,
      lang,
      published: published.toString({ smallestUnit: 'second' }),
    },
    validFrom: published.toString(),
    ...(notes.length > 0 && { notes }),
    ...(isFresh && {
      tell: {
        ...{
          topic: NEWS_TOPIC,
          tag: key.slice(0, 200),
          title: value.title.slice(0, 100),
          text: value.teaser ?? '',
        },
        ...{ lang, page: 'aktuelles', urgency: 'normal' },
        until: published.add({ hours: 24 * TOLD_DAYS }).toString(),
      },
    }),
  };
}
