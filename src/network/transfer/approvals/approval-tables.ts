import type { TableDeclaration } from '../../../kernel/solution.ts';

export const approvalTables: readonly TableDeclaration[] = [];
