/**
 * The contract between the house and a solution. Types only; `registry.ts` checks them,
 * `contract.suite.ts` tests every solution against them, `docs/solution-guide.md` explains them.
 */
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { AdoptionDirectory } from './adoptions/adoption.ts';
import type { Clock } from './clock.ts';
import type { Choice } from './corrections/correction.ts';
import type { Fixes } from './corrections/fixes/fix.ts';
import type { Doubles } from './doubles/double.ts';
import type { FileFolder } from './files/file-folder.ts';
import type { GapFinder } from './gaps/gap.ts';
import type { Language } from './i18n/language.ts';
import type { TextsByLanguage } from './i18n/texts-in.ts';
import type { Permission } from './identity/permission.ts';
import type { PersonalData } from './identity/personal-data/personal-data.ts';
import type { Job, JobQueue } from './jobs/job.ts';
import type { SolutionMail } from './mail/solutions/solution-mail.ts';
import type { MapCategory } from './map/categories.ts';
import type { Notifications } from './notifications/notification.ts';
import type { Operator } from './pages/info/operator.ts';
import type { PlainPage } from './pages/plain/plain-page.ts';
import type { PlaceDirectory } from './places/directory.ts';
import type { Ars, Level, Place } from './places/place.ts';
import type { AskedSources } from './sources/ask/ask.ts';
import type { Intake } from './sources/intake.ts';
import type { SourceDirectory } from './sources/source-directory.ts';
import type { TaskFinder } from './today/task.ts';
import type { TownDirectory } from './towns/town.ts';

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

/** A page as content, not as markup: the server writes it as HTML, the browser takes it over with React. */
export interface PageContent {
  title: string;
  description: string;
  /** Language of the title; see `Block`. */
  lang?: string;
  blocks: Block[];
  /** schema.org JSON-LD, where there is a fitting type. Never sent for a page that shows example data. */
  jsonLd?: Record<string, unknown>;
  /** People may choose to be told of what is new here. */
  notify?: true;
  /** The page's own address below the place, where it was reached by another one; left out: this is it. */
  canonical?: string;
  /** Current key of the place above at which the same stands, where nothing of the page is about this place alone. */
  canonicalAt?: Ars;
  /**
   * Visitors may ask about this record, or say what is wrong; `about` names it at the desk of the unit `ars`, and `href`
   * is the page outside where it is maintained. `choices` can be said in one tap, in the wanted language; each is named
   * at the desk by the text `choice_<id>`. Never with example data.
   */
  correctable?: {
    ars: Ars;
    record: string | null;
    about: string;
    lang: string;
    href?: string;
    choices?: readonly Choice[];
  };
  /** Asked for in easy language, all of our own words on it are: it says so, and search engines may keep it. */
  isEasy?: true;
  /** What the page is about was invented for trying out; also found by the marks of its blocks. */
  example?: true;
}

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
  | { type: 'source'; source: SourceInfo };

export interface MonthDay {
  /** Of the month, as it is written. */
  day: string;
  isToday?: true;
  /** What is on it: in short for the eye, in full for the ear. */
  marks: readonly { short: string; long: string; lang?: string }[];
}
/** `search` and `date` are required; of `checks` any number is chosen, each sent under the same name; of `select` one. */
export type FormBlockField = { name: string; label: string; hint?: string } & (
  | { type: 'search' | 'date'; value?: string }
  | { type: 'checks'; options: readonly { value: string; label: string; isChosen: boolean }[] }
  | { type: 'select'; options: readonly { value: string; label: string }[]; value: string }
);

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

/** What the house lends to a solution. Everything is scoped by the place or key that is asked for. */
export interface Kernel {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  clock: Clock;
  /** The operator as configured: provider of places that no town has adopted. */
  operator: Operator;
  /** All feeds with their state, for what is shown beside a record. */
  sources: SourceDirectory;
  /** Asks sources of kind `query`, under guard and limits. */
  asked: AskedSources;
  adoptions: AdoptionDirectory;
  /** How towns look and what they say about themselves, and which places are left out. */
  towns: TownDirectory;
  /** Queues the work beside requests that house and solutions declare. */
  jobs: JobQueue;
  /** Tells people who chose a topic. */
  notifications: Notifications;
  /** Where the bytes of files lie that people gave us. */
  files: FileFolder;
  /** Absolute path: where contents of feeds lie on their way in, and files that were handed over at the desk. */
  feedFolder: string;
}

/** One question about one place in one language. */
export interface PlaceRequest {
  place: Place;
  language: Language;
}

/** Table classes of design section 5 (4), checked against `pg_catalog`. */
export type TableClass = 'place' | 'reference' | 'local';

/** For how long a table's rows are kept. `forever` only for catalogues that hold no personal or measured data. */
export type Retention = { forever: string } | { days: number; column: string; reason: string };

export interface TableDeclaration {
  name: string;
  class: TableClass;
  retention: Retention;
}

