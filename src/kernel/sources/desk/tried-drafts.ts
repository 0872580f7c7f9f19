/**
 * Which drafts were tried with success: only such a one is saved. In memory, as one process answers the desk; after a
 * restart it is tried once more.
 */
import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';

/** What a trial reads, and with which settings. */
export interface TriedDraft {
  ars: string;
  solution: string;
  intake: string;
  connector: string;
  address: string | null;
  /** Id of a file that was handed over. */
  upload: string | null;
  settings: Record<string, unknown>;
}

export interface TriedDrafts {
  /** A trial of it went well now. */
  keep(draft: TriedDraft): void;
  /** Whether exactly this was tried with success within the last hour. */
  has(draft: TriedDraft): boolean;
}

const KEPT_MILLISECONDS = 3_600_000;
const MOST = 10_000;

export function createTriedDrafts(clock: Clock): TriedDrafts {
  /** Milliseconds since 1970 of the trial by digest, the oldest first. */
  const tried = new Map<string, number>();
  const sweep = () => {
    const oldest = clock.now().epochMilliseconds - KEPT_MILLISECONDS;
    for (const [digest, at] of tried) {
      if (at >= oldest && tried.size <= MOST) return;
      tried.delete(digest);
    }
  };
  return {
    keep(draft) {
      const digest = digestOf(draft);
      tried.delete(digest);
      tried.set(digest, clock.now().epochMilliseconds);
      sweep();
    },
    has(draft) {
      sweep();
      return tried.has(digestOf(draft));
    },
  };
}

/** Whether two settings say the same, in whichever order (the database keeps another one). */
export function isSameSettings(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function digestOf({ ars, solution, intake, connector, address, upload, settings }: TriedDraft): string {
  const all = [ars, solution, intake, connector, address, upload, settings];
  return createHash('sha256').update(canonical(all)).digest('base64url');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
