/** Only its own parts are looked at: the name is never asked for. */
const HOUSE = 'http://house.invalid';
const LONGEST = 300;

/**
 * An own path, with query and fragment, to which somebody may be led; null for everything else: other hosts in any
 * of their disguises, data, and what is no path at all.
 */
export function ownPathOf(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > LONGEST || !asked.startsWith('/')) return null;
  // Browsers read "\" as "/" and drop tabs and line ends.
  if (/[\\\p{Cc}]/u.test(asked)) return null;
  const url = parsed(asked);
  if (url === null || url.origin !== HOUSE) return null;
  const path = url.pathname + url.search + url.hash;
  // "/.//else.example" is an own path only until somebody takes it for an address.
  if (path.startsWith('//') || path.startsWith('/api/') || path.length > LONGEST) return null;
  return path;
}

function parsed(asked: string): URL | null {
  try {
    return new URL(asked, HOUSE);
  } catch {
    return null;
  }
}
