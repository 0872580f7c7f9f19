/** What a part of the network brings to `/netzwerk`: pages of towns among themselves, without a place. Types only. */
import type { Language } from '../i18n/language.ts';
import type { Block, Kernel, PageContent } from '../solution.ts';

export interface NetworkRequest {
  language: Language;
}

/** A page of the network that search engines are told of; never one that shows invented data. */
export interface ListedNetworkPage {
  /** Below `/netzwerk`. */
  page: string;
  /** Instant at which what it says last changed; null: nobody knows. */
  changedAt: string | null;
}

/** The texts `network_<id>` and `network_<id>_about` of the solution name it, `network_<id>_all` leads to it. */
export interface NetworkRoom {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** Its address is `/netzwerk/<path>`, the same in all languages. Unique in the house. */
  path: string;
  /**
   * The page at `<path>/<rest>`, null: there is none. A `page` in its blocks is relative to `/netzwerk`
   * ("ideen/0198…"), with `ars` to that place.
   */
  page(rest: string, request: NetworkRequest, kernel: Kernel): Promise<PageContent | null>;
  /** What of it stands on the front page, in a few lines; none: nothing yet. */
  glance(request: NetworkRequest, kernel: Kernel): Promise<Block[]>;
  /** Its single pages, each once, in an order that stays; its own front page is listed without it. */
  listed?(kernel: Kernel): AsyncIterable<ListedNetworkPage>;
}
