import type { TableDeclaration } from '../solution.ts';

/** Classes of the kernel's tables about adoptions and sources (design section 5, 4). */
export const sourceTables: readonly TableDeclaration[] = [
  { name: 'adoption', class: 'place', retention: { forever: 'what a town switched on; no personal data' } },
  {
    name: 'adoption_version',
    class: 'place',
    retention: {
      forever:
        'what a town switched on, and when; who did it is forgotten after 180 days and with the account',
    },
  },
  {
    name: 'source',
    class: 'reference',
    retention: { forever: 'feeds as configured; mailboxes of roles only' },
  },
  {
    name: 'source_watch',
    class: 'reference',
    retention: { forever: 'who was told about a source, by role; no personal data' },
  },
  {
    name: 'source_run',
    class: 'reference',
    retention: { days: 90, column: 'finished_at', reason: 'reports of imports: enough to see a year change' },
  },
  {
    name: 'source_record',
    class: 'place',
    retention: { forever: 'keys of public records and their tombstones' },
  },
];
