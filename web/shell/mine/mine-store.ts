import { useSyncExternalStore } from 'react';
import { forgetNotes, readNote } from '../../ui/device-memory.ts';
import { forgetThings } from '../../ui/kept-things.ts';
import { type Mine, NOTHING, readMine } from './mine.ts';

const KEY = 'hierzulande.mine';

let current: Mine | null = null;
/** What is kept lasts only as long as this page, because the storage is full or forbidden. */
let isLost = false;
const listeners = new Set<() => void>();

/** What is kept on this device; the same in all open windows. Nothing while the server's page is taken over. */
export function useMine(): Mine {
  return useSyncExternalStore(subscribe, readNow, () => NOTHING);
}

/** Whether the storage refused the last change. */
export function useIsLost(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isLost,
    () => false,
  );
}

/** Changes it and writes it down. */
export function changeMine(change: (mine: Mine) => Mine): void {
  const before = readNow();
  const after = change(before);
  if (after === before) return;
  current = after;
  write(after);
  for (const listener of listeners) listener();
}

/** Everything that the house keeps on this device. */
export async function forgetEverything(): Promise<void> {
  current = NOTHING;
  isLost = false;
  await stopNotifications();
  forgetThings();
  forgetNotes();
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith('hierzulande.')))
      localStorage.removeItem(key);
  } catch {
    isLost = true;
  }
  const names = await globalThis.caches?.keys().catch(() => []);
  await Promise.all((names ?? []).map((name) => caches.delete(name)));
  for (const listener of listeners) listener();
}

/** With its secrets gone, nobody could stop them from here any more. */
async function stopNotifications(): Promise<void> {
  if (readNote('notify') === null) return;
  await import('../notify/stop-here.ts').then(({ stopHere }) => stopHere()).catch(() => undefined);
}

/** What is kept now, for what is no part of a page. */
export function mineNow(): Mine {
  return readNow();
}

function readNow(): Mine {
  current ??= readMine(stored());
  return current;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // forbidden; `write` will say so when something is to be kept
  }
}

function write(mine: Mine): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(mine));
    isLost = false;
  } catch {
    isLost = true;
  }
}

function subscribe(changed: () => void): () => void {
  const fromElsewhere = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return;
    current = null;
    changed();
  };
  listeners.add(changed);
  addEventListener('storage', fromElsewhere);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', fromElsewhere);
  };
}
