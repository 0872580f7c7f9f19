/** Mails about a booking, to its driver or to the owner of the lot. */
import type { z } from 'zod';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Bay, Lot } from '../lots/lot.ts';
import { bayById, lotById } from '../lots/lot-store.ts';
import type { BookingState } from '../model.ts';
import { centsInWords } from '../money/cents-in-words.ts';
import { sayIn } from '../texts.ts';
import { type Booking, mayMove } from './booking.ts';
import { bookingById } from './booking-store.ts';
import { BOOKING_MAIL, type BookingMailKind } from './mail-queue.ts';
import { freeUntil } from './may.ts';
import { instantOf, minuteOf } from './minutes.ts';
import { ownLink } from './own-link.ts';
import { addressOf } from './people-store.ts';
import { whenIn } from './refuse.ts';
import { ACCESS_BEFORE } from './rules.ts';
import { settingsAtKey } from './settings-at.ts';
import { isPlaceKnown } from './spot-of.ts';

type Payload = z.infer<typeof BOOKING_MAIL.payload>;

export const bookingMail: SolutionMail<Payload> = { ...BOOKING_MAIL, write };

/** In which states a mail is still true; what came meanwhile is told by its own. */
const TRUE_IN: Readonly<Record<BookingMailKind, readonly BookingState[]>> = {
  confirmed: ['confirmed', 'fixed', 'active'],
  changed: ['confirmed', 'fixed', 'active'],
  fixed: ['fixed', 'active'],
  moved: ['confirmed', 'fixed', 'active'],
  'nothing-free': ['confirmed', 'fixed', 'active'],
  warned: ['overstay'],
  'owner-overstay': ['overstay'],
  'owner-blocked': ['confirmed', 'fixed', 'active'],
  'owner-booked': ['confirmed', 'fixed', 'active'],
  'owner-cancelled': ['cancelled-driver'],
  'no-show': ['no-show'],
  cancelled: ['cancelled-driver'],
  'taken-away': ['cancelled-owner'],
  lapsed: ['lapsed'],
};

async function write({ id, what }: Payload, kernel: Kernel, publicUrl: string): Promise<Mail | null> {
  const booking = await bookingById(kernel.db, id);
  if (booking === null || !TRUE_IN[what].includes(booking.state)) return null;
  const [lot, bay] = [await lotById(kernel.db, booking.lot), await bayById(kernel.db, booking.bay)];
  const isOwners = what.startsWith('owner-');
  const to = await addressOf(kernel.db, isOwners ? (lot?.owner ?? null) : booking.driver);
  if (to === null || lot === null || bay === null) return null;
  const language = fullLanguage(to.language);
  const letter = { booking, lot, bay, language, phone: settingsAtKey(booking.ars, kernel).phone };
  const paragraphs = isOwners ? ownersWords(what, letter) : driversWords(what, letter);
  const say = sayIn(language);
  const link = publicUrl + ownLink(language, isOwners ? 'lots' : 'bookings', isOwners ? lot.id : booking.id);
  const values = valuesOf(letter);
  return {
    ...{ to: to.email, language },
    subject: say(`book_mail_${what}_subject`, values).replaceAll(/\s+/g, ' ').slice(0, 200),
    text: `${[say('book_mail_hello'), ...paragraphs, say('book_mail_link', { link })].join('\n\n')}\n`,
  };
}

interface Letter {
  booking: Booking;
  lot: Lot;
  bay: Bay;
  language: Language;
  /** The town's. */
  phone: string;
}

function ownersWords(what: BookingMailKind, letter: Letter): string[] {
  const say = sayIn(letter.language);
  const isBooked = what === 'owner-booked' && mayMove(letter.booking);
  return [say(isBooked ? 'book_mail_owner-booked_near' : `book_mail_${what}_text`, valuesOf(letter))];
}

function driversWords(what: BookingMailKind, letter: Letter): string[] {
  const { booking, language } = letter;
  const say = sayIn(language);
  const values = valuesOf(letter);
  const isAhead = booking.state === 'confirmed' || booking.state === 'fixed' || booking.state === 'active';
  const isWhole = what === 'confirmed' || what === 'changed' || what === 'moved' || what === 'fixed';
  return [
    say(`book_mail_${what}_text`, values),
    ...(booking.record.reason === undefined
      ? []
      : [say('book_mail_reason', { reason: booking.record.reason })]),
    ...(what === 'cancelled' ? costWords(letter) : []),
    ...(isWhole && isAhead ? [...whereWords(letter), ...priceWords(what, letter)] : []),
    ...(isWhole || what === 'nothing-free' || what === 'warned' ? phoneWords(letter) : []),
  ];
}

/** The address where it may be told; else what is promised and when the bay will be told. */
function whereWords(letter: Letter): string[] {
  const { booking, lot, language } = letter;
  const say = sayIn(language);
  const values = valuesOf(letter);
  if (!isPlaceKnown(booking)) return [say('book_mail_near', values)];
  return [
    say('book_mail_where', values),
    ...(lot.record.hint === '' ? [] : [lot.record.hint]),
    `geo:${lot.lat},${lot.lon}`,
    say('book_mail_access', values),
  ];
}

function priceWords(what: BookingMailKind, { booking, language }: Letter): string[] {
  const say = sayIn(language);
  const price = centsInWords(booking.price, language);
  if (booking.price === 0) return [say('book_mail_free')];
  const isMost = booking.kind === 'near' && booking.fixedAt === null;
  return [
    say(isMost ? 'book_mail_price_most' : 'book_mail_price', { price }),
    ...(what === 'fixed'
      ? []
      : [say('book_mail_cancel', { until: whenIn(instantOf(freeUntil(booking)), language) })]),
  ];
}

function costWords({ booking, language }: Letter): string[] {
  const price = centsInWords(booking.price, language);
  const isLate = booking.record.cancelled === 'late' && booking.price > 0;
  return [sayIn(language)(isLate ? 'book_mail_cancelled_late' : 'book_mail_cancelled_free', { price })];
}

function phoneWords({ booking, lot, language, phone }: Letter): string[] {
  const number = (isPlaceKnown(booking) && lot.record.phone) || phone;
  return number === '' ? [] : [sayIn(language)('book_mail_phone', { phone: number })];
}

function valuesOf({ booking, lot, bay, language }: Letter) {
  const { street, houseNumber, title } = lot.record;
  return {
    ...{ code: booking.code, title, bay: bay.record.label, within: booking.within ?? 0 },
    ...{ from: whenIn(booking.from, language), until: whenIn(booking.until, language) },
    address: [street, houseNumber].filter((part) => part !== '').join(' '),
    accessFrom: whenIn(instantOf(minuteOf(booking.from) - ACCESS_BEFORE), language),
  };
}
