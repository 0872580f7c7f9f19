import { z } from 'zod';

const kind = z.enum(['confirm', 'booked', 'waiting', 'withdrawn', 'reminder']);
export type BulkyMailKind = z.infer<typeof kind>;

/** Name and payload of the job that writes mails about bulky waste, for those who queue it. */
export const BULKY_MAIL = {
  name: 'waste.bulky-mail',
  payload: z.object({
    ars: z.string().regex(/^\d{12}$/),
    id: z.uuid(),
    what: kind,
    /** Of the request as it is told: what has changed meanwhile is told by its own mail. */
    version: z.number().int(),
  }),
} as const;
