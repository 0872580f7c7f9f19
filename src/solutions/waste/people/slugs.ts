/** Districts in addresses: "bezirk-3-5c1f+papier-sued-77aa". Pure: also for the phone. */

const SLUG = /^[a-z0-9-]{1,50}$/;
/** More than one only where districts differ by kind of waste. */
export const MOST_SLUGS = 12;

/** Each once, in one order, so that the same districts have one address; null for what can be none. */
export function slugsOf(joined: string): string[] | null {
  // In a query "+" may have become a blank.
  const parts = joined.split(/[+ ]/).filter((one) => one !== '');
  if (parts.length === 0 || parts.length > MOST_SLUGS) return null;
  return parts.every((one) => SLUG.test(one)) ? [...new Set(parts)].sort() : null;
}

export function joinSlugs(slugs: readonly string[]): string {
  return [...new Set(slugs)].sort().join('+');
}
