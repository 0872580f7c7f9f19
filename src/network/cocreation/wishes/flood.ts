import { MOST_OF_NETWORK } from './wish.ts';

/** Networks and challenges that are counted at once; whom it forgets begins anew. */
const MOST_COUNTED = 50_000;
const counts = new Map<string, number>();

/**
 * Whether one network may speak once more to a challenge on a day (civil date), and counts it. In the memory of this
 * process; `network` is a digest whose key lives no longer.
 */
export function mayStillSpeak(network: string, challenge: string, day: string): boolean {
  const key = `${day} ${challenge} ${network}`;
  const count = (counts.get(key) ?? 0) + 1;
  if (count > MOST_OF_NETWORK) return false;
  if (count === 1 && counts.size >= MOST_COUNTED) {
    const [oldest] = counts.keys();
    if (oldest !== undefined) counts.delete(oldest);
  }
  counts.set(key, count);
  return true;
}

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
