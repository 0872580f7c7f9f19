import { useSyncExternalStore } from 'react';

/** False while React takes over what the server wrote, and must draw the same; true from then on. */
export function useTakenOver(): boolean {
  return useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
}

function noSubscription(): () => void {
  return () => {};
}
