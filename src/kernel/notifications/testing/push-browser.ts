/** The browser's side of push (RFC 8291): its keys, and reading what was sent. For tests, benches and journeys. */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

export interface PushBrowser {
  p256dh: string;
  auth: string;
  /** Throws where the message was not for this browser, or is damaged. */
  read(body: Uint8Array): string;
}

export interface BrowserSecrets {
  privateKey: Buffer;
  auth: Buffer;
}

export function createPushBrowser(secrets?: BrowserSecrets): PushBrowser {
  const pair = createECDH('prime256v1');
  if (secrets === undefined) pair.generateKeys();
  else pair.setPrivateKey(secrets.privateKey);
  const auth = secrets?.auth ?? randomBytes(16);
  const publicKey = pair.getPublicKey();
  return {
    p256dh: publicKey.toString('base64url'),
    auth: auth.toString('base64url'),
    read(bytes) {
      const body = Buffer.from(bytes);
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const sender = body.subarray(21, 21 + keyLength);
      const sealed = body.subarray(21 + keyLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
      const ikm = Buffer.from(hkdfSync('sha256', pair.computeSecret(sender), auth, info, 32));
      const key = Buffer.from(
        hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
      );
      const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      const end = padded.lastIndexOf(2);
      return padded.subarray(0, end).toString('utf8');
    },
  };
}
