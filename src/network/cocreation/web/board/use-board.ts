import { useEffect, useState, useSyncExternalStore } from 'react';
import { type BoardSight, type BoardStore, openBoard } from './board-store.ts';
import type { KeptSeat } from './seat-memory.ts';

/** The boards of a sprint as long as they are shown. */
export function useBoard(sprint: string, seat: KeptSeat): { store: BoardStore; sight: BoardSight } | null {
  const [store, setStore] = useState<BoardStore | null>(null);
  useEffect(() => {
    const opened = openBoard(sprint, seat);
    setStore(opened);
    return () => opened.close();
  }, [sprint, seat]);
  const sight = useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => store?.sight() ?? null,
    () => null,
  );
  return store === null || sight === null ? null : { store, sight };
}

const subscribeToNothing = () => () => undefined;
