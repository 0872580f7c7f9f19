import type { TableDeclaration } from '../../../kernel/solution.ts';

const catalogue = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

export const projectTables: readonly TableDeclaration[] = [
  {
    name: 'project',
    ...catalogue('what towns tried and took over stays readable; names offices, no people'),
  },
  { name: 'step', ...catalogue('the public history of decisions; names no people') },
];
