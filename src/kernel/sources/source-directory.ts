import type { Ars } from '../places/place.ts';
import type { SourceInfo } from '../solution.ts';
import type { Source } from './source.ts';

/** All sources, in memory, read-only; built anew when one changes (channel `hier_sources`). */
export interface SourceDirectory {
  get(id: string): Source | undefined;
  /** Active sources of an intake whose owner is one of the keys, without those that wait for their adoption. */
  of(solution: string, intake: string, owners: Iterable<Ars>): Source[];
  readonly all: readonly Source[];
  /** Those of a solution that nobody answers for and whose owner is one of the keys. */
  hidden(solution: string, owners: ReadonlySet<Ars>): readonly Source[];
  /**
   * What is shown with a record: whose, licence, and the instant for which it is true. `seenAt` is the record's own
   * (`kernel.source_record.seen_at`), null for one that the last look confirmed: it has the time of that look.
   * null for a source that is hidden, waits for its adoption, or is no longer there: its records are not shown.
   */
  info(id: string, seenAt: string | null, now: Temporal.Instant): SourceInfo | null;
}
