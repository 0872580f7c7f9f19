/**
 * How a solution takes records from feeds: the room `connectors` of the contract. Types, and one function that
 * ties a connector to the mapping of its values.
 */
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { Language } from '../i18n/language.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars, Place } from '../places/place.ts';
import type { Kernel, PageContent } from '../solution.ts';
import type { Asked } from './ask/ask.ts';
import type { Connector, Item, ReadContext, ReadValue } from './connector.ts';
import type { Source } from './source.ts';

/** What a mapping may ask while it turns a value into a record. */
export interface MapContext {
  source: Source;
  places: PlaceDirectory;
  /** Instant at which the run began. */
  now: Temporal.Instant;
}

/** What writing records may ask: what is made of them may depend on the day and on other keys of the unit. */
export type PutContext = Pick<MapContext, 'places' | 'now'>;

/** A record of the solution, and where it lies. */
export interface Mapped<Row> {
  /** By its point where it has one (`placeOfPoint`), else the owner of the source. */
  ars: Ars;
  record: Row;
  /** Instants between which it is true, where the feed says so. */
  validFrom?: string | null;
  validUntil?: string | null;
  /** Where it has one of its own, else that of the source counts. */
  licence?: string;
  notes?: readonly { code: string; reason: string }[];
  /** Left out: nobody is told. */
  tell?: Announcement;
}

/**
 * What people who chose the topic hear of a record. Told once, when the record is new (or its `tag` is): never at the
 * first import of a feed, never of example data, never when it is over.
 */
export interface Announcement {
  /** Topic of the solution: the part after its id. */
  topic: string;
  /** What it is about, the same as long as it is about the same: a later one takes the place of the earlier one. */
  tag: string;
  /** In the words of the source; `lang` (BCP 47) is their language. At most 100 and 300 characters, more is cut. */
  title: string;
  text: string;
  lang: string;
  /** Page of the solution below the place, as in `Card`; `{id}` in it is the id of the record; '' for none. */
  page: string;
  /** `high`: also in quiet hours (a warning of danger to life, nothing else). */
  urgency: 'normal' | 'high';
  /** Instant from which nobody needs to hear it any more. */
  until: string | null;
  /** Where it is told, with everything below; left out: where the record lies (a warning may lie in many places). */
  at?: readonly Ars[];
}

/** `path` of a fault: the field of a form that it belongs to, where it came from one. */
export type MapResult<Row> = Mapped<Row> | { fault: { code: string; reason: string; path?: string } };

/** One outside format that an intake reads. Made by `format`. */
export interface Format<Row> {
  connector: string;
  mediaTypes: readonly string[];
  licence: string | null;
  /** Checks the settings of a source; throws `ZodError`. */
  settings: ZodType;
  /** null where no mapping is needed. */
  columns: Connector<unknown, unknown>['columns'] | null;
  read(bytes: AsyncIterable<Uint8Array>, context: ReadContext<unknown>): AsyncIterable<Item<unknown>>;
  map(read: ReadValue<unknown>, context: MapContext): MapResult<Row>;
}

/** What somebody who enters a record by hand may be told while doing so. */
export interface Similar {
  /** Of the other record: as it is shown, where it comes from, its page below the place. */
  title: string;
  source: string;
  page: string;
  /** 0–1. */
  likeness: number;
}

/**
 * Records entered at the desk. The published ones of a town are a feed of kind `desk` like any other: same tables,
 * same provenance ("Stadt Köln"), same pages; what recurs is written out anew every night.
 */
export interface Editor<Row> {
  /** Form for one record, an object; fields have `meta` (see `forms/form-schema.ts`). Throws `ZodError` with paths. */
  form: ZodType;
  /** A checked form as record; a `fault` is shown beside the form. */
  map(form: unknown, context: EditorContext): MapResult<Row>;
  /** Page of a record below the place, as in `Card`. */
  page(id: string): string;
  /** The page as it would be; the record has no id yet. */
  preview(
    record: Row,
    ask: { place: Place; language: Language },
    kernel: Kernel,
  ): PageContent | Promise<PageContent>;
  /** Records of other sources that may be the same, the likest first. Left out: none are looked for. */
  similar?(record: Row, ask: { place: Place; language: Language }, kernel: Kernel): Promise<Similar[]>;
  /** What `map` has to know from the database, handed to it as `prepared`. Left out: nothing. */
  prepare?(ask: { place: Place }, house: Pick<Kernel, 'db' | 'places'>): Promise<unknown>;
  /** What ends (`validUntil`) wants somebody: "Heute" says so 14 days before, and 14 days long after it. */
  looksBack?: true;
  /** How clubs and companies send one in without an account; left out: only town halls enter it. */
  submission?: SubmissionForm;
}

/**
 * What outsiders may fill in of an editor's form, drawn as plain HTML: an object of lines, paragraphs, choices, days,
 * times of day, addresses and switches. Texts: `submit_<intake>` ("Termin melden") and `submit_<intake>_about`.
 */
