import type { TableDeclaration } from '../../../kernel/solution.ts';

export const pilotTables: readonly TableDeclaration[] = [];
