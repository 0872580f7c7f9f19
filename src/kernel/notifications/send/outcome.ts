import type { Channel } from '../notification.ts';

/** What became of one message. */
export type Outcome =
  | { kind: 'sent' }
  /** The subscription has ended with it. */
  | { kind: 'gone' }
  | { kind: 'failed'; fault: string }
  | { kind: 'later'; fault: string; seconds: number | null; isBusy: boolean };

/** Attempts before a message is given up: with their pauses for about six hours. */
const MOST_ATTEMPTS = 10;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 3600;

/** Seconds until the next attempt; null: there is none. What the service asks for counts where it is longer. */
export function pauseAfter(attempts: number, asked: number | null): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return Math.max(Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE), asked ?? 0);
}

/** Works at once by each way, in one process. A mail server is one, push services are many. */
export const LIMITS = {
  push: { most: 32, slowAfter: 1_000, mostSlow: 400 },
  mail: { most: 6, slowAfter: 10_000, mostSlow: 12 },
} as const satisfies Record<Channel, object>;
