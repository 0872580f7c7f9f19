/** Asks the house about the subscriptions of this device. */
import type { Language } from '../../../src/kernel/i18n/language.ts';
import type {
  Bundling,
  Channel,
  Choice,
  QuietHours,
} from '../../../src/kernel/notifications/notification.ts';
import type {
  Subscribed,
  SubscriptionView,
  Wish,
} from '../../../src/kernel/notifications/notifications-api.ts';
import { ask } from '../people/ask.ts';
import { Refusal } from '../people/refusal.ts';
import { subscribeBrowser, unsubscribeBrowser } from './browser-push.ts';
import { keepSecret, readSecrets } from './device.ts';

export const NOTIFY_KEY = ['notify'] as const;
const ONE = '/api/notifications/subscription';
const ALL = '/api/notifications/subscriptions';

/** One that this device may change, and by which secret. */
export interface OwnSubscription {
  view: SubscriptionView;
  secret: string;
}

/** Those of this device that are still there; what has ended elsewhere is forgotten. */
export async function ownSubscriptions(language: Language): Promise<OwnSubscription[]> {
  const secrets = readSecrets();
  const found: OwnSubscription[] = [];
  for (const way of ['push', 'mail'] as const) {
    const secret = secrets[way];
    if (secret === undefined) continue;
    const view = await look(secret, language);
    if (view === null) keepSecret(way, null);
    else found.push({ view, secret });
  }
  return found;
}

/** Null: it has ended. */
export async function look(secret: string, language: Language): Promise<SubscriptionView | null> {
  try {
    return await ask<SubscriptionView>({ path: ONE, language, secret });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'subscription-unknown') return null;
    throw error;
  }
}

export interface Wanted {
  choices: readonly Choice[];
  quiet: QuietHours;
  bundle: Bundling;
}

/** Asks the browser first; throws `NoPush` or a `Refusal`. */
export async function wantPush(
  wanted: Wanted,
  { own, language }: { own: OwnSubscription | undefined; language: Language },
): Promise<void> {
  const { publicKey } = await ask<{ publicKey: string }>({ path: '/api/notifications/key', language });
  const push = await subscribeBrowser(publicKey);
  const body: Wish = { ...wanted, language };
  if (own !== undefined) {
    await ask<SubscriptionView>({
      method: 'PATCH',
      path: ONE,
      language,
      secret: own.secret,
      body: { ...body, push },
    });
    return;
  }
  const made = await ask<Subscribed>({
    method: 'POST',
    path: ALL,
    language,
    body: { channel: 'push', push, ...body },
  });
  keepSecret('push', made.secret);
}

/** Answers whether the address has to say yes first. */
export async function wantMail(
  wanted: Wanted,
  { own, address, language }: { own: OwnSubscription | undefined; address: string; language: Language },
): Promise<'pending' | 'active'> {
  const body: Wish = { ...wanted, language };
  if (own !== undefined && address === '') {
    const view = await ask<SubscriptionView>({
      method: 'PATCH',
      path: ONE,
      language,
      secret: own.secret,
      body,
    });
    return view.state;
  }
  const made = await ask<Subscribed>({
    method: 'POST',
    path: ALL,
    language,
    body: { channel: 'mail', address, ...body },
  });
  keepSecret('mail', made.secret);
  return made.state;
}

/** Everything of one subscription. */
export async function stop(secret: string, channel: Channel, language: Language): Promise<void> {
  await ask<void>({ method: 'DELETE', path: ONE, language, secret });
  if (readSecrets()[channel] === secret) keepSecret(channel, null);
  if (channel === 'push') await unsubscribeBrowser().catch(() => undefined);
}

/** All but one choice; the last one ends the subscription. */
export async function drop(
  { view, secret }: OwnSubscription,
  gone: Choice,
  language: Language,
): Promise<void> {
  const choices = view.choices
    .filter(({ ars, topic }) => ars !== gone.ars || topic !== gone.topic)
    .map(({ ars, topic }) => ({ ars, topic }));
  if (choices.length === 0) return stop(secret, view.channel, language);
  await ask<SubscriptionView>({ method: 'PATCH', path: ONE, language, secret, body: { choices } });
}
