import type { NotificationDesk } from '../notification-desk.ts';
import { createVapid, newVapidKey } from '../push/vapid.ts';
import { createTokens } from '../tokens.ts';

/** By which people subscribe in tests; nobody is asked by mail unless the test brings that. */
export function testDesk(own: Partial<NotificationDesk> = {}): NotificationDesk {
  return {
    publicKey: createVapid(newVapidKey(), 'mailto:push@example.org').publicKey,
    tokens: createTokens('a secret of the tests that is long enough'),
    trusted: new Set(),
    mails: true,
    queueConfirmation: async () => undefined,
    ...own,
  };
}
