/** The solutions of the house. A further one is a folder and a line here (docs/solution-guide.md). */
import type { Solution } from './kernel/solution.ts';
import { solution as cocreation } from './network/cocreation/solution.ts';
import { solution as transfer } from './network/transfer/solution.ts';
import { solution as leisure } from './solutions/leisure/solution.ts';
import { solution as news } from './solutions/news/solution.ts';
import { solution as notices } from './solutions/notices/solution.ts';
import { solution as parking } from './solutions/parking/solution.ts';
import { solution as place } from './solutions/place/solution.ts';
import { solution as services } from './solutions/services/solution.ts';
import { solution as waste } from './solutions/waste/solution.ts';

export const solutions: readonly Solution[] = [
  notices,
  waste,
  parking,
  leisure,
  news,
  services,
  transfer,
  cocreation,
  place,
];
