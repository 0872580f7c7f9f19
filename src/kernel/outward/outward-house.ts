import type { ViewMaker } from '../pages/views.ts';
import type { Registry } from '../registry.ts';
import type { Kernel } from '../solution.ts';

/** What leaves the house for other sites needs. */
export interface OutwardHouse {
  kernel: Kernel;
  registry: Registry;
  views: ViewMaker;
  /** Without a slash at its end. */
  publicUrl: string;
}
