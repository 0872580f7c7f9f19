/** What a booking is called on the screen. Pure. */
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { BookingSpot, BookingView } from '../../book/bookings-api.ts';
import { centsInWords } from '../../money/cents-in-words.ts';

type Words = Pick<Screen, 'say' | 'language'>;

/** States after which nothing comes any more. */
const OVER: readonly BookingView['state'][] = [
  'ended',
  'no-show',
  'cancelled-driver',
  'cancelled-owner',
  'lapsed',
];

export function isOver({ state }: Pick<BookingView, 'state'>): boolean {
  return OVER.includes(state);
}

/** "Stellplatz 3" where the owner gave it a number or a letter alone; else as the owner calls it. */
export function bayInWords(label: string, { say }: Pick<Words, 'say'>): string {
  return /^[\p{L}\p{N}-]{1,4}$/u.test(label) ? say('drive_bay', { label }) : label;
}

/** "Hauptstraße 7" */
export function addressOf({ street, houseNumber }: Pick<BookingSpot, 'street' | 'houseNumber'>): string {
  return `${street} ${houseNumber}`.trim();
}

/** What it is about, in one line: the bay with its address, the lot, or what was promised. */
export function titleOf({ spot, lot, near, kind }: BookingView, words: Words): string {
  if (spot !== null) return `${bayInWords(spot.label, words)}, ${addressOf(spot)}`;
  if (lot !== null) return lot.title;
  if (near !== null) return words.say('drive_near_title', { metres: near.within });
  return words.say(kind === 'near' ? 'drive_near_over' : 'drive_bay_over');
}

/** "2,40 €", "höchstens 3 €", "kostenlos" */
export function priceInWords(
  { price, isFinal }: Pick<BookingView, 'price' | 'isFinal'>,
  { say, language }: Words,
): string {
  if (price === 0) return say('drive_free');
  const words = centsInWords(price, language);
  return isFinal ? words : say('drive_price_most', { price: words });
}
