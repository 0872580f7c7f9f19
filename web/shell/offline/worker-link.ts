/** The page's side of the service worker: registered late, asked quietly, never needed. */
import { isFromWorker, type KeepAnswer, type ToWorker } from '../../worker/messages.ts';

/** What people should know. `storage` is false where the device refuses to keep anything. */
export interface WorkerState {
  newVersion: boolean;
  storage: boolean;
}

let state: WorkerState = { newVersion: false, storage: true };
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();
const HOUR = 3_600_000;

export function workerState(): WorkerState {
  return state;
}

export function onWorkerState(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Registers the worker and watches it. Where there are no workers nothing happens; a refusal is told. */
export async function linkWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (isFromWorker(data)) tell({ storage: false });
  });
  const wasControlled = serviceWorker.controller !== null;
  send({ type: 'listening' });
  try {
    // Some browsers and policies answer with nothing instead of refusing.
    const found: ServiceWorkerRegistration | undefined = await serviceWorker.register('/sw.js');
    if (found === undefined) return;
    watch(found);
    await mayStore();
  } catch {
    // No storage, no worker, no connection at the first visit: the app is a page as before.
    if (navigator.onLine && !(await canStore())) tell({ storage: false });
    return;
  }
  if (wasControlled) return;
  // This page came before the worker did.
  await serviceWorker.ready;
  await controlled();
  send({ type: 'visited', path: location.pathname + location.search });
}

/** Lets the new version in and loads this page anew with it. `before` runs at the last moment. */
export function takeNewVersion(before: () => void): void {
  const next = waiting;
  if (next === null) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      before();
      location.reload();
    },
    { once: true },
  );
  next.postMessage({ type: 'take-over' } satisfies ToWorker);
}

/** Asks the worker to store these pages; all fail where there is none. */
export async function askToKeep(paths: string[]): Promise<KeepAnswer> {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null)
    return { kept: [], failed: paths };
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<KeepAnswer>((resolve) => {
    // Our own worker answers with this shape; a worker of an older version never answers.
    port1.onmessage = ({ data }) => resolve(data as KeepAnswer);
    setTimeout(resolve, 60_000, { kept: [], failed: paths });
  });
  send({ type: 'keep', paths }, [port2]);
  return answered;
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    waiting = registration.waiting;
    tell({ newVersion: waiting !== null && navigator.serviceWorker.controller !== null });
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - asked) < HOUR) return;
    asked = Date.now();
    // The file may be gone or the network away: then this version goes on.
    registration.update().catch(() => undefined);
  });
}

function controlled(): Promise<void> {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    if (serviceWorker.controller !== null) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
}

function send(message: ToWorker, transfer: Transferable[] = []): void {
  navigator.serviceWorker.controller?.postMessage(message, transfer);
}

/** Fails where storage is forbidden or full. */
async function mayStore(): Promise<void> {
  if (!(await canStore())) tell({ storage: false });
}

async function canStore(): Promise<boolean> {
  try {
    await caches.has('hierzulande');
    return true;
  } catch {
    return false;
  }
}

function tell(change: Partial<WorkerState>): void {
  state = { ...state, ...change };
  for (const told of listeners) told();
}
