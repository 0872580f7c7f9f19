import { createHash, timingSafeEqual } from 'node:crypto';

/** Checks "Bearer …" against the token; takes the same time whatever is wrong. Without a token nobody gets in by one. */
export function tokenCheck(token: string | null): (authorization: string | undefined) => boolean {
  if (token === null) return () => false;
  const wanted = digest(`Bearer ${token}`);
  return (authorization) => timingSafeEqual(digest(authorization ?? ''), wanted);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
