/** What a solution says in a few words: cards of a place, hits of a search, and where a record comes from. */

/** Where a record comes from; shown with every card. `time` is an instant (ISO 8601, Z). */
export interface SourceInfo {
  name: string;
  licence: string;
  url: string | null;
  time: string;
  /** Invented for trying out: the screen says "Beispieldaten" beside it, everywhere. */
  example?: true;
  /** Not confirmed for longer than its own rule allows: the screen says so beside "Stand …". */
  stale?: true;
}

/** What a solution says about a place in a few words. Texts are ready to show in the wanted language. */
export interface Card {
  /** Unique within the solution and place. */
  id: string;
  title: string;
  sentence: string;
  figure?: number;
  unit?: string;
  state: 'ok' | 'stale' | 'empty' | 'error';
  /** 0–100, higher first. */
  priority: number;
  /** Instant until which the card is true. */
  validUntil: string;
  source: SourceInfo;
  /** Page of the solution below the place, without language and place ("dienste/hundesteuer"); '' for none. */
  page: string;
  /** Words of others inside title or sentence (the name of an event), as they stand there, and their language. */
  quote?: { text: string; lang: string };
}

export interface SearchHit {
  title: string;
  excerpt: string;
  /** Language of the title, and of the excerpt; see `Block`. */
  lang?: string;
  excerptLang?: string;
  page: string;
  /** 0–1, best first across all solutions. */
  score: number;
  /** Invented for trying out, marked as such. */
  example?: true;
}
