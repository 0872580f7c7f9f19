import type { TableDeclaration } from '../../../kernel/solution.ts';

export const sheetTables: readonly TableDeclaration[] = [];
