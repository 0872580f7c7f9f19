import type { TableDeclaration } from '../../../kernel/solution.ts';

export const feasibilityTables: readonly TableDeclaration[] = [
  {
    ...{ name: 'feasibility', class: 'reference' },
    retention: { forever: 'why a project was begun stays readable; names offices, no people' },
  },
  {
    ...{ name: 'feasibility_done', class: 'reference' },
    retention: { forever: 'belongs to its check; says which task is done, not by whom' },
  },
];
