/**
 * How a solution takes records from feeds: the room `connectors` of the contract. Types, and one function that
 * ties a connector to the mapping of its values.
 */
import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Ars } from '../places/place.ts';
import type { Connector, Item, ReadContext, ReadValue } from './connector.ts';
import type { Source } from './source.ts';

/** What a mapping may ask while it turns a value into a record. */
export interface MapContext {
  source: Source;
  places: PlaceDirectory;
  /** Instant at which the run began. */
  now: Temporal.Instant;
}

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
}

export type MapResult<Row> = Mapped<Row> | { fault: { code: string; reason: string } };

/** One outside format that an intake reads. Made by `format`. */
export interface Format<Row> {
  connector: string;
  mediaTypes: readonly string[];
  licence: string | null;
  /** Checks the settings of a source; throws `ZodError`. */
  settings: ZodType;
  read(bytes: AsyncIterable<Uint8Array>, context: ReadContext<unknown>): AsyncIterable<Item<unknown>>;
  map(read: ReadValue<unknown>, context: MapContext): MapResult<Row>;
}

/** A record on its way into the tables of a solution. */
export interface Stored<Row> {
  /** UUID v7: the same as long as source and key are, also after it was gone for a while. */
  id: string;
  ars: Ars;
  source: string;
  record: Row;
}

export interface Intake<Row = unknown> {
  /** What is taken in: `events`. Unique within the solution. */
  id: string;
  formats: readonly Format<Row>[];
  /** Our fields that a mapping of `csv` or `geojson` may fill → whether it must. */
  fields?: Readonly<Record<string, 'required' | 'optional'>>;
  /**
   * `odbl`: the table is derived from OpenStreetMap and takes nothing else; `open`: takes every licence that allows
   * showing and changing, and nothing under a share-alike database licence.
   */
  licences: 'open' | 'odbl';
  /** ISO 8601 duration without success after which the records count as stale: `P2D`. */
  staleAfter: string;
  /** How far recurrences are written out, in days back and ahead of now. */
  horizon?: { back: number; ahead: number };
  /** Writes new and changed records; runs inside the transaction of the import, in batches. */
  put(records: readonly Stored<Row>[], db: Kysely<unknown>): Promise<void>;
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
