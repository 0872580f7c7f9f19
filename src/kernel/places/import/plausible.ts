import type { PlaceRow } from '../store.ts';
import { UnusableFile } from './import-report.ts';
import type { Plan } from './plan.ts';

/** More municipalities than this never vanished in one file: it is a part of one, or of another country. */
const MOST_VANISHED = 0.1;

/** Throws `UnusableFile` for a file that would empty the register. */
export function refuseImplausible({ moved }: Plan, known: readonly PlaceRow[]): void {
  const before = known.filter(
    ({ validTo, levels }) => validTo === null && levels.includes('municipality'),
  ).length;
  const vanished = moved.filter(({ kind }) => kind === 'vanished').length;
  if (vanished > before * MOST_VANISHED) {
    throw new UnusableFile(
      `${vanished} of ${before} places would vanish: the file holds only a part of Germany. Import the whole file, or say by a table of changes (--changes) what became of them.`,
    );
  }
}
