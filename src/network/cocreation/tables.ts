import type { TableDeclaration } from '../../kernel/solution.ts';
import { boardTables } from './boards/board-tables.ts';
import { ratingTables } from './ratings/rating-tables.ts';
import { sprintTables } from './sprints/sprint-tables.ts';
import { wishTables } from './wishes/tables.ts';

const catalogue = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

/** Classes and retention. The network is one for all towns: what stands in it belongs to no single one. */
export const tables: readonly TableDeclaration[] = [
  { name: 'challenge', ...catalogue('what towns want to solve stays readable; names no people') },
  { name: 'voice', ...catalogue('as long as the challenge; names towns, no people') },
  { name: 'idea', ...catalogue('the catalogue keeps also what was stopped; who proposed it stands apart') },
  { name: 'idea_challenge', ...catalogue('as long as both') },
  { name: 'idea_evidence', ...catalogue('as long as the idea; names pages of others') },
  {
    name: 'idea_author',
    class: 'local',
    retention: {
      forever: 'as long as the account: whose idea it is; leaves with the person (personal-data.ts)',
    },
  },
  ...wishTables,
  { name: 'step', ...catalogue('the public history of decisions; names no people') },
  ...ratingTables,
  ...sprintTables,
  ...boardTables,
];
