import type { Language } from '../../i18n/language.ts';
import type { FeedItem } from '../../solution.ts';

/** What is written into any of the formats. Addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  language: Language;
  /** Of the list for people, and of the feed itself. */
  home: string;
  self: string;
  /** How often programs may look again, as ISO 8601 duration; left out: it is taken once. */
  refresh?: string;
  items: readonly (FeedItem & { address: string })[];
}

export const FEED_KINDS = ['rss', 'json', 'ics'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

export const FEED_TYPES: Record<FeedKind, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};
