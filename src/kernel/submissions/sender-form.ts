/** What every submission asks beside its own form: who sends it, and what that person agrees to. */
import { z } from 'zod';
import { isMailAddress } from '../mail/check-mail.ts';
import { LONGEST_SENDER } from './submission.ts';

const agreed = (label: string, missing: string) =>
  z
    .boolean()
    .default(false)
    .refine((one) => one, missing)
    .meta({ label, widget: 'switch' });

/** Names begin with an underscore, so that no form of a solution has the same. */
export const senderForm = z.object({
  _sender: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_SENDER)
    .regex(/^[^\p{Cc}]*$/u)
    .meta({ label: 'sender_label', hint: 'sender_hint', section: 'section_sender' }),
  _email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(254)
    .refine(isMailAddress, 'email_fault')
    .meta({ label: 'email_label', hint: 'email_hint', widget: 'mail' }),
  _licence: agreed('licence_label', 'licence_fault'),
  _privacy: agreed('privacy_label', 'privacy_fault'),
});
