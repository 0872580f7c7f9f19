import { createHash, randomBytes } from 'node:crypto';

/** Who knows it may accept the invitation, once. 32 random bytes; the database only ever holds the digest. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hexadecimal. Enough without salt or stretching: nobody can guess 256 random bits. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
