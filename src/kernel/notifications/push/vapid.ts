/** Voluntary Application Server Identification (RFC 8292): tells push services which house sends, and binds browsers to it. */
import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto';

export interface Vapid {
  /** For `PushManager.subscribe`: 65 bytes, base64url. */
  readonly publicKey: string;
  /** `Authorization` for a push service; the same one for most of its life, so that signing costs nothing. */
  authorization(origin: string, now: Temporal.Instant): string;
}

/** A push service refuses more than 24 hours. */
const LIFE = 12 * 3600;
/** Seconds before its end at which it is made anew. */
const LEFT = 3600;

/**
 * `privateKey`: 32 bytes, base64url. `contact`: whom a push service may write to, "mailto:…" or "https://…". Throws a
 * `RangeError` for a number that is no key.
 */
export function createVapid(privateKey: string, contact: string): Vapid {
  const { publicKey, key } = keysOf(privateKey);
  const made = new Map<string, { header: string; until: number }>();
  return {
    publicKey,
    authorization(origin, now) {
      const seconds = Math.floor(now.epochMilliseconds / 1000);
      const known = made.get(origin);
      if (known !== undefined && known.until - LEFT > seconds && known.until - LIFE <= seconds)
        return known.header;
      const until = seconds + LIFE;
      const claims = [
        { typ: 'JWT', alg: 'ES256' },
        { aud: origin, exp: until, sub: contact },
      ];
      const text = claims.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
      const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
      const header = `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`;
      // A handful of services carry all browsers; whoever names others does not fill the memory.
      if (made.size > 200) made.clear();
      made.set(origin, { header, until });
      return header;
    },
  };
}

/** A new private key, 32 bytes, base64url. */
export function newVapidKey(): string {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Leading zeros are left out by the library.
  return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url');
}

export function isVapidKey(text: string): boolean {
  try {
    keysOf(text);
    return true;
  } catch {
    return false;
  }
}

function keysOf(privateKey: string): { publicKey: string; key: KeyObject } {
  const number = Buffer.from(privateKey, 'base64url');
  if (!/^[\w-]{43}$/.test(privateKey) || number.length !== 32)
    throw new RangeError('A key for push has 32 bytes');
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(number);
  } catch (cause) {
    throw new RangeError('This number is no key for push', { cause });
  }
  const point = pair.getPublicKey();
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256', d: privateKey },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return { publicKey: point.toString('base64url'), key: createPrivateKey({ key: jwk, format: 'jwk' }) };
}
