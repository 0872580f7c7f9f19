import type { Channel } from '../../../src/kernel/notifications/notification.ts';
import { pushState } from './browser-push.ts';
import type { OwnSubscription } from './subscriptions.ts';

/** The way that somebody took before, else this device where it can. */
export function firstWay(own: readonly OwnSubscription[]): Channel {
  const [first] = own;
  if (first !== undefined) return first.view.channel;
  return pushState() === 'ready' ? 'push' : 'mail';
}
