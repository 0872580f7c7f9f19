import type { ViewMaker } from '../../pages/views.ts';
import type { Kernel } from '../../solution.ts';

/** What the APIs of corrections need. */
export interface CorrectionsHouse {
  kernel: Kernel;
  views: Pick<ViewMaker, 'content'>;
}
