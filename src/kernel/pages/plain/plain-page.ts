/** Pages of a solution with a form that visitors send without an account. Types only. */
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { FactRow, Kernel } from '../../solution.ts';
import type { ClaimForm } from '../claim/claim-view.ts';

/** What somebody asked for, or sent. */
export interface PlainAsk {
  place: Place;
  language: Language;
  /** Of the address; when something is sent, of the form. Anything may stand in it: read by `textIn`. */
  values: unknown;
  /** From which network, as a digest whose key lives as long as the process; for counting, never to be shown. */
  network: string;
}

/** What the page says, in the wanted language; nobody may keep it. */
export interface PlainContent {
  title: string;
  /** Paragraphs. */
  lines: readonly string[];
  /** What is known of one thing, below the paragraphs. */
  facts?: readonly FactRow[];
  form: ClaimForm | null;
  /** Own paths, after the form. */
  links?: readonly { href: string; text: string }[];
  /** It has arrived: what the device kept of the form goes. */
  isDone?: true;
  /** HTTP status; left out: 200. */
  status?: number;
  /** What goes with the address to the other languages ("?schluessel=…"); left out: nothing. */
  search?: string;
}

/**
 * A page with a form, complete without script, at `/anliegen/<ars>/<path of the solution>/<path>` in every language.
 * Opening it changes nothing, because programs that look for danger in mails open every link: what is sent does.
 * Both answer null where there is no such page.
 */
export interface PlainPage {
  /** Slugs, the same in all languages ("sperrmuell/termin"). */
  path: string;
  show(ask: PlainAsk, kernel: Kernel): Promise<PlainContent | null>;
  send(ask: PlainAsk, kernel: Kernel): Promise<PlainContent | null>;
}
