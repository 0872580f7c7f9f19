/**
 * The contract between the house and a solution: what a solution fills in. Types only; what it names stands in
 * `contract/`, one file a subject. `registry.ts` checks them, `contract.suite.ts` tests every solution against them,
 * `docs/solution-guide.md` explains them.
 */

import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { Card, SearchHit } from './contract/card.ts';
import type { FindHold } from './contract/hold.ts';
import type { Kernel, PlaceRequest } from './contract/kernel.ts';
import type { MapLayer } from './contract/map-layer.ts';
import type { Measure, Prerequisite } from './contract/measure.ts';
import type { FeedItem, ListedPage } from './contract/outward.ts';
import type { PageContent } from './contract/page-content.ts';
import type { DeskRoom, OwnRoom } from './contract/rooms.ts';
import type { TableDeclaration } from './contract/table-declaration.ts';
import type { Topic } from './contract/topic.ts';
import type { Fixes } from './corrections/fixes/fix.ts';
import type { Doubles } from './doubles/double.ts';
import type { EventHandler, EventKind } from './events/event.ts';
import type { GapFinder } from './gaps/gap.ts';
import type { TextsByLanguage } from './i18n/texts-in.ts';
import type { Permission } from './identity/permission.ts';
import type { PersonalData } from './identity/personal-data/personal-data.ts';
import type { Job } from './jobs/job.ts';
import type { SolutionMail } from './mail/solutions/solution-mail.ts';
import type { NetworkRoom } from './network/network-room.ts';
import type { NetworkThings } from './network/network-thing.ts';
import type { PlainPage } from './pages/plain/plain-page.ts';
import type { PlaceDirectory } from './places/directory.ts';
import type { Ars, Place } from './places/place.ts';
import type { Intake } from './sources/intake.ts';
import type { TaskFinder } from './today/task.ts';

export type { Block, FactRow, FormBlockField, ListItem, MonthDay } from './contract/block.ts';
export type { Card, SearchHit, SourceInfo } from './contract/card.ts';
export type { AdoptionHold, FindHold } from './contract/hold.ts';
export type { Kernel, PlaceRequest } from './contract/kernel.ts';
export type { Box, MapLayer, MapPoint } from './contract/map-layer.ts';
export type { Measure, Prerequisite } from './contract/measure.ts';
export type { FeedDate, FeedItem, ListedPage } from './contract/outward.ts';
export type { PageContent } from './contract/page-content.ts';
export type { DeskRoom, OwnRoom } from './contract/rooms.ts';
export type { Retention, TableClass, TableDeclaration } from './contract/table-declaration.ts';
export type { Topic } from './contract/topic.ts';

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
  /**
   * Invented records for one of the places for trying out, as if a feed had brought them; a week from `from` on. A
   * solution with rooms in the network is asked for the federation alone.
   */
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
  /** Its pages among towns, below `/netzwerk`; left out: none. */
  network?: readonly NetworkRoom[];
  /** Things of its own that other parts of the network may name and look for; left out: none. */
  things?: readonly NetworkThings[];
  /** Pages with forms that visitors send without an account; left out: none. */
  plainPages?: readonly PlainPage[];
  /** Mails that it writes; names begin with the id. */
  mails?: readonly SolutionMail[];
  /** What of it needs somebody at the desk of a place today; left out: nothing. */
  tasks?: TaskFinder;
  /** Work beside requests, by the clock or queued through `kernel.jobs`; names begin with the id. */
  jobs?: readonly Job[];
  /**
   * Why a solution, this one or any other, must not be shown at a place for now: while it says so, nothing switches the
   * solution on there or ends its pause. Left out: it holds nothing.
   */
  holds?: FindHold;
  /** What happens in it that others may act on, and what it acts on itself; left out: nothing. */
  events?: { emits: readonly EventKind[]; handles: readonly EventHandler[] };
}

/** Example data of one intake. Keys stay the same from day to day, so that a page that was opened stays. */
export interface SampleRecords {
  intake: string;
  records: readonly { key: string; ars: Ars; record: unknown }[];
}
