import { useEffect } from 'react';
import { answerTimeOf } from './answer-times.ts';

/** Milliseconds: a network that has just come back often carries nothing yet. */
const PAUSES = [0, 1_000, 3_000, 10_000];

/** When the network is back: asks again for what is shown from the device, or could not be shown at all. */
export function useReconnect(input: {
  address: string;
  isMissing: boolean;
  ask: () => Promise<unknown>;
}): void {
  const { address, isMissing, ask } = input;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = ([pause, ...later]: readonly number[]) => {
      const isWanted = isMissing || answerTimeOf(address)?.isStored === true;
      if (!isWanted || pause === undefined || !navigator.onLine) return;
      timer = setTimeout(() => void ask().finally(() => attempt(later)), pause);
    };
    const again = () => {
      clearTimeout(timer);
      attempt(PAUSES);
    };
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [address, isMissing, ask]);
}
