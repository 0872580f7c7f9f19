/** Message encryption for Web Push (RFC 8291), on the coding `aes128gcm` (RFC 8188): only the browser can read it. */
import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { PushTarget } from '../notification.ts';

/** A push service takes at least this many bytes (RFC 8030, 7.2); none of the big ones takes more. */
export const LONGEST_BODY = 4096;
const RECORD = 4096;
const TAG = 16;
/** Salt, size of records, length and bytes of the key. */
const HEAD = 16 + 4 + 1 + 65;
/** Bytes of plain text that fit: one is the delimiter. */
export const LONGEST_PLAIN = LONGEST_BODY - HEAD - TAG - 1;

/** Own key pair and salt of a message; new ones for each, but in the example of the RFC. */
export interface Chance {
  privateKey: Buffer;
  salt: Buffer;
}

/** Throws a `RangeError` for keys that no browser has, and for a text that is too long. */
export function encrypt(
  plain: Uint8Array,
  { p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>,
  chance?: Chance,
): Buffer {
  if (plain.length > LONGEST_PLAIN) throw new RangeError(`At most ${LONGEST_PLAIN} bytes can be pushed`);
  const browserKey = Buffer.from(p256dh, 'base64url');
  const secret = Buffer.from(auth, 'base64url');
  if (browserKey.length !== 65 || secret.length !== 16)
    throw new RangeError('These are no keys of a browser');
  const own = createECDH('prime256v1');
  if (chance === undefined) own.generateKeys();
  else own.setPrivateKey(chance.privateKey);
  const salt = chance?.salt ?? randomBytes(16);
  const ownKey = own.getPublicKey();
  const shared = sharedSecret(own, browserKey);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browserKey, ownKey]);
  const ikm = hkdf(shared, secret, info, 32);
  const key = hkdf(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD);
  head.writeUInt8(ownKey.length, 4);
  // 2: the last record of the message.
  return Buffer.concat([
    salt,
    head,
    ownKey,
    cipher.update(plain),
    cipher.update(Uint8Array.of(2)),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Whether these are keys that a browser can have: a point of the curve, and 16 bytes. */
export function areBrowserKeys({ p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>): boolean {
  if (!/^[\w-]{87}$/.test(p256dh) || !/^[\w-]{22}$/.test(auth)) return false;
  try {
    const probe = createECDH('prime256v1');
    probe.generateKeys();
    probe.computeSecret(Buffer.from(p256dh, 'base64url'));
    return true;
  } catch {
    return false; // no point of the curve
  }
}

function sharedSecret(own: ReturnType<typeof createECDH>, browserKey: Buffer): Buffer {
  try {
    return own.computeSecret(browserKey);
  } catch (cause) {
    throw new RangeError('These are no keys of a browser', { cause });
  }
}

function hkdf(key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length));
}
