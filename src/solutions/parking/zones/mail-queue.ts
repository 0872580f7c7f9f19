import { z } from 'zod';

/** `sent-back`: a new layer of areas says otherwise, so the lot waits for the desk; `looked-at`: it stays listed meanwhile. */
export const REVIEW_MAILS = ['decided', 'asked', 'sent-back', 'looked-at', 'listed'] as const;
export type ReviewMailKind = (typeof REVIEW_MAILS)[number];

/** Name and payload of the job that writes mails about what the desk decided, for those who queue it. */
export const REVIEW_MAIL = {
  name: 'parking.review-mail',
  payload: z.object({
    ars: z.string().regex(/^\d{12}$/),
    /** All of one owner, of one unit. */
    lots: z.array(z.uuid()).min(1).max(100),
    what: z.enum(REVIEW_MAILS),
  }),
} as const;
