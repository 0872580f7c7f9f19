/** What a booking would be: the same search as the booking itself, without holding anything. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { lineInWords } from '../money/price-in-words.ts';
import { priceOf } from '../money/price-of.ts';
import { termsOn } from '../money/terms.ts';
import type { BookingPreview, PreviewForm } from './bookings-api.ts';
import { freeUntil } from './may.ts';
import { instantOf } from './minutes.ts';
import { readScene } from './scene.ts';
import { findSeat } from './seat.ts';
import { settingsAtKey } from './settings-at.ts';
import { look, refusalOf } from './take-booking.ts';

/** Throws the problem that the booking would throw. */
export async function previewBooking(
  house: Kernel,
  { form, driver, language }: { form: PreviewForm; driver: string; language: Language },
): Promise<BookingPreview> {
  const at = house.clock.now();
  // Whoever has not seen a price yet is told it: nothing is too dear.
  const asked = await look(house, { ...form, price: form.price ?? Number.MAX_SAFE_INTEGER }, driver);
  const want = form.price === null ? { ...asked.want, isExact: false } : asked.want;
  const { now } = asked;
  const scene = await readScene(house.db, house, { tiles: asked.tiles });
  const seat = await findSeat(house.db, scene, { want, id: '', now });
  if (!('bay' in seat)) throw await refusalOf(house, seat, { ...asked, want }, language);
  const { bay, of } = seat.bay;
  const from = instantOf(want.from);
  const { fixBefore } = settingsAtKey(of.lot.ars, house);
  const isTold = form.kind === 'bay' || want.from - now <= fixBefore;
  const price = isTold ? seat.price : (form.price ?? seat.price);
  const lines = price === seat.price ? (priceOf(of.price, want)?.lines ?? []) : [];
  return {
    ...{ from, until: instantOf(want.until), price },
    lines: lines.map((line) => lineInWords(line, language)),
    lot: form.kind === 'bay' ? { title: of.lot.record.title, label: bay.record.label } : null,
    fixedFrom: isTold ? null : instantOf(want.from - fixBefore),
    freeUntil: instantOf(freeUntil({ from, price, record: {} })),
    pay: price === 0 ? 'free' : 'direct',
    ...{ terms: termsOn(civilDate(at).toString()).id, now: at.toString() },
  };
}
