import type { TableDeclaration } from '../../../kernel/solution.ts';

export const adviceTables: readonly TableDeclaration[] = [];
