/** The browser's own part: permission, and an address at its push service. */
import type { PushTarget } from '../../../src/kernel/notifications/notification.ts';

export type PushState = 'unsupported' | 'denied' | 'ready';

export function pushState(): PushState {
  const isThere = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
  if (!isThere) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : 'ready';
}

/** Why there is no address: people said no, or not yet; or the service of the browser does not answer. */
export class NoPush extends Error {
  readonly reason: 'denied' | 'dismissed' | 'failed';

  constructor(reason: NoPush['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.name = 'NoPush';
    this.reason = reason;
  }
}

/** Milliseconds after which a worker that does not come is told as a failure. */
const PATIENCE = 15_000;

/** Asks for permission; only after a tap. Throws `NoPush`. */
export async function subscribeBrowser(publicKey: string): Promise<PushTarget> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') throw new NoPush(permission === 'denied' ? 'denied' : 'dismissed');
  try {
    const registration = await inTime(navigator.serviceWorker.ready);
    const key = bytesOf(publicKey);
    const before = await registration.pushManager.getSubscription();
    // Bound to another key than the house has today: void.
    if (before !== null && !isSame(before.options.applicationServerKey, key)) await before.unsubscribe();
    return targetOf(
      await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }),
    );
  } catch (cause) {
    throw new NoPush('failed', { cause });
  }
}

/** So that the push service forgets it too. What fails here ends with the next message. */
export async function unsubscribeBrowser(): Promise<void> {
  if (pushState() === 'unsupported') return;
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

export function targetOf(subscription: PushSubscription): PushTarget {
  const { endpoint, keys = {} } = subscription.toJSON();
  const { p256dh, auth } = keys;
  if (endpoint === undefined || p256dh === undefined || auth === undefined) throw new NoPush('failed');
  return { endpoint, p256dh, auth };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function isSame(known: ArrayBuffer | null, key: Uint8Array): boolean {
  if (known === null) return false;
  const bytes = new Uint8Array(known);
  return bytes.length === key.length && bytes.every((byte, index) => byte === key[index]);
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => setTimeout(reject, PATIENCE, new Error('no worker'))),
  ]);
}
