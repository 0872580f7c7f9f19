import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import { isAddressed } from './is-addressed.ts';
import type { AnnouncementMail } from './mail-job.ts';
import { findAnnouncement, managersAfter } from './store.ts';

const BATCH = 500;

/**
 * Queues one mail for each manager of a place that an announcement is for. A key for each makes that nobody gets two,
 * however often a killed process begins again.
 */
export function spreadJob(mailJob: Job<AnnouncementMail>): Job<{ id: string }> {
  return {
    name: 'announcement.spread',
    payload: z.object({ id: z.uuid() }),
    retries: 10,
    async run({ id }, kernel, signal) {
      const announcement = await findAnnouncement(kernel.db, id);
      if (announcement === undefined) return;
      let after: string | null = null;
      do {
        const managers = await managersAfter(kernel.db, { after, limit: BATCH });
        for (const { person, keys } of managers) {
          signal.throwIfAborted();
          const isMeant = keys.some((ars) => isAddressed(announcement, todayOf(ars, kernel.places), kernel));
          if (isMeant)
            await kernel.jobs.queue(mailJob, { announcement: id, person }, { key: `${id} ${person}` });
        }
        after = managers.length < BATCH ? null : (managers.at(-1)?.person ?? null);
      } while (after !== null);
    },
  };
}

function todayOf(ars: Ars, places: Pick<PlaceDirectory, 'resolve'>): Ars {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.ars : ars;
}
