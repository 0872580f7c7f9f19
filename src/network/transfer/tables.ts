import type { TableDeclaration } from '../../kernel/solution.ts';
import { adviceTables } from './advice/advice-tables.ts';
import { approvalTables } from './approvals/approval-tables.ts';
import { feasibilityTables } from './feasibility/feasibility-tables.ts';
import { pictureTables } from './picture/picture-tables.ts';
import { pilotTables } from './pilots/pilot-tables.ts';
import { projectTables } from './projects/project-tables.ts';
import { sheetTables } from './sheets/sheet-tables.ts';
import { takeoverTables } from './takeovers/takeover-tables.ts';

/** Classes and retention. The network is one for all towns: what stands in it belongs to no single one. */
export const tables: readonly TableDeclaration[] = [
  ...projectTables,
  ...feasibilityTables,
  ...approvalTables,
  ...pilotTables,
  ...sheetTables,
  ...takeoverTables,
  ...adviceTables,
  ...pictureTables,
];