export interface SubmissionForm {
  form: ZodType;
  /** A checked form as content of `Editor.form`. */
  content(form: unknown): Readonly<Record<string, unknown>>;
  /** The content with who sent it; `isChecked`: somebody at the desk has looked at it. Its page says both. */
  signed(
    content: Readonly<Record<string, unknown>>,
    by: { sender: string; isChecked: boolean },
  ): Readonly<Record<string, unknown>>;
  /** Whether the place wants any. That somebody is there to look at them is asked by the house. */
  isWanted(place: Place, kernel: Pick<Kernel, 'adoptions'>): boolean;
}

export interface EditorContext extends MapContext {
  /** Id of the entry. */
  id: string;
  place: Place;
  /** Somebody fills in the form just now; left out: what was published long ago is written out again. */
  whileTyping?: true;
  /** As `Editor.prepare` answered. */
  prepared?: unknown;
  /** Recurrences are written out between these instants. */
  horizon: { from: Temporal.Instant; until: Temporal.Instant };
  /** School holidays that are known for the place; `until`: civil date up to which the table reaches, null: nothing. */
  schoolHolidays: { days: readonly { name: string; first: string; last: string }[]; until: string | null };
}

/** A record on its way into the tables of a solution. */
export interface Stored<Row> {
  /** UUID v7: the same as long as source and key are, also after it was gone for a while. */
  id: string;
  ars: Ars;
  source: string;
  record: Row;
}

/** A feed that is known before anybody asks for it. */
export interface PreparedSource {
  connector: string;
  ownerArs: Ars;
  name: string;
  address: string;
  licence: string;
  /** Page for people about the data; null: none. */
  url: string | null;
  /** null: only when asked. */
  everySeconds: number | null;
  settings?: Readonly<Record<string, unknown>>;
}

export interface Intake<Row = unknown> {
  /** What is taken in: `events`. Unique within the solution. */
  id: string;
  formats: readonly Format<Row>[];
  /** Our fields that a mapping of `csv` or `geojson` may fill → whether it must. */
  fields?: Readonly<Record<string, 'required' | 'optional'>>;
  /**
   * `odbl`: the table is derived from OpenStreetMap and takes nothing else; `open`: takes every licence that allows
   * showing and changing, and nothing under a share-alike database licence; `answers`: like `open`, and also answers
   * whose terms are still to be looked at, because each is shown alone with its source.
   */
  licences: 'open' | 'odbl' | 'answers';
  /**
   * Its sources are asked for single answers (kind `query`) instead of being imported: nothing is mapped, put or
   * removed. `formats` then holds `askedFormat(asks)` alone.
   */
  asks?: Asked;
  /** Nothing but the examples of the solution comes this way (`Solution.sample`): it reads no format. */
  examplesOnly?: true;
  /** ISO 8601 duration without success after which the records count as stale: `P2D`. */
  staleAfter: string;
  /** Its records come and go (warnings): a size that changes tenfold says nothing and is never held. */
  sizeVaries?: true;
  /** Feeds that ship with the house, switched off until the operator wants them. */
  prepared?: readonly PreparedSource[];
  /** How far recurrences are written out, in days back and ahead of now. */
  horizon?: { back: number; ahead: number };
  /** How people of a town hall enter records by hand; left out: they cannot. */
  editor?: Editor<Row>;
  /** Writes new and changed records; runs inside the transaction of the import, in batches. */
  put(records: readonly Stored<Row>[], db: Kysely<unknown>, house: PutContext): Promise<void>;
  /** A source was hidden or is shown again: left out where its records stand alone. Inside the same transaction. */
  renew?(source: string, db: Kysely<unknown>): Promise<void>;
  /** Takes records away that the source no longer has. */
  remove(records: readonly { id: string; ars: Ars }[], db: Kysely<unknown>): Promise<void>;
}

/** Ties a connector to the mapping of its values; the types of both meet here and nowhere else. */
export function format<Value, Settings, Row>(
  connector: Connector<Value, Settings>,
  map: (read: ReadValue<Value>, context: MapContext) => MapResult<Row>,
): Format<Row> {
  return {
    connector: connector.id,
    mediaTypes: connector.mediaTypes,
    licence: connector.licence ?? null,
    settings: connector.settings,
    columns: connector.columns ?? null,
    // What `settings` has parsed is of its type; what `read` yields is what `map` takes.
    read: (bytes, context) => connector.read(bytes, context as ReadContext<Settings>),
    map: (read, context) => map(read as ReadValue<Value>, context),
  };
}

/** Instants between which recurrences are written out: 7 days back and 18 months ahead unless the intake says else. */
export function horizonOf(
  { horizon = { back: 7, ahead: 548 } }: Pick<Intake, 'horizon'>,
  now: Temporal.Instant,
): ReadContext<unknown>['horizon'] {
  return {
    from: now.subtract({ hours: 24 * horizon.back }),
    until: now.add({ hours: 24 * horizon.ahead }),
  };
}
