import type { TableDeclaration } from '../../../kernel/solution.ts';

export const pictureTables: readonly TableDeclaration[] = [];
