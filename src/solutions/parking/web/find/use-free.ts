import { useEffect, useState } from 'react';
import type { Span } from '../../allocate/model.ts';
import { instantOf } from '../../find/berlin-clock.ts';
import type { FreeAnswer } from '../../find/find-api.ts';
import { writeTiles } from '../../find/tiles.ts';
import { tilesAround } from '../../lots/tile-of.ts';
import { pageLanguage } from './say.ts';

export type Free =
  | { kind: 'idle' | 'loading' | 'failed' | 'offline' }
  | { kind: 'there'; answer: FreeAnswer; span: Span };

interface Asked {
  ars: string;
  /** Stays on the device; the question names the tiles around it alone. */
  to: { lon: number; lat: number } | null;
  within: number;
  /** null: the time that is typed is none. */
  span: Span | null;
}

/** What is free around a destination. Asks anew when the tiles or the time change, and when the network is back. */
export function useFree({ ars, to, within, span }: Asked): { free: Free; again: () => void } {
  const [free, setFree] = useState<Free>({ kind: 'idle' });
  const [tries, setTries] = useState(0);
  const tiles = to === null ? null : writeTiles(tilesAround(to, within));
  const { from, until } = span ?? { from: null, until: null };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is asked for by its number alone
  useEffect(() => {
    if (tiles === null || from === null || until === null) return;
    const going = new AbortController();
    setFree({ kind: 'loading' });
    const query = new URLSearchParams({
      ...{ ars, tiles, from: instantOf(from), until: instantOf(until), examples: 'yes' },
      lang: pageLanguage(),
    });
    fetch(`/api/parking/free?${query}`, { signal: going.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} for free spaces`);
        const answer = (await response.json()) as FreeAnswer; // our own server's shape
        setFree({ kind: 'there', answer, span: { from, until } });
      })
      .catch(() => {
        if (!going.signal.aborted) setFree({ kind: navigator.onLine ? 'failed' : 'offline' });
      });
    return () => going.abort();
  }, [ars, tiles, from, until, tries]);
  const isOffline = free.kind === 'offline';
  useEffect(() => {
    if (!isOffline) return;
    const again = () => setTries((count) => count + 1);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isOffline]);
  return { free, again: () => setTries((count) => count + 1) };
}
