/** Whether somebody is still signed in, as this window knows it; windows of one browser tell each other. */
import { useSyncExternalStore } from 'react';
import { forgetThings } from '../../ui/kept-things.ts';

/** `ended`: by time, or from another device. `elsewhere`: signed out in another window of this browser. */
export type SessionState = 'open' | 'ended' | 'elsewhere';

type Notice = 'signed-in' | 'signed-out';

let state: SessionState = 'open';
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

export function useSessionState(): SessionState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => 'open',
  );
}

export function endSession(how: Exclude<SessionState, 'open'>): void {
  // What somebody did in the other window is the better explanation.
  if (state === 'open') change(how);
}

/** After the account could be read (again). */
export function sessionIsOpen(): void {
  if (state !== 'open') change('open');
}

/** Tells the other windows of this browser. */
export function tellWindows(notice: Notice): void {
  listen();
  channel?.postMessage(notice);
}

function subscribe(listener: () => void): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function listen(): void {
  if (channel !== null) return;
  channel = new BroadcastChannel('hierzulande.account');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'signed-out') change('elsewhere');
    if (data === 'signed-in' && state !== 'open') change('open');
  };
}

function change(next: SessionState): void {
  if (next !== 'open') forgetThings();
  state = next;
  for (const listener of listeners) listener();
}
