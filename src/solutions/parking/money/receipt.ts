/** What a receipt says. The house took no money: it notes what was agreed, and what the two say of it. */

import type { Language } from '../../../kernel/i18n/language.ts';
import type { Paper } from '../../../kernel/papers/paper.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type Booking, OVER, RUNNING } from '../book/booking.ts';
import { spanOf } from '../book/minutes.ts';
import type { Lot } from '../lots/lot.ts';
import { lotById } from '../lots/lot-store.ts';
import { settingsOf } from '../settings.ts';
import { type Say, sayIn } from '../texts.ts';
import { exactCents } from './cents-in-words.ts';
import { dueOf } from './due-of.ts';
import type { OwnerFields } from './money-api.ts';
import { ownerById } from './owner-store.ts';
import { paymentsOf } from './payment-store.ts';
import { standing } from './payment-view.ts';
import { lineInWords } from './price-in-words.ts';
import { withinLimits } from './price-limits.ts';
import { priceOf } from './price-of.ts';
import { instantInWords } from './spans-in-words.ts';
import { statement } from './statement.ts';

/** Null: there is nothing yet, or nothing any more, to give a receipt for. */
export async function receiptOf(
  booking: Booking,
  kernel: Pick<Kernel, 'db' | 'places' | 'clock' | 'adoptions'>,
  language: Language,
): Promise<Paper | null> {
  const isDone = RUNNING.includes(booking.state) || OVER.includes(booking.state);
  const due = dueOf(booking);
  const lot = await lotById(kernel.db, booking.lot, [booking.ars]);
  if (!isDone || lot === null || (due === 0 && booking.state !== 'ended')) return null;
  const say = sayIn(language);
  const fields = lot.owner === null ? null : ((await ownerById(kernel.db, lot.owner))?.record.fields ?? null);
  const { state } = standing(booking, await paymentsOf(kernel.db, booking));
  const found = kernel.places.resolve(booking.ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
  const lines = place === null ? [] : linesOf(booking, lot, withLimits(lot, place.ars, kernel), language);
  const at = (instant: string) => instantInWords(instant, language);
  return statement({
    ...{ language, title: say('receipt_title', { code: booking.code }) },
    lead: [
      say('receipt_lead', { place: place?.name ?? '' }),
      say(
        `receipt_state_${booking.state === 'ended' ? 'ended' : booking.state === 'no-show' ? 'missed' : booking.state === 'cancelled-driver' ? 'cancelled' : 'running'}`,
      ),
    ],
    facts: [
      {
        title: say('receipt_stay'),
        rows: [
          [say('receipt_lot'), lot.record.title],
          [
            say('receipt_address'),
            [`${lot.record.street} ${lot.record.houseNumber}`.trim(), place?.name ?? ''].join(', '),
          ],
          [say('receipt_from'), at(booking.from)],
          [say('receipt_until'), at(booking.until)],
          ...(booking.arrivedAt === null ? [] : [[say('receipt_arrived'), at(booking.arrivedAt)] as const]),
          ...(booking.leftAt === null ? [] : [[say('receipt_left'), at(booking.leftAt)] as const]),
          [say('receipt_terms'), booking.terms],
        ],
      },
      { title: say('receipt_owner'), rows: ownerRows(fields, lot, say) },
    ],
    tables: [
      {
        title: say('receipt_price'),
        columns: [say('receipt_what'), say('receipt_amount')],
        rows: lines.length > 0 ? lines : [[say('receipt_agreed'), exactCents(due, language)]],
        total: [say('receipt_total'), exactCents(due, language)],
      },
    ],
    notes: {
      title: say('receipt_notes'),
      lines: [
        say(
          `receipt_paid_${booking.pay === 'free' ? 'none' : state === 'paid' ? 'noted' : state === 'refunded' ? 'back' : 'open'}`,
        ),
        vatLine(lot, fields, due, language),
        say('receipt_platform'),
        say('receipt_verify'),
      ],
    },
    now: kernel.clock.now(),
  });
}

function withLimits(lot: Lot, ars: string, kernel: Pick<Kernel, 'adoptions'>) {
  return withinLimits(lot.record.price, settingsOf({ ars }, kernel));
}

/** How the price comes about, where the lot still asks for what was agreed. */
function linesOf(
  booking: Booking,
  lot: Lot,
  price: Lot['record']['price'],
  language: Language,
): (readonly [string, string])[] {
  if (lot.record.price.free) return [];
  const priced = priceOf(price, spanOf(booking));
  if (priced === null || priced.cents !== dueOf(booking)) return [];
  return priced.lines.map((line) => {
    const { text, price: cents } = lineInWords(line, language);
    return [text, cents] as const;
  });
}

function ownerRows(fields: OwnerFields | null, lot: Lot, say: Say): (readonly [string, string])[] {
  if (fields === null) return [[say('receipt_name'), lot.record.business ?? say('receipt_unknown')]];
  const address = [`${fields.street} ${fields.houseNumber}`.trim(), `${fields.postcode} ${fields.town}`];
  return [
    [say('receipt_name'), fields.name],
    [say('receipt_address'), address.join(', ')],
    ...(fields.vatId === null ? [] : [[say('receipt_vat_id'), fields.vatId] as const]),
  ];
}

/** The rate is the owner's own word: no rate stands in the product. */
function vatLine(lot: Lot, fields: OwnerFields | null, due: number, language: Language): string {
  const say = sayIn(language);
  const { vat } = lot.record.price;
  if (vat !== 'standard' || lot.record.price.free)
    return say(`receipt_vat_${vat === 'standard' ? 'private' : vat === 'private' ? 'private' : 'small'}`);
  const rate = fields?.vatRate ?? null;
  if (rate === null) return say('receipt_vat_unknown');
  const tax = Math.round((due * rate) / (100 + rate));
  return say('receipt_vat_standard', {
    rate,
    tax: exactCents(tax, language),
    net: exactCents(due - tax, language),
  });
}
