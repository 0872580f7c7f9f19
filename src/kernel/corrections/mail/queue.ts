import { z } from 'zod';

/** Name and payload of the job that writes mails about corrections, for those who queue it. */
export const CORRECTION_MAIL = {
  name: 'corrections.mail',
  payload: z.object({
    ars: z.string().regex(/^\d{12}$/),
    id: z.uuid(),
    /** `arrived`: to whoever looks after the record where no desk does; `answer`: to who asked. */
    what: z.enum(['arrived', 'answer']),
  }),
} as const;
