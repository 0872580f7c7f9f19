/** What stands in links of mails and messages: which subscription, and that we wrote it ourselves. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A link can be used for one thing only: `stop` ends everything, `confirm` says yes, `manage` shows and changes. */
export type TokenUse = 'stop' | 'confirm' | 'manage';

export interface Tokens {
  make(use: TokenUse, subscription: string): string;
  /** Id of the subscription; null where it is none of ours, or made for another use. */
  read(use: TokenUse, token: string): string | null;
}

/** `secret`: the key of sessions. Links last as long as the subscription and that key. */
export function createTokens(secret: string): Tokens {
  const macOf = (use: TokenUse, id: string) =>
    createHmac('sha256', secret).update(`notifications ${use} ${id}`).digest('base64url');
  return {
    make: (use, id) => `${id}.${macOf(use, id)}`,
    read(use, token) {
      const [, id = '', mac = ''] =
        /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
      if (id === '') return null;
      return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(use, id))) ? id : null;
    },
  };
}
