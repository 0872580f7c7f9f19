import { LONGEST_WISH } from './wish.ts';

export type WishFault = 'long' | 'contact';

/** Addresses, links and numbers to call: a wish names nobody and sells nothing. */
const CONTACT =
  /https?:|www\.|[^\s@]+@[^\s@]+\.[a-z]{2,}|\b[a-z0-9-]+\.(?:de|com|net|org|info|eu)\b|(?:\d[\s/-]?){7,}/i;

/** One sentence as it was typed, in one line; '' for none. Pure. */
export function checkWish(typed: string): { text: string; fault: WishFault | null } {
  const text = typed.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  if ([...text].length > LONGEST_WISH) return { text, fault: 'long' };
  return { text, fault: CONTACT.test(text) ? 'contact' : null };
}
