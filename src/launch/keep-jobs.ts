import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Config } from '../kernel/config.ts';
import { renewEntriesJob } from '../kernel/editorial/renew-job.ts';
import { sweepFilesJob } from '../kernel/files/sweep-job.ts';
import { invitationJob } from '../kernel/identity/invitations/invitation-job.ts';
import { createJobs, type Jobs } from '../kernel/jobs/jobs.ts';
import type { Mailer } from '../kernel/mail/mail.ts';
import { createMailQueue, type MailQueue } from '../kernel/mail/queue/mail-queue.ts';
import { mailSendJob } from '../kernel/mail/queue/mail-send-job.ts';
import { sweepMailFolder } from '../kernel/mail/sweep-mail-folder.ts';
import { retentionJob } from '../kernel/retention/retention-job.ts';
import { tableRules } from '../kernel/retention/table-rule.ts';
import type { Solution } from '../kernel/solution.ts';
import { watchJob } from '../kernel/sources/watch/watch-job.ts';

/** The work beside requests: that of the house, and that of the solutions. */
export interface Work {
  jobs: Jobs;
  mails: MailQueue;
  /** Has the mail of an invitation sent, within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** Queues from now on; works when `jobs.begin` is called, after the doors are open. */
export function keepJobs(house: {
  config: Pick<Config, 'publicUrl'>;
  db: Kysely<unknown>;
  mailer: Mailer;
  solutions: readonly Solution[];
  log: FastifyBaseLogger;
}): Work {
  const { config, db, mailer, solutions, log } = house;
  const send = mailSendJob(mailer);
  const invitation = invitationJob({ mailer, publicUrl: config.publicUrl });
  const { way } = mailer;
  const retention = retentionJob({
    rules: tableRules(solutions),
    log,
    also: [async ({ clock }) => way.kind === 'folder' && sweepMailFolder(way.folder, clock.now())],
  });
  const watch = watchJob({
    ...{ solutions, publicUrl: config.publicUrl },
    queueMail: (mail, options) => mails.queueMail(mail, options),
  });
  const renew = renewEntriesJob({ solutions, log });
  const own = solutions.flatMap((solution) => solution.jobs ?? []);
  const jobs = createJobs({
    db,
    log,
    jobs: [send, invitation, retention, sweepFilesJob, watch, renew, ...own],
  });
  const mails = createMailQueue(jobs, send);
  return {
    jobs,
    mails,
    queueInvitation: (trx, id) => jobs.queue(invitation, { id }, { db: trx }),
  };
}
