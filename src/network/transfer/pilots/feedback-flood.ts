import { MOST_OF_NETWORK } from './feedback.ts';

/** Networks and pilots that are counted at once; whom it forgets begins anew. */
const MOST_COUNTED = 50_000;
const counts = new Map<string, number>();

/**
 * Whether one network may speak once more to a pilot on a day (civil date), and counts it. In the memory of this
 * process; `network` is a digest whose key lives no longer.
 */
export function mayStillSay(network: string, project: string, day: string): boolean {
  const key = `${day} ${project} ${network}`;
  const count = (counts.get(key) ?? 0) + 1;
  if (count > MOST_OF_NETWORK) return false;
  if (count === 1 && counts.size >= MOST_COUNTED) {
    const [oldest] = counts.keys();
    if (oldest !== undefined) counts.delete(oldest);
  }
  counts.set(key, count);
  return true;
}
