/** Shapes of the notification APIs. What places and topics mean is checked by `check-wish.ts`, which can say what is wrong. */
import { z } from 'zod';
import { LANGUAGES } from '../i18n/language.ts';

const MOST_CHOICES = 200;
const hour = z.number().int().min(0).max(23);

export const pushTarget = z.strictObject({
  endpoint: z.string().min(1).max(2000),
  p256dh: z.string().max(200).describe('Public key of the browser, base64url'),
  auth: z.string().max(100).describe('Secret of the browser, base64url'),
});

const choices = z
  .array(z.strictObject({ ars: z.string().max(40), topic: z.string().max(1200) }))
  .max(MOST_CHOICES);

const manner = {
  language: z.enum(LANGUAGES).optional(),
  quiet: z
    .strictObject({ from: hour, until: hour })
    .refine(({ from, until }) => from !== until, { message: 'quiet hours need a beginning and another end' })
    .nullable()
    .optional()
    .describe('Whole hours in Germany; null: none; left out: 22 to 7'),
  bundle: z.enum(['at-once', 'daily']).optional(),
};

export const newWish = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('push'), push: pushTarget, choices, ...manner }),
  z.strictObject({ channel: z.literal('mail'), address: z.string().max(254), choices, ...manner }),
]);

export const changedWish = z.strictObject({
  choices: choices.optional(),
  push: pushTarget.optional(),
  ...manner,
});

const line = z.object({
  ars: z.string(),
  topic: z.string(),
  title: z.string(),
  place: z.string(),
  link: z.string().nullable(),
});

export const subscriptionView = z.object({
  id: z.string(),
  channel: z.enum(['push', 'mail']),
  state: z.enum(['pending', 'active']),
  addressHint: z.string().nullable(),
  language: z.enum(LANGUAGES),
  quiet: z.object({ from: z.number(), until: z.number() }).nullable(),
  bundle: z.enum(['at-once', 'daily']),
  choices: z.array(line),
});
