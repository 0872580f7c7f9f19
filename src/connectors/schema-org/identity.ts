/** Names of things that stay the same from answer to answer. Pure. */

const MOST_LENGTH = 600;

/**
 * The stable name of a thing, or null: names like "genid-…" and "_:b0" are made anew with each answer. The host
 * `int.thuecat.org` tells the same things as `thuecat.org`.
 */
export function identityOf(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const name = written.trim();
  if (name === '' || name.length > MOST_LENGTH || /[\p{Cc}\p{Cs}]/u.test(name)) return null;
  if (/^(genid-|_:)/i.test(name) || /\/\.well-known\/genid\//i.test(name)) return null;
  return name.replace(/^https?:\/\/(?:int\.)?thuecat\.org\//i, 'https://thuecat.org/');
}
