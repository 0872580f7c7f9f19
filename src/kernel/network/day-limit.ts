/** Networks and things that are counted at once; whom it forgets begins anew. */
const MOST_COUNTED = 50_000;

/**
 * How often one network may speak to one thing on a day (civil date): says whether it may once more, and counts it. In
 * the memory of this process; `network` is a digest whose key lives no longer.
 */
export function createDayLimit(most: number): (network: string, thing: string, day: string) => boolean {
  const counts = new Map<string, number>();
  return (network, thing, day) => {
    const key = `${day} ${thing} ${network}`;
    const count = (counts.get(key) ?? 0) + 1;
    if (count > most) return false;
    if (count === 1 && counts.size >= MOST_COUNTED) {
      const [oldest] = counts.keys();
      if (oldest !== undefined) counts.delete(oldest);
    }
    counts.set(key, count);
    return true;
  };
}
