import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../kernel/config.ts';
import type { Job, JobQueue } from '../kernel/jobs/job.ts';
import type { Mailer } from '../kernel/mail/mail.ts';
import { senderOf } from '../kernel/mail/sender.ts';
import { keepConnections } from '../kernel/net/kept-connections.ts';
import { addressJob } from '../kernel/notifications/jobs/address-job.ts';
import { clearJob } from '../kernel/notifications/jobs/clear-job.ts';
import { confirmJob } from '../kernel/notifications/jobs/confirm-job.ts';
import { sendJob } from '../kernel/notifications/jobs/send-job.ts';
import type { NotificationDesk } from '../kernel/notifications/notification-desk.ts';
import { createVapid } from '../kernel/notifications/push/vapid.ts';
import { CONFIRM } from '../kernel/notifications/queues.ts';
import { LIMITS } from '../kernel/notifications/send/outcome.ts';
import type { SendMeans } from '../kernel/notifications/send/send-group.ts';
import { createTokens } from '../kernel/notifications/tokens.ts';
import { createTopics } from '../kernel/notifications/topics.ts';
import type { Solution } from '../kernel/solution.ts';

/** Milliseconds that a push service has for its answer. */
const PATIENCE = 10_000;

export interface NotificationWork {
  jobs: readonly Job[];
  /** For the application; what it asks for is queued there. */
  desk(queue: JobQueue): NotificationDesk;
}

/** What sends notifications, and what lets people subscribe. */
export function keepNotifications(house: {
  config: Pick<Config, 'publicUrl' | 'mailFrom' | 'pushAllowOrigins'>;
  /** Key of sessions, and private key for push. */
  keys: { secret: string; push: string };
  mailer: Mailer;
  solutions: readonly Solution[];
  log: FastifyBaseLogger;
}): NotificationWork {
  const { config, keys, mailer, solutions, log } = house;
  const { publicUrl } = config;
  const tokens = createTokens(keys.secret);
  const topics = createTopics(solutions);
  const vapid = createVapid(keys.push, contactOf(config));
  const trusted = new Set(config.pushAllowOrigins);
  let made: SendMeans | null = null;
  const means = () => {
    made ??= {
      push: { vapid, trusted, patience: PATIENCE, agents: keepConnections(LIMITS.push.mostSlow) },
      ...{ mailer, tokens, topics, publicUrl },
    };
    return made;
  };
  const jobs: readonly Job[] = [
    addressJob,
    sendJob('push', means, log),
    sendJob('mail', means, log),
    confirmJob({ mailer, tokens, topics, publicUrl }),
    clearJob,
  ];
  return {
    jobs,
    desk: (queue) => ({
      ...{ publicKey: vapid.publicKey, tokens, trusted, mails: mailer.way.kind === 'smtp' },
      queueConfirmation: (trx, id) => queue.queue(CONFIRM, { id }, { key: id, db: trx }),
    }),
  };
}

/** Whom a push service may write to if we do something wrong (RFC 8292, 2.1). */
function contactOf({ publicUrl, mailFrom }: Pick<Config, 'publicUrl' | 'mailFrom'>): string {
  return publicUrl.startsWith('https:') ? publicUrl : `mailto:${senderOf(mailFrom, publicUrl).address}`;
}
