/** Shapes of the API of bookings; the types stand in `bookings-api.ts`. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { BOOKING_STATES, LOT_KINDS, needsModel } from '../model.ts';
import { MOST_WITHIN } from './rules.ts';

const instant = z.iso.datetime({ offset: true });
const text = z.string();
const version = z.number().int().min(1);
const price = z.number().int().min(0).max(10_000_000);
const plate = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N} -]{1,15}$/u);
const pay = z.enum(['free', 'direct', 'provider']);

export const language = z.object({ lang: languageParameter });
export const oneBooking = z.object({ id: z.uuid() });
export const oneLot = z.object({ id: z.uuid() });
export const oneOfLot = z.object({ id: z.uuid(), booking: z.uuid() });
export const oneBay = z.object({ id: z.uuid(), bay: z.uuid() });
export const listQuery = language.extend({
  which: z.enum(['upcoming', 'past']).default('upcoming'),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

const near = z.strictObject({
  lon: z.number().min(5).max(16),
  lat: z.number().min(47).max(56),
  within: z.number().int().min(50).max(MOST_WITHIN),
});
const wished = {
  ...{ wish: z.uuid(), ars: text.regex(/^\d{12}$/), from: instant, until: instant, needs: needsModel },
  ...{ plate: plate.optional(), price, pay, terms: text.min(1).max(40) },
};
export const bookingForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('near'), near, ...wished }),
  z.strictObject({ kind: z.literal('bay'), bay: z.uuid(), ...wished }),
]);
const previewed = {
  ars: wished.ars,
  from: instant,
  until: instant,
  needs: needsModel,
  price: price.nullable(),
};
export const previewForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('near'), near, ...previewed }),
  z.strictObject({ kind: z.literal('bay'), bay: z.uuid(), ...previewed }),
]);
export const bookingPreview = z.object({
  ...{ from: text, until: text, price: z.number() },
  lines: z.array(z.object({ text, price: text })),
  lot: z.object({ title: text, label: text }).nullable(),
  ...{ fixedFrom: text.nullable(), freeUntil: text, pay: z.enum(['free', 'direct']), terms: text, now: text },
});
export const bookingChange = z.strictObject({
  version,
  ...{ from: instant.optional(), until: instant.optional(), needs: needsModel.optional() },
  ...{ plate: plate.nullable().optional(), price: price.optional() },
});
export const bookingExtension = z.strictObject({ version, until: instant, price });
export const bookingAct = z.strictObject({ version, bay: z.uuid().optional() });
export const ratingForm = z.strictObject({
  stars: z.number().int().min(1).max(5),
  words: text
    .trim()
    .max(500)
    .regex(/^\P{Cc}*$/u)
    .default(''),
});
export const quoteQuery = language.extend({ from: instant.optional(), until: instant });
export const bayBlock = z.strictObject({ until: instant.nullable(), version: version.optional() });
export const overstaySaid = z.strictObject({ version });

const step = z.object({ at: text, what: text, by: z.enum(['driver', 'owner', 'desk', 'house']) });
const access = z.object({ kind: z.enum(['open', 'code', 'qr', 'key', 'operator']), text });
const spot = z.object({
  ...{ bay: text, label: text, street: text, houseNumber: text, hint: text },
  ...{ lon: z.number(), lat: z.number(), geo: text, access: access.nullable(), accessFrom: text },
});
const nearView = z.object({ lon: z.number(), lat: z.number(), within: z.number() });
export const bookingView = z.object({
  ...{ id: text, code: text, version: z.number(), kind: z.enum(['near', 'bay']) },
  ...{ state: z.enum(BOOKING_STATES), from: text, until: text, ars: text, needs: needsModel },
  ...{ plate: text.nullable(), near: nearView.nullable(), price: z.number(), isFinal: z.boolean(), pay },
  ...{ terms: text, fixedFrom: text.nullable(), spot: spot.nullable() },
  lot: z.object({ id: text, title: text, kind: z.enum(LOT_KINDS) }).nullable(),
  cancel: z.object({ isFree: z.boolean(), freeUntil: text.nullable() }),
  can: z.array(z.enum(['change', 'extend', 'end', 'cancel', 'arrive', 'leave', 'blocked', 'rate'])),
  steps: z.array(step),
  ...{ phone: text, rating: z.object({ stars: z.number(), words: text }).nullable() },
  ...{ calendar: text, now: text },
});
export const bookingList = z.object({
  bookings: z.array(bookingView),
  ...{ page: z.number(), pages: z.number(), now: text },
});
export const bookingQuote = z.object({ price: z.number() });

export const lotBooking = z.object({
  ...{ id: text, code: text, version: z.number(), bay: text, label: text, state: z.enum(BOOKING_STATES) },
  ...{ from: text, until: text, price: z.number(), pay, mayMove: z.boolean() },
  driver: z.object({ initials: text, plate: text.nullable() }).nullable(),
  ...{ arrivedAt: text.nullable(), leftAt: text.nullable(), over: z.number(), steps: z.array(step) },
  can: z.array(z.enum(['say-overstay', 'rate'])),
  ratings: z.object({ driver: z.number().nullable(), owner: z.number().nullable() }),
});
export const lotBookings = z.object({
  bookings: z.array(lotBooking),
  ...{ page: z.number(), pages: z.number(), now: text },
});
export const blockedBay = z.object({
  ...{ until: text.nullable(), moved: z.number(), cancelled: z.number() },
});