/** Something that people may choose to hear of, for a place. */
export interface Topic {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** At which levels it is told; chosen for a municipality, those of the units above it come along. */
  levels: readonly Level[];
  /**
   * Chosen in parts only, by a form of the solution's own ("which bins, when"): the choice is `<topic>/<part>`. The
   * general form does not offer it. A part tells nothing about people: no address, no position.
   */
  part?: TopicPart;
}

/** What stands behind the "/" of a choice: a-z, 0-9 and ".+*-", at most 1,100. */
export interface TopicPart {
  /** Whether it is one, in its only spelling: the same wish is the same part. */
  check(part: string): boolean;
  /** A part that was checked, in words, for lists of what somebody chose. */
  title(part: string, language: Language): string;
}

/** By which a pilot is judged; the text `measure_<id>` of the solution says it in words. */
export interface Measure {
  id: string;
  unit: string;
  better: 'higher' | 'lower';
  query(
    ars: Ars,
    from: string,
    to: string,
    kernel: Kernel,
  ): Promise<{ value: number | null; n: number; interval: [number, number] | null }>;
}

/** Machine-checkable, for feasibility; the text `prerequisite_<id>` of the solution says it in words. */
export interface Prerequisite {
  id: string;
  check(place: Place, kernel: Kernel): Promise<'met' | 'unmet' | 'unknown'>;
}

/** [west, south, east, north] in degrees WGS 84. */
export type Box = readonly [number, number, number, number];

/** A thing on the map and in the list beside it. Texts are ready to show in the wanted language. */
export interface MapPoint {
  /** Unique within its layer and place, the same in every language, at most 100 characters. */
  id: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  /** What people call it, at most 200 characters, never empty. */
  title: string;
  /** Language of the title; see `Block`. */
  lang?: string;
  /** Page of the solution below the place, as in `Card`; '' for none. */
  page: string;
  /** Invented for trying out, marked as such. */
  example?: true;
}

/** Points of one kind. Its title is the text `layer_<id>` of the solution. */
export interface MapLayer {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** One of six; the map switches by it. */
  category: MapCategory;
  /**
   * What belongs to the place (rows of `kernel.places.keys(place.ars)`) and lies in the box: that of the place and
   * 2 km around it. At most 20,000 points within 2 s; what lies outside the box is left out, what comes late or
   * beyond costs the layer its points and the page says so. Believed for 5 minutes, or until an epoch is raised.
   */
  features(box: Box, request: PlaceRequest, kernel: Kernel): Promise<MapPoint[]>;
}

/** A thing that a solution publishes for other programs and sites. Texts are plain, without markup. */
export interface FeedItem {
  /** UUID of the record: stays the same as long as the record does. */
  id: string;
  title: string;
  /** At most some sentences; '' for none. */
  text: string;
  /** Language of title and text (BCP 47). */
  lang: string;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
  /** Where it stands outside the house; left out: the page is all there is. */
  href?: string;
  /** Instant at which it was published or begins; null: nobody said. */
  time: string | null;
  source: SourceInfo;
  /** Others that told the same. */
  others?: readonly SourceInfo[];
  /** Instant at which what it says last changed; left out: nobody knows. */
  changedAt?: string;
  /** Of what kind it is, in the wanted language. */
  categories?: readonly string[];
  /** Degrees WGS 84, where it lies or takes place. */
  point?: { lon: number; lat: number };
  /** Left out: it is no date in a calendar. */
  dates?: readonly FeedDate[];
}

/** A date of a calendar: instants, or civil dates of whole days (`end` is the last day). */
export interface FeedDate {
  /** Unique within the item, the same as long as the date is; also when it is moved. */
  key: string;
  title: string;
  allDay: boolean;
  start: string;
  /** null: nobody said when it ends. */
  end: string | null;
  location: string | null;
  status: 'scheduled' | 'cancelled' | 'tentative';
}

/** A page that search engines are told of: at the place to which it belongs, never one that shows invented data. */
export interface ListedPage {
  /** Current key. */
  ars: Ars;
  /** Page of the solution below the place, as in `Card`. */
  page: string;
  /** Instant at which what it says last changed; null: nobody knows. */
  changedAt: string | null;
}

/**
 * A room at the desk that the solution brings itself: a React component of its own chunk (`web/desk.ts`). The texts
 * `room_<id>` and `room_<id>_about` of the solution name it and say in a few words what is done there.
 */
export interface DeskRoom {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** Last part of its address, `/rathaus/<ars>/<path of the solution>/<path>`; below it a page for each single thing. */
  path: string;
  /** Who may enter: a permission of scope `place`, of the solution or of the house. */
  permission: string;
}

/**
 * A room of a person, for what somebody has in a solution (bookings, lots): a React component of its own chunk
 * (`web/own.ts`), for everybody who is signed in. The texts `own_<id>` and `own_<id>_about` of the solution name it.
 */
