import type { TableDeclaration } from '../solution.ts';

const ofLibrary = (reason: string) => ({ class: 'local', retention: { forever: reason } }) as const;

/** For how long work that is done, or failed for good, is remembered. */
export const DAYS_REMEMBERED = 7;

/** Classes of the tables in the schema `jobs`, which belong to the library for jobs. */
export const jobTables: readonly TableDeclaration[] = [
  {
    name: 'job',
    class: 'local',
    retention: {
      days: DAYS_REMEMBERED,
      column: 'completed_on',
      reason: 'enough to see what failed; the payload goes as soon as the work is done',
    },
  },
  // Where the rows of `job` lie.
  { name: 'job_common', ...ofLibrary('partition of job') },
  { name: 'queue', ...ofLibrary('names and settings of the jobs; no personal data') },
  { name: 'schedule', ...ofLibrary('what comes by the clock; no personal data') },
  { name: 'version', ...ofLibrary('version of these tables') },
  { name: 'bam', ...ofLibrary('steps of migrations; unused') },
  { name: 'subscription', ...ofLibrary('unused') },
  { name: 'job_dependency', ...ofLibrary('unused') },
  { name: 'instance', ...ofLibrary('unused') },
  { name: 'warning', ...ofLibrary('unused') },
  { name: 'queue_stats', ...ofLibrary('unused') },
];
