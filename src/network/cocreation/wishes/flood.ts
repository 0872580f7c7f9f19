import { createDayLimit } from '../../../kernel/network/day-limit.ts';
import { MOST_OF_NETWORK } from './wish.ts';

/** Whether one network may speak once more to a challenge on a day, and counts it. */
export const mayStillSpeak = createDayLimit(MOST_OF_NETWORK);

/** Challenges that have enough voices for the day of which this process knows; for others the database is asked. */
const full = new Map<string, string>();

export function isKnownFull(challenge: string, day: string): boolean {
  return full.get(challenge) === day;
}

/** Until the day is over, also if some are taken back: a machine is answered without asking the database again. */
export function knowFull(challenge: string, day: string): void {
  for (const [known, ofDay] of full) if (ofDay !== day) full.delete(known);
  full.set(challenge, day);
}
