import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import { forgetActors } from '../kernel/adoptions/store.ts';
import type { Config } from '../kernel/config.ts';
import { correctionMailJob } from '../kernel/corrections/mail/correction-mail-job.ts';
import { renewEntriesJob } from '../kernel/editorial/renew-job.ts';
import { handleEventJob } from '../kernel/events/handle-event-job.ts';
import { sweepFilesJob } from '../kernel/files/sweep-job.ts';
import { invitationJob } from '../kernel/identity/invitations/invitation-job.ts';
import { createJobs, type Jobs } from '../kernel/jobs/jobs.ts';
import type { Mailer } from '../kernel/mail/mail.ts';
import { createMailQueue, type MailQueue } from '../kernel/mail/queue/mail-queue.ts';
import { mailSendJob } from '../kernel/mail/queue/mail-send-job.ts';
import { solutionMailJobs } from '../kernel/mail/solutions/solution-mail.ts';
import { sweepMailFolder } from '../kernel/mail/sweep-mail-folder.ts';
import type { NotificationDesk } from '../kernel/notifications/notification-desk.ts';
import { announcementMailJob } from '../kernel/operation/announcements/mail-job.ts';
import { spreadJob } from '../kernel/operation/announcements/spread-job.ts';
import { measureJob } from '../kernel/operation/state/measure-job.ts';
import { retentionJob } from '../kernel/retention/retention-job.ts';
import { tableRules } from '../kernel/retention/table-rule.ts';
import type { Solution } from '../kernel/solution.ts';
import { watchJob } from '../kernel/sources/watch/watch-job.ts';
import { submissionMailJob } from '../kernel/submissions/mail/submission-mail-job.ts';
import { requestMailJob } from '../kernel/towns/requests/write-request-mail.ts';
import { keepNotifications } from './keep-notifications.ts';

/** The work beside requests: that of the house, and that of the solutions. */
export interface Work {
  jobs: Jobs;
  mails: MailQueue;
  /** By which people subscribe to notifications. */
  notifications: NotificationDesk;
  /** Has the mail of an invitation sent, within the transaction that writes it. */
  queueInvitation(trx: Kysely<unknown>, id: string): Promise<void>;
  /** Has the mail sent that is due for a request about a place, within the transaction that changes it. */
  queueTownMail(trx: Kysely<unknown>, id: string): Promise<void>;
  /** Has the mails of an announcement to town halls sent, within the transaction that writes it. */
  queueAnnouncement(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** Queues from now on; works when `jobs.begin` is called, after the doors are open. */
export function keepJobs(house: {
  config: Pick<Config, 'publicUrl' | 'varFolder' | 'mailFrom' | 'pushAllowOrigins'>;
  /** Key of sessions, and private key for push. */
  keys: { secret: string; push: string };
  db: Kysely<unknown>;
  mailer: Mailer;
  solutions: readonly Solution[];
  log: FastifyBaseLogger;
}): Work {
  const { config, keys, db, mailer, solutions, log } = house;
  const notifications = keepNotifications({ config, keys, mailer, solutions, log });
  const send = mailSendJob(mailer);
  const invitation = invitationJob({ mailer, publicUrl: config.publicUrl });
  const townMail = requestMailJob({ mailer, publicUrl: config.publicUrl });
  const correctionMail = correctionMailJob({ mailer, publicUrl: config.publicUrl, solutions });
  const { way } = mailer;
  const submissionMail = submissionMailJob({ mailer, solutions, publicUrl: config.publicUrl });
  const retention = retentionJob({
    rules: tableRules(solutions),
    log,
    also: [
      async ({ clock }) => way.kind === 'folder' && sweepMailFolder(way.folder, clock.now()),
      async ({ db, clock }) => forgetActors(db, clock.now()),
    ],
  });
  const watch = watchJob({
    ...{ solutions, publicUrl: config.publicUrl },
    queueMail: (mail, options) => mails.queueMail(mail, options),
  });
  const renew = renewEntriesJob({ solutions, log });
  const announcement = announcementMailJob({ mailer, publicUrl: config.publicUrl });
  const spread = spreadJob(announcement);
  const operation = [announcement, spread, measureJob({ varFolder: config.varFolder })];
  const own = [
    ...solutions.flatMap((solution) => solution.jobs ?? []),
    ...solutionMailJobs({ solutions, mailer, publicUrl: config.publicUrl }),
  ];
  const jobs = createJobs({
    db,
    log,
    jobs: [
      send,
      invitation,
      retention,
      sweepFilesJob(solutions),
      watch,
      townMail,
      correctionMail,
      submissionMail,
      renew,
      handleEventJob,
      ...notifications.jobs,
      ...operation,
      ...own,
    ],
  });
  const mails = createMailQueue(jobs, send);
  return {
    jobs,
    mails,
    notifications: notifications.desk(jobs),
    queueInvitation: (trx, id) => jobs.queue(invitation, { id }, { db: trx }),
    queueTownMail: (trx, id) => jobs.queue(townMail, { id }, { db: trx }),
    queueAnnouncement: (trx, id) => jobs.queue(spread, { id }, { key: id, db: trx }),
  };
}
