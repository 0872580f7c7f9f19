import type { TableDeclaration } from '../../../kernel/solution.ts';

export const takeoverTables: readonly TableDeclaration[] = [];
