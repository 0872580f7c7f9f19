/** A browser that can be told of something: its permission, its service worker, and what it shows. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PushService } from '../src/kernel/notifications/testing/push-service.ts';
import { openContext, type Seen, takenOver, until } from './browser.ts';

/** A browser whose push service is ours: Debian's Chromium knows none. Keys and encryption are real. */
export async function openPhone(
  browser: Browser,
  seen: Seen,
  { name, push, baseURL }: { name: string; push: PushService; baseURL: string },
): Promise<BrowserContext> {
  const context = await openContext(browser, seen, { baseURL, worker: true });
  await context.grantPermissions(['notifications']);
  const { endpoint, p256dh, auth } = push.subscribe(name);
  await context.addInitScript(
    (json) => {
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async () =>
        Object.assign(Object.create(PushSubscription.prototype), { toJSON: () => json });
    },
    { endpoint, keys: { p256dh, auth } },
  );
  return context;
}

/** With a worker that works. */
export async function openWithWorker(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await takenOver(page);
  await until(page, async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}

/** What the browser's own push service would do: hands the worker what ours has taken and read. Ends when it is shown. */
export async function deliver(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const { origin } = new URL(page.url());
  await untilShown(page.context(), () =>
    session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text }),
  );
}

/**
 * Ends when the worker has shown one more message. Not to be found out by `shown`: whoever asks Chromium for its messages
 * between its noting one and showing it makes it forget that one, as it is not on the screen.
 */
async function untilShown(context: BrowserContext, act: () => Promise<unknown>): Promise<void> {
  const before = await countShown(context);
  await act();
  await expect.poll(() => countShown(context), { timeout: 30_000 }).toBe(before + 1);
}

/** Messages that the worker has shown since this was asked first. */
async function countShown(context: BrowserContext): Promise<number> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('There is no worker');
  return worker.evaluate(() => {
    // Only ever evaluated in a worker, where these are the registration and a note of our own.
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration; count?: number };
    if (scope.count === undefined) {
      const show = scope.registration.showNotification.bind(scope.registration);
      scope.count = 0;
      scope.registration.showNotification = async (...message) => {
        await show(...message);
        scope.count = (scope.count ?? 0) + 1;
      };
    }
    return scope.count;
  });
}

export function shown(page: Page): Promise<{ title: string; body: string; lang: string }[]> {
  return page.evaluate(async () =>
    (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, lang }) => ({
      title,
      body,
      lang,
    })),
  );
}

/** The button of the message itself, while no page is asked. */
export async function tapStop(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  const tap = async () =>
    worker?.evaluate(async () => {
      // Only ever evaluated in a worker, where this is the registration.
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      const [notification] = await registration.getNotifications();
      const Tapped = Reflect.get(globalThis, 'NotificationEvent');
      dispatchEvent(new Tapped('notificationclick', { notification, action: 'stop' }));
    });
  await untilShown(context, tap);
}
