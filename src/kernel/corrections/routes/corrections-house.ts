import type { ViewMaker } from '../../pages/views.ts';
import type { Kernel, Solution } from '../../solution.ts';

/** What the APIs of corrections need. */
export interface CorrectionsHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  views: Pick<ViewMaker, 'content'>;
}
