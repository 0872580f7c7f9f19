import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { allFigures } from './all-figures.ts';
import { isEmpty } from './figures.ts';
import { type FiguresRow, newestFigures, putFigures } from './figures-store.ts';
import { readCoverage } from './read-coverage.ts';

/** Rows written at once. */
const PIECE = 1_000;

/** Counts each night, and once after the first start, how much of the base catalogue can be done online where. */
export const digitalJob: Job<object> = {
  name: 'services.digital',
  payload: z.object({}),
  every: '40 3 * * *',
  atStart: true,
  retries: 3,
  async run(_payload, kernel, signal) {
    await countAll(kernel, signal);
  },
};

/** Returns how many units have other figures than before. */
export async function countAll(kernel: Kernel, signal?: AbortSignal): Promise<number> {
  const { db, places, clock } = kernel;
  const { byUnit } = await readCoverage('everywhere', kernel, signal);
  const day = civilDate(clock.now()).toString();
  const known = new Map((await newestFigures('all', db)).map((row) => [row.ars, row.figures]));
  const changed = allFigures(places, catalogue, byUnit).flatMap(({ ars, figures }): FiguresRow[] => {
    const before = known.get(ars);
    const isSame = before === undefined ? isEmpty(figures) : isDeepStrictEqual(before, figures);
    return isSame ? [] : [{ ars, day, figures }];
  });
  for (let at = 0; at < changed.length; at += PIECE) {
    signal?.throwIfAborted();
    await putFigures(changed.slice(at, at + PIECE), db);
  }
  return changed.length;
}
