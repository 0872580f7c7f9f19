import type { TableDeclaration } from '../../../kernel/solution.ts';

export const feasibilityTables: readonly TableDeclaration[] = [];
