import type { TableDeclaration } from '../../../kernel/solution.ts';

export const sheetTables: readonly TableDeclaration[] = [
  {
    name: 'sheet',
    class: 'reference',
    retention: { forever: 'what towns learned stays readable, failures too; names offices, no people' },
  },
];