export interface OwnRoom {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** Last part of its address, `/mein-bereich/<path of the solution>/<path>`; below it a page for each single thing. */
  path: string;
}

export interface Solution {
  /** Schema name, API path and folder name: lower case letters, at most 20. */
  id: string;
  /** `everywhere`: answers for every place without adoption; `adopted`: only where it was switched on. */
  scope: 'everywhere' | 'adopted';
  /** Says only what the official register says: shown also where a place asked to be left out. */
  isRegister?: true;
  /** First part of the path of its pages, the same in all languages ("dienste"). Unique. */
  path: string;
  /** One flat object of texts a language; `title` and `description` are required, easy language is optional. */
  i18n: TextsByLanguage;
  /** Folder of numbered SQL files, as URL; null without tables of its own. */
  migrations: URL | null;
  tables: readonly TableDeclaration[];
  /** Closed list of the permissions that its routes name, beside `public`. */
  permissions: readonly Permission[];
  /** Form for a town's settings. */
  settings: ZodType;
  /** Routes under `/api/<id>`; each names its permission in `config.permission` and has a schema. */
  routes(app: FastifyInstance, kernel: Kernel): void;
  cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]>;
  search(query: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]>;
  /** The page at `<place>/<path>/<rest>`; null: there is none. */
  page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null>;
  /** Point layers for the map of a place; left out where there are none. */
  layers?: readonly MapLayer[];
  measures: readonly Measure[];
  prerequisites: readonly Prerequisite[];
  /** What it takes in from feeds, in which formats, and how it is stored. */
  connectors?: readonly Intake[];
  /** What it holds about people, for their export and for deletion; left out where it holds nothing. */
  personalData?: PersonalData;
  /**
   * Of these ids of pictures of places (`files/place-files.ts`) those that its own records name: they stay when the
   * night takes away what nothing names. Left out: it keeps none.
   */
  namedPictures?(ids: readonly string[], db: Kysely<unknown>): Promise<readonly string[]>;
  /** Invented records for one of the places for trying out, as if a feed had brought them; a week from `from` on. */
  sample?(place: Place, from: Temporal.PlainDate, places: PlaceDirectory): SampleRecords[];
  /**
   * What it publishes of a place for other programs and sites, what matters first (the newest, or the next); at most
   * `limit`, never example data. Served as RSS and JSON Feed, and as iCalendar where items have dates.
   */
  feed?(request: PlaceRequest & { limit: number }, kernel: Kernel): Promise<FeedItem[]>;
  /** Its feed holds dates of a calendar. */
  calendar?: true;
  /**
   * Pages of its own content for the sitemap, each once, in an order that stays: those that belong to one of `units`
   * (keys of any age). Read as a stream; the front pages of places and of the solution are listed without it.
   */
  listed?(units: readonly Ars[], kernel: Kernel): AsyncIterable<ListedPage>;
  /** What of a place anybody may take as data: own paths, each named by the text `data_<id>`. */
  openData?(ars: Ars): readonly { id: string; path: string }[];
  /**
   * Pages of its own that the site of a town may frame apart from card and list; left out: none. `page` is relative to
   * its path, the title is ready to show. Without what is invented.
   */
  embeds?(request: PlaceRequest, kernel: Kernel): Promise<readonly { page: string; title: string }[]>;
  /** What people may choose to hear of; each is named by the text `topic_<id>`. */
  topics?: readonly Topic[];
  /** What a desk may put right in records of feeds, so that it stays; left out: nothing. */
  fixes?: Fixes;
  /** What is missing or old in a place's data, for its desk; left out: nothing is looked for. */
  gaps?: GapFinder;
  /** Records of several sources that may be one thing; left out: none are compared. */
  doubles?: Doubles;
  /** Rooms of its own at the desk of each place where it is shown; left out: none. */
  rooms?: readonly DeskRoom[];
  /** Rooms of its own for each person who is signed in; left out: none. */
  ownRooms?: readonly OwnRoom[];
  /** Pages with forms that visitors send without an account; left out: none. */
  plainPages?: readonly PlainPage[];
  /** Mails that it writes; names begin with the id. */
  mails?: readonly SolutionMail[];
  /** What of it needs somebody at the desk of a place today; left out: nothing. */
  tasks?: TaskFinder;
  /** Work beside requests, by the clock or queued through `kernel.jobs`; names begin with the id. */
  jobs?: readonly Job[];
  // A room that the kernel does not have yet. The registry refuses a solution that fills it,
  // so that nothing is declared and then silently never run (docs/decisions/0004).
  events?: { emits: readonly unknown[]; handles: readonly unknown[] };
}

/** Example data of one intake. Keys stay the same from day to day, so that a page that was opened stays. */
export interface SampleRecords {
  intake: string;
  records: readonly { key: string; ars: Ars; record: unknown }[];
}
