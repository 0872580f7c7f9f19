/** Messages that come while no page is open: shown, opened, stopped. Nothing of them is kept. */
import { PREFIX, splitPath } from '../../src/kernel/i18n/language.ts';
import type { PushMessage } from '../../src/kernel/notifications/push/push-message.ts';
import { MINE_PATH } from '../../src/kernel/pages/paths.ts';
import { isPushMessage } from './push-data.ts';
import type { MovedEvent, WorkerScope } from './scope.ts';

const ICON = '/icons/icon-192.png';
const STOP = 'stop';

export function listenForPush(scope: WorkerScope): void {
  scope.addEventListener('push', (event) => event.waitUntil(show(scope, read(event.data))));
  scope.addEventListener('notificationclick', (event) => {
    const { data } = event.notification;
    event.notification.close();
    if (!isPushMessage(data)) return event.waitUntil(open(scope, '/'));
    event.waitUntil(event.action === STOP ? stop(scope, data) : open(scope, data.path));
  });
  scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(follow(scope, event)));
}

function read(data: { json(): unknown } | null): PushMessage | null {
  try {
    const message = data?.json();
    return isPushMessage(message) ? message : null;
  } catch {
    return null; // of a newer version, or none of ours
  }
}

/** Browsers end a subscription whose messages are not shown. */
async function show({ registration }: WorkerScope, message: PushMessage | null): Promise<void> {
  if (message === null)
    return registration.showNotification('Hierzulande', { icon: ICON, badge: ICON, tag: 'unread' });
  const { title, text, lang, tag, urgent, words } = message;
  await registration.showNotification(title, {
    ...{ body: text, lang, tag, icon: ICON, badge: ICON, data: message, requireInteraction: urgent },
    actions: [{ action: STOP, title: words.stop }],
  });
}

/** The page that is open already, if it is this one; else a new window. */
async function open({ clients, location }: WorkerScope, path: string): Promise<void> {
  const { href } = new URL(path, location.origin);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find(({ url }) => url === href);
  await (there === undefined ? clients.openWindow(path) : there.focus());
}

/** One tap ends everything; whether it worked is said. */
async function stop(
  { registration }: WorkerScope,
  { stop: stopPath, path, words, lang, tag, ...rest }: PushMessage,
): Promise<void> {
  const isStopped = await fetch(stopPath, { method: 'POST' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isStopped) {
    const subscription = await registration.pushManager.getSubscription().catch(() => null);
    await subscription?.unsubscribe().catch(() => false);
  }
  const [title, body] = isStopped ? words.stopped : words.failed;
  const data: PushMessage = { ...rest, ...{ stop: stopPath, words, lang, tag, path: minePath(path) } };
  await registration.showNotification(title, {
    ...{ body, icon: ICON, badge: ICON, tag: STOP, data },
    ...(!isStopped && { actions: [{ action: STOP, title: words.stop }] }),
  });
}

/** In the language of the message. */
function minePath(path: string): string {
  return PREFIX[splitPath(path).language] + MINE_PATH;
}

/** The push service gave the browser another address; by the old one the house knows whose it was. */
async function follow(
  { registration }: WorkerScope,
  { oldSubscription, newSubscription }: MovedEvent,
): Promise<void> {
  const from = oldSubscription?.endpoint;
  const key = oldSubscription?.options.applicationServerKey;
  if (from === undefined || !key) return;
  const next =
    newSubscription ??
    (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const { endpoint, keys = {} } = next.toJSON();
  const push = { endpoint, p256dh: keys.p256dh, auth: keys.auth };
  await fetch('/api/notifications/subscriptions/moved', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from, push }),
  });
}
