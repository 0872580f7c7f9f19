import { z } from 'zod';

/** Name and payload of the job that writes mails about missed collections, for those who queue it. */
export const MISSED_MAIL = {
  name: 'waste.missed-mail',
  payload: z.object({
    ars: z.string().regex(/^\d{12}$/),
    /** Of the household's report. */
    id: z.uuid(),
    what: z.enum(['confirm', 'answer']),
    /** Of the answer: an older one is no longer sent. */
    version: z.number().int(),
  }),
} as const;
