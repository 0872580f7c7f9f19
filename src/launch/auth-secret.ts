import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { keptKey } from './kept-key.ts';

/** Key that signs cookies and digests: as configured, else one that the first start makes and keeps. */
export async function authSecret(config: Pick<Config, 'authSecret' | 'varFolder'>): Promise<string> {
  if (config.authSecret !== null) return config.authSecret;
  const file = join(config.varFolder, 'auth-secret');
  return keptKey({
    file,
    make: () => randomBytes(32).toString('hex'),
    isKey: (text) => /^[0-9a-f]{64}$/.test(text),
    unusable: `The key for sign-ins in ${file} cannot be read or is damaged: make it readable, or remove it (then everybody is signed out), or set AUTH_SECRET.`,
  });
}
