import { z } from 'zod';

/**
 * What people can choose to hear of. Closed, and empty as long as nothing can be sent: nobody shall choose what never
 * comes.
 */
export const NOTIFICATION_TOPICS: readonly string[] = [];

const ways = z
  .array(z.enum(['mail', 'push']))
  .max(2)
  .transform((chosen) => [...new Set(chosen)]);

/** Ways by topic; a topic that nobody knows is refused. */
export const notificationChoice = z
  .record(z.string(), ways)
  .refine((chosen) => Object.keys(chosen).every((topic) => NOTIFICATION_TOPICS.includes(topic)), {
    message: 'there is nothing of that kind to hear of',
  });
