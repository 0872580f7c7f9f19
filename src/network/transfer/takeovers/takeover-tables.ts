import type { TableDeclaration } from '../../../kernel/solution.ts';

const catalogue = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

export const takeoverTables: readonly TableDeclaration[] = [
  { name: 'takeover', ...catalogue('how a takeover went stays readable; names offices, no people') },
  { name: 'takeover_log', ...catalogue('what towns took over elsewhere; names towns, no people') },
];
