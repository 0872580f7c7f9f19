/** What a booking would be: the same search as the booking itself, without holding anything. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { lineInWords } from '../money/price-in-words.ts';
import { priceOf } from '../money/price-of.ts';
import { termsOn } from '../money/terms.ts';
import type { BookingPreview, PreviewForm } from './bookings-api.ts';
import { freeUntil } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { settingsAtKey } from './settings-at.ts';
import { look, requireSeat } from './take-booking.ts';

/** Throws the problem that the booking would throw. */
export async function previewBooking(
  house: Kernel,
  { form, driver, language }: { form: PreviewForm; driver: string; language: Language },
): Promise<BookingPreview> {
  const at = house.clock.now();
  // Whoever has not seen a price yet is told it: nothing is too dear.
  const asked = await look(house, { ...form, price: form.price ?? Number.MAX_SAFE_INTEGER }, driver);
  const want = form.price === null ? { ...asked.want, isExact: false } : asked.want;
  const seat = await requireSeat(house, { ...asked, want }, house.db, language);
  const { span } = asked;
  const { bay, of } = seat.bay;
  const from = instantOf(span.from);
  const { fixBefore } = settingsAtKey(of.lot.ars, house);
  const isTold = form.kind === 'bay' || span.from - minuteOf(at) <= fixBefore;
  const price = isTold ? seat.price : (form.price ?? seat.price);
  const lines = price === seat.price ? (priceOf(of.price, span)?.lines ?? []) : [];
  return {
    ...{ from, until: instantOf(span.until), price },
    lines: lines.map((line) => lineInWords(line, language)),
    lot: form.kind === 'bay' ? { title: of.lot.record.title, label: bay.record.label } : null,
    fixedFrom: isTold ? null : instantOf(span.from - fixBefore),
    freeUntil: instantOf(freeUntil({ from, price, record: {} })),
    pay: price === 0 ? 'free' : 'direct',
    ...{ terms: termsOn(civilDate(at).toString()).id, now: at.toString() },
  };
}
