/** What pages are made of. The house draws blocks, on the server and in the browser. */
import type { Ars } from '../places/place.ts';
import type { SourceInfo } from './card.ts';

/**
 * A `page` is relative to the place ("dienste/hundesteuer"); `href` is absolute; `ars` leads to another place, with
 * `page` to that page of it.
 * `lang` (BCP 47, "de") is the language of a text of others; left out where the words are ours, in the wanted language.
 * The house marks it where it is not that of the page, and says once that this exists in that language only. Lines in
 * which our words and names of others are mixed ("18:00 · Stadtgarten") have none.
 */
export type Block =
  | { type: 'heading'; text: string; lang?: string }
  | { type: 'text'; text: string; tone?: 'plain' | 'note' | 'lead'; lang?: string }
  | { type: 'facts'; rows: FactRow[] }
  | {
      type: 'list';
      items: ListItem[];
      /**
       * `tiles`: side by side where there is room, few things to choose from; `chips`: ways to narrow this page;
       * `ordered`: one after the other, numbered.
       */
      look?: 'tiles' | 'chips' | 'ordered';
      /** What chips choose ("Wann"): the name of a group of links. */
      label?: string;
    }
  /** Own path of a picture of a place, what it shows in words, and whose it is; in dots. */
  | {
      type: 'picture';
      src: string;
      alt: string;
      credit: string | null;
      width: number;
      height: number;
      lang?: string;
    }
  /**
   * Blocks that do more in the browser: `name` is a part of the solution's own chunk (`web/entry.ts`), which is
   * loaded when such a page is shown; `texts` are its words, in the wanted language, `data` what it works with (JSON,
   * the same in every language). Complete without it.
   */
  | {
      type: 'part';
      solution: string;
      name: string;
      texts: Record<string, string>;
      data?: unknown;
      blocks: Block[];
    }
  /** Blocks behind a title, which is a heading of its own; `isOpen`: to be seen from the start. */
  | { type: 'fold'; title: string; blocks: Block[]; isOpen?: true }
  /** A month at a glance: a table of weeks. All words are ready to show; a list says the same with more. */
  | {
      type: 'month';
      caption: string;
      /** Seven, as weeks begin: in short for the eye, in full for the ear. */
      columns: readonly { short: string; long: string }[];
      /** Weeks of seven; null: a day of another month. */
      weeks: readonly (readonly (MonthDay | null)[])[];
    }
  | { type: 'search'; label: string; query: string }
  /** The one thing to do here, as a link that stands out: below the place (`page`) or outside (`href`). */
  | {
      type: 'action';
      text: string;
      note?: string;
      lang?: string;
      noteLang?: string;
      page?: string;
      href?: string;
    }
  /** A GET form of few fields to an own path, which answers with a file or leads to a page. */
  | {
      type: 'form';
      action: string;
      button: string;
      fields: readonly FormBlockField[];
      hidden?: Readonly<Record<string, string>>;
    }
  /**
   * Lines seen from above, north at the top, without a map below them. Degrees WGS 84; a few hundred points are enough.
   * All words are ready to show; `label` says what is to be seen to whoever does not see it.
   */
  | {
      type: 'track';
      label: string;
      parts: readonly (readonly (readonly [lon: number, lat: number])[])[];
      /** `start` stands out; `stop` carries the number of its row in a list. */
      marks: readonly { lon: number; lat: number; kind: 'start' | 'stop'; text?: string }[];
      /** A bar to see how long things are. */
      bar: { metres: number; text: string };
      caption: string;
    }
  /** Heights along a way as a curve, and the same as a table. Words and figures of the table are ready to show. */
  | {
      type: 'profile';
      label: string;
      /** Metres from the start, rising, and metres of height; at least two. */
      points: readonly (readonly [distance: number, height: number])[];
      axis: { highest: string; lowest: string; start: string; end: string };
      table: {
        title: string;
        columns: readonly [string, string];
        rows: readonly (readonly [string, string])[];
      };
    }
  /**
   * Figures with a bar each, as a table: the bars are for the eye alone. Words are ready to show; `share` is from 0 to 1.
   */
  | {
      type: 'bars';
      caption: string;
      columns: readonly [string, string];
      rows: readonly { label: string; value: string; share: number }[];
    }
  | { type: 'source'; source: SourceInfo };

export interface FactRow {
  label: string;
  value: string;
  note?: string;
  href?: string;
  /** Language of the value, and of the note; see `Block`. */
  lang?: string;
  noteLang?: string;
}

export interface ListItem {
  text: string;
  note?: string;
  /** Language of the text, and of the note; see `Block`. */
  lang?: string;
  noteLang?: string;
  page?: string;
  href?: string;
  ars?: Ars;
  /** A chip that is chosen: its link takes it back, or is this page. */
  current?: true;
  /** A word that stands out beside it ("online"). */
  mark?: string;
  /** Invented for trying out, marked as such. */
  example?: true;
  /** For a part in the browser that narrows or sorts the list: never shown as it is. */
  data?: { facets?: readonly string[]; lon?: number; lat?: number; [name: string]: unknown };
}

export interface MonthDay {
  /** Of the month, as it is written. */
  day: string;
  isToday?: true;
  /** What is on it: in short for the eye, in full for the ear. */
  marks: readonly { short: string; long: string; lang?: string }[];
}

/**
 * `search`, `town` and `date` are required unless optional. A `town` is a municipality as it is typed; chosen among
 * suggestions, its key is sent beside it as `ars` (one a form). Of `checks` any number is chosen, each sent under the
 * same name; of `select` one.
 */
export type FormBlockField = { name: string; label: string; hint?: string } & (
  | { type: 'search' | 'town' | 'date'; value?: string; isOptional?: true }
  | { type: 'checks'; options: readonly { value: string; label: string; isChosen: boolean }[] }
  | { type: 'select'; options: readonly { value: string; label: string }[]; value: string }
);
