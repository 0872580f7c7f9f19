import type { TableDeclaration } from '../../../kernel/solution.ts';

const kept = (name: string, reason: string): TableDeclaration => ({
  ...{ name, class: 'reference', retention: { forever: reason } },
});

export const sprintTables: readonly TableDeclaration[] = [
  kept('sprint', 'what towns tried together stays readable; names no people'),
  kept('sprint_challenge', 'as long as both'),
  kept('sprint_town', 'as long as the sprint; names towns, no people'),
  kept('sprint_company', 'prior involvement matters for later tenders; names companies, no people'),
  kept('agenda_item', 'as long as the sprint'),
  kept('test_run', 'findings stay with the sprint; users are numbers with a profile in words'),
  kept('decision', 'the public log of decisions; names no people'),
  kept('follow_up', 'as long as the sprint; names units, no people'),
];
