import { readSecrets } from './device.ts';
import { stop } from './subscriptions.ts';

/** Everything that was subscribed to from this device. */
export async function stopHere(): Promise<void> {
  const { push, mail } = readSecrets();
  await Promise.allSettled([
    ...(push === undefined ? [] : [stop(push, 'push', 'de')]),
    ...(mail === undefined ? [] : [stop(mail, 'mail', 'de')]),
  ]);
}
