/** Names and payloads of the jobs, for those who queue them. What they do stands in `jobs/`. */
import { z } from 'zod';
import type { Channel } from './notification.ts';

const one = z.object({ id: z.uuid() });
const nothing = z.object({});

/** Finds out who is to hear a notification. */
export const ADDRESS = { name: 'notifications.address', payload: one } as const;

/** Asks a mail address whether it wants what was chosen. */
export const CONFIRM = { name: 'notifications.confirm', payload: one } as const;

/** Sends what is due, by one way each: mails must not hold up what reaches a phone at once. */
export const SEND: Readonly<Record<Channel, { name: string; payload: typeof nothing }>> = {
  push: { name: 'notifications.send-push', payload: nothing },
  mail: { name: 'notifications.send-mail', payload: nothing },
};

/** Takes the words of what everybody has heard. */
export const CLEAR = { name: 'notifications.clear', payload: nothing } as const;
