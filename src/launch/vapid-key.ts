import { join } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { isVapidKey, newVapidKey } from '../kernel/notifications/push/vapid.ts';
import { StartError } from '../kernel/start/start-error.ts';
import { keptKey } from './kept-key.ts';

/**
 * Private key by which push services know this house: as configured, else one that the first start makes and keeps.
 * Browsers bind their subscriptions to it; with another one all of them are void.
 */
export async function vapidKey(config: Pick<Config, 'vapidPrivateKey' | 'varFolder'>): Promise<string> {
  if (config.vapidPrivateKey !== null) {
    if (isVapidKey(config.vapidPrivateKey)) return config.vapidPrivateKey;
    throw new StartError(
      'config',
      'VAPID_PRIVATE_KEY is no private key of the curve P-256: take the one that the program made (<HIER_VAR>/vapid-key).',
    );
  }
  const file = join(config.varFolder, 'vapid-key');
  return keptKey({
    file,
    make: newVapidKey,
    isKey: isVapidKey,
    unusable: `The key for push in ${file} cannot be read or is damaged: make it readable, or bring it back from where you keep your secrets, or remove it (then everybody has to subscribe to push anew), or set VAPID_PRIVATE_KEY.`,
  });
}
