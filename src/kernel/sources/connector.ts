/**
 * What a connector is: code for one outside format that turns bytes into values of ours, or says why not.
 * Types and one error; `docs/connector-guide.md` explains them, `src/connectors/<format>` holds the connectors.
 */
import type { ZodType } from 'zod';

/** Something that could not be read, or only in part. Texts are English; a desk translates by `code`. */
export interface Fault {
  /** "line 12", "$.data[3].fees", "node 4711": where somebody with the file in hand finds it. */
  where: string;
  /** Key of the record that it belongs to; null if nobody can tell. Its older version stays as it is. */
  key: string | null;
  /** Kebab case, from a closed list of the connector or solution ("no-coordinates"). */
  code: string;
  /** What is wrong and how to mend it, at most 300 characters. Never holds a script, only quoted text. */
  reason: string;
}

/** A value that was read. `key` is the source's own and stays the same when the feed is read again. */
export interface ReadValue<Value> {
  key: string;
  where: string;
  value: Value;
  /** What was left out or mended while reading: reported, not refused. */
  notes?: readonly { code: string; reason: string }[];
}

/** About the feed as a whole: what was left out of it on purpose. Reported, hides no record. */
export interface Note {
  where: string;
  code: string;
  reason: string;
}

export type Item<Value> =
  | ({ kind: 'value' } & ReadValue<Value>)
  | ({ kind: 'fault' } & Fault)
  | ({ kind: 'note' } & Note)
  /** The feed says that this record is no more; the later counts where it also tells the record itself. */
  | ({ kind: 'gone'; key: string } & Note)
  /**
   * The feed tells only what changed: what it does not name stays. Said once, anywhere in it; from there on the later
   * of two records with one key counts, not the first.
   */
  | ({ kind: 'partial' } & Note);

export interface ReadContext<Settings> {
  settings: Settings;
  /** Recurrences are written out between these instants (a connector without dates ignores them). */
  horizon: { from: Temporal.Instant; until: Temporal.Instant };
  /**
   * Where the same bytes lie, if they lie on this machine: for formats that are read in several passes, which then
   * leave `bytes` alone.
   */
  file?: string;
  /** Ends the reading; for formats that read long before they yield anything. Its reason is thrown. */
  signal?: AbortSignal;
}

/** A column or property of a feed, with some of what stands in it, before anybody has said what it means. */
export interface FoundColumn {
  name: string;
  /** At most three, at most 100 characters each. */
  examples: readonly string[];
}

export interface Connector<Value, Settings> {
  /** Name of its folder (`ical`); where a folder holds several, each begins with it (`dldb-services`). */
  id: string;
  /** Media types under which a server may send it, lower case, without parameters; others are refused. */
  mediaTypes: readonly string[];
  /** Set where the format itself comes under one licence only (OpenStreetMap). */
  licence?: string;
  /** What a source may set for it; `{}` must be valid unless a mapping is needed. */
  settings: ZodType<Settings>;
  /** Set where a mapping is needed: the names that a mapping can use. Throws `UnreadableFeed`. */
  columns?(bytes: AsyncIterable<Uint8Array>): Promise<FoundColumn[]>;
  /**
   * Reads a feed as a stream: memory does not grow with its length, every iteration yields soon, nothing hangs.
   * Throws `UnreadableFeed` if the whole cannot be used (cut off, another format); nothing else is thrown.
   */
  read(bytes: AsyncIterable<Uint8Array>, context: ReadContext<Settings>): AsyncIterable<Item<Value>>;
}

/** The feed as a whole cannot be used; what is known stays. */
export class UnreadableFeed extends Error {
  readonly code: string;
  /** "line 12", where it is known. */
  readonly where: string | null;

  constructor(code: string, message: string, options: { where?: string; cause?: unknown } = {}) {
    super(message, options);
    this.name = 'UnreadableFeed';
    this.code = code;
    this.where = options.where ?? null;
  }
}
