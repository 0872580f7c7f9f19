import type { JobQueue } from '../jobs/job.ts';
import { chosenParts, firstTime, wasTold } from './chosen-parts-store.ts';
import type { Notifications } from './notification.ts';
import { writeNotification } from './notification-store.ts';
import { ADDRESS } from './queues.ts';

/** Telling people: written down and queued in the transaction of who tells, done by jobs. */
export function createNotifications(jobs: JobQueue): Notifications {
  return {
    async announce(trx, all, now) {
      for (const one of all) {
        const id = await writeNotification(trx, one, now);
        await jobs.queue(ADDRESS, { id }, { key: id, db: trx });
      }
    },
    chosen: chosenParts,
    once: firstTime,
    wasTold,
  };
}
