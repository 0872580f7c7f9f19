import { z } from 'zod';

/** Name and payload of the job that writes mails about submissions, for those who queue it. */
export const SUBMISSION_MAIL = {
  name: 'submissions.mail',
  payload: z.object({
    ars: z.string().regex(/^\d{12}$/),
    id: z.uuid(),
    what: z.enum(['confirm', 'published', 'refused']),
  }),
} as const;
