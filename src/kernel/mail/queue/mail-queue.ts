import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Job } from '../../jobs/job.ts';
import { jobId } from '../../jobs/job-id.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { JobState } from '../../jobs/store.ts';
import { checkMail } from '../check-mail.ts';
import type { Mail } from '../mail.ts';
import type { QueuedMail } from './mail-send-job.ts';

export type MailState = 'sent' | 'waiting' | 'failed';

export interface MailQueue {
  /**
   * Has a mail sent that may wait, once for each key, also if the mail server is down for days; within a transaction
   * if one is given. Throws a `MailFault` for what is no mail.
   */
  queueMail(mail: Omit<Mail, 'unsubscribe'>, options?: { key?: string; db?: Kysely<unknown> }): Promise<void>;
  /** What became of it; null: nobody knows (any more: a week after its end). */
  mailStateOf(key: string): Promise<MailState | null>;
  /** The same for many; those of which nobody knows are left out. */
  mailStatesOf(keys: readonly string[]): Promise<Map<string, MailState>>;
}

const STATES: Record<JobState, MailState> = {
  waiting: 'waiting',
  running: 'waiting',
  done: 'sent',
  failed: 'failed',
};

export function createMailQueue(jobs: Pick<Jobs, 'queue' | 'statesOf'>, job: Job<QueuedMail>): MailQueue {
  async function mailStatesOf(keys: readonly string[]): Promise<Map<string, MailState>> {
    const states = await jobs.statesOf(job, keys);
    return new Map([...states].map(([key, state]) => [key, STATES[state]]));
  }
  return {
    async queueMail(mail, options = {}) {
      checkMail(mail);
      const { key } = options;
      const id = mail.id ?? (key === undefined ? randomUUID() : jobId(job.name, key));
      const { to, subject, text, language } = mail;
      await jobs.queue(job, { to, subject, text, language, id }, options);
    },
    mailStateOf: async (key) => (await mailStatesOf([key])).get(key) ?? null,
    mailStatesOf,
  };
}
