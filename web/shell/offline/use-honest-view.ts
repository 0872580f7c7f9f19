import { useEffect, useMemo, useState } from 'react';
import type { View } from '../../../src/kernel/pages/page-data.ts';
import { serverTime } from './answer-times.ts';
import { nextEnd, withStaleCards } from './honest-view.ts';

const LONGEST_TIMER = 2 ** 31 - 1;

/** The view with the cards marked whose time is over, also when that happens while it is looked at. */
export function useHonestView(view: View): View {
  // Null at first: the first drawing must be what the server wrote.
  const [now, setNow] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the reason to look again
  useEffect(() => {
    const time = serverTime();
    setNow(time);
    const end = time === null ? null : nextEnd(view, time);
    if (time === null || end === null) return;
    const timer = setTimeout(() => setRound((one) => one + 1), Math.min(end - time + 1, LONGEST_TIMER));
    return () => clearTimeout(timer);
  }, [view, round]);
  return useMemo(() => withStaleCards(view, now), [view, now]);
}
