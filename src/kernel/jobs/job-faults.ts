import { isCronLine } from './cron-line.ts';
import type { Job } from './job.ts';

const MOST_RETRIES = 50;

/** What is wrong with the jobs that somebody (a solution's id, "mail") declares. An empty list is good. */
export function jobFaults(owner: string, jobs: readonly Job[]): string[] {
  return jobs.flatMap(({ name, every, retries }) => [
    ...(name.startsWith(`${owner}.`) && /^[a-z0-9]+(\.[a-z][a-z0-9-]*)+$/.test(name) && name.length <= 60
      ? []
      : [`${owner}: job "${name}" is not named like "${owner}.what-it-does"`]),
    ...(every === undefined || isCronLine(every)
      ? []
      : [`${owner}: job "${name}" comes at "${every}", which is no cron line of five fields`]),
    ...(Number.isInteger(retries) && retries >= 1 && retries <= MOST_RETRIES
      ? []
      : [`${owner}: job "${name}" is tried again ${retries} times: it must be 1 to ${MOST_RETRIES}`]),
  ]);
}
