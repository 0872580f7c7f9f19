import type { TableDeclaration } from '../../../kernel/solution.ts';

const kept = (name: string, reason: string): TableDeclaration => ({
  ...{ name, class: 'reference', retention: { forever: reason } },
});

export const approvalTables: readonly TableDeclaration[] = [
  kept('approval_path', 'as long as the project; names offices, no people'),
  kept('approval', 'as long as the project: what may run rests on it; names offices, no people'),
  kept('approval_event', 'how long approvals take is measured over years; names offices, no people'),
  kept('approval_template', 'until the town removes it; names offices, no people'),
];
