import { useEffect, useState } from 'react';
import { findStreets, type Street } from './find-streets.ts';

export type Streets =
  | { kind: 'idle' | 'failed' }
  | { kind: 'found'; begin: string; streets: Street[]; more: boolean };

const REST = 150;

/** Streets that begin like what is typed, once it rests; again with `tries`. */
export function useStreets(ars: string, typed: string, tries: number): Streets {
  const [found, setFound] = useState<Streets>({ kind: 'idle' });
  const begin = typed.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again for the same
  useEffect(() => {
    if (begin.length < 2) {
      setFound({ kind: 'idle' });
      return;
    }
    const asked = new AbortController();
    const timer = setTimeout(() => {
      findStreets(ars, begin, asked.signal).then(
        (answer) => setFound({ kind: 'found', begin, ...answer }),
        () => asked.signal.aborted || setFound({ kind: 'failed' }),
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [ars, begin, tries]);
  return found;
}
