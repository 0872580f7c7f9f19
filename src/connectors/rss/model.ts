/** What the connector `rss` yields: a piece of news as its site announces it. Types only. */
export interface RssItem {
  /** One line, at most 300 characters. */
  title: string;
  /** Plain text of at most 300 characters; null: none. */
  teaser: string | null;
  /** Web address of the article. */
  link: string;
  /** Instant at which it was published, else last changed; null: the feed does not say. */
  date: string | null;
  /** BCP 47, as the feed names it; null: it does not. */
  lang: string | null;
}
