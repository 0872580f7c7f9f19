import type { FastifyBaseLogger } from 'fastify';
import type { Job } from '../../jobs/job.ts';
import type { Channel } from '../notification.ts';
import { SEND } from '../queues.ts';
import { sendDue } from '../send/send-due.ts';
import type { SendMeans } from '../send/send-group.ts';

/** Milliseconds after which it begins anew, so that no run grows old. */
const LONGEST = 10 * 60_000;

/** Sends what is due: queued when something is told, and every minute for what was held or is tried again. */
export function sendJob(
  channel: Channel,
  /** Made when something is sent first. */
  means: () => SendMeans,
  log: Pick<FastifyBaseLogger, 'info'>,
): Job<object> {
  return {
    ...SEND[channel],
    every: '* * * * *',
    retries: 3,
    async run(_payload, { db, clock, places }, signal) {
      const until = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
      const sent = await sendDue(channel, { ...means(), db, clock, places }, until);
      if (sent > 0) log.info({ channel, sent }, 'notifications went out');
    },
  };
}
