/** The cookies of accounts: their names, their attributes, and the signature of the session's. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface AccountCookies {
  /** With `__Host-` behind TLS: no other host, not even one below ours, can set it. */
  readonly names: { session: string; passkey: string; provider: string };
  readonly attributes: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };
  /** Whether a `Cookie` header holds one of ours. */
  isThere(header: string | undefined): boolean;
  /** Token of the session; null without a cookie, or where its signature is not ours. */
  tokenIn(header: string | undefined): string | null;
  /** Value of the session's cookie for a token, as it stands in the header. */
  valueFor(token: string): string;
  /** `Set-Cookie` that keeps one of ours for so many seconds; 0 removes it. */
  header(kind: keyof AccountCookies['names'], value: string, seconds: number): string;
}

export function createAccountCookies(publicUrl: string, secret: string): AccountCookies {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const names = {
    session: `${prefix}hier-session`,
    passkey: `${prefix}hier-passkey`,
    provider: `${prefix}hier-provider`,
  };
  const ours = new Set(Object.values(names));
  // The form of the library, which sets the cookie: token, dot, HMAC in base64; all of it percent-encoded.
  const signature = (token: string) => createHmac('sha256', secret).update(token).digest('base64');
  return {
    names,
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    isThere: (header) => pairsOf(header).some(([name]) => ours.has(name)),
    tokenIn(header) {
      const value = pairsOf(header).find(([name]) => name === names.session)?.[1];
      if (value === undefined || value.length > 300) return null;
      const signed = decoded(value);
      const dot = signed.lastIndexOf('.');
      if (dot < 1) return null;
      const token = signed.slice(0, dot);
      return isSame(signed.slice(dot + 1), signature(token)) ? token : null;
    },
    valueFor: (token) => encodeURIComponent(`${token}.${signature(token)}`),
    header: (kind, value, seconds) =>
      `${names[kind]}=${value}; Max-Age=${seconds}; Path=/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`,
  };
}

function pairsOf(header: string | undefined): [string, string][] {
  if (header === undefined) return [];
  return header.split(';').flatMap((pair): [string, string][] => {
    const equals = pair.indexOf('=');
    return equals < 1 ? [] : [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
