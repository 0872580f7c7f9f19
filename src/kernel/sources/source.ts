/** A configured feed as the house shows and runs it. Types only. */
import type { Ars } from '../places/place.ts';

/**
 * `desk`: never fetched, filled by what its owner publishes at the desk. `query`: asked for single answers when
 * somebody wants one, never imported.
 */
export type SourceKind = 'http' | 'upload' | 'sample' | 'desk' | 'query';

export interface Source {
  /** UUID v7. */
  id: string;
  /** Who may change it. */
  ownerArs: Ars;
  solution: string;
  /** Intake of the solution. */
  intake: string;
  connector: string;
  kind: SourceKind;
  /** Whose data it is, as shown. */
  name: string;
  /** Page for people about the data; null: none. */
  url: string | null;
  /** Address of the feed; null for uploads and samples. */
  address: string | null;
  licence: string;
  settings: Readonly<Record<string, unknown>>;
  /** Seconds between two looks; null: only when asked. */
  everySeconds: number | null;
  state: 'active' | 'paused';
  /**
   * Instant at which the feed last said what we show (also by "unchanged"); of one that is asked: at which it last
   * answered, up to an hour behind as long as all is well. null: never yet.
   */
  checkedAt: string | null;
  /** Failures in a row. */
  failures: number;
  /** Why the last attempt failed, English; null after a success. */
  fault: { code: string; message: string } | null;
  /** A content that waits for somebody to accept it. */
  held: { since: string; records: number; before: number } | null;
  /** Connected while its owner only prepares the solution: imported, and shown nowhere before the adoption is live. */
  awaitsAdoption?: boolean;
  /** Nobody answered for it: its records are shown nowhere, and its card says since when and why. */
  hidden?: { since: string; concern: 'data' | 'people' } | null;
}
