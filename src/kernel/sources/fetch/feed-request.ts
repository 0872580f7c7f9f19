/** What is asked of a feed, and what comes back. Types only. */
import type { FetchLimits } from './limits.ts';
import type { Validators } from './validators.ts';

/** The content that is shown: what need not be fetched again. */
export interface KnownContent extends Validators {
  /** Hexadecimal, of the unpacked bytes. */
  sha256: string | null;
}

export interface FeedRequest {
  /** As configured; http or https, without name and password. */
  address: string;
  /** Absolute path of the folder of this one source, below `<HIER_VAR>/sources`; made if it is not there. */
  folder: string;
  /** Media types of the connector. */
  mediaTypes: readonly string[];
  /** null asks for all of it, whatever is known. */
  known: KnownContent | null;
  limits?: Partial<FetchLimits>;
  signal?: AbortSignal;
}

export interface FetchedFeed extends Validators {
  status: 'fetched';
  /** Absolute path of the unpacked content; who takes it removes it. */
  file: string;
  sha256: string;
  /** Length of the file. */
  bytes: number;
}

/** The content is the known one; its validators may be new ones. */
export interface UnchangedFeed extends Validators {
  status: 'unchanged';
}

export type FeedAnswer = FetchedFeed | UnchangedFeed;
