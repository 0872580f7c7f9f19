import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import { type Mark, writeMarks } from '../delivery-store.ts';

/** Writes down how attempts ended: at once, and together with whatever ended while the last ones were being written. */
export function createMarker({
  db,
  clock,
}: {
  db: Kysely<unknown>;
  clock: Clock;
}): (marks: readonly Mark[]) => Promise<void> {
  let next: { marks: Mark[]; written: Promise<void> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return (marks) => {
    if (next === null) {
      const batch: Mark[] = [];
      const written = last.then(() => {
        next = null;
        return writeMarks(db, batch, clock.now());
      });
      last = written.catch(() => undefined);
      next = { marks: batch, written };
    }
    next.marks.push(...marks);
    return next.written;
  };
}
