/** Rows that people write by hand have no number of their own: the second of the same kind gets one. */
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';

const MOST = 300_000;

/** Key → the same, or with a counter where it was there before: nothing is lost, and what is twice is told elsewhere. */
export function onceEach(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    if (times === 1 && seen.size >= MOST)
      throw new UnreadableFeed('too-many-records', `The table has more than ${MOST} rows: divide it.`);
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}
