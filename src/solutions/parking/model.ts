/** Records of parking and their validation. Lengths in centimetres, money in cents, times of day as "HH:MM" in Germany. */
import { z } from 'zod';

export const LOT_KINDS = [
  'supermarket',
  'company',
  'parish',
  'housing',
  'town',
  'garage',
  'drive',
  'yard',
] as const;
export type LotKind = (typeof LOT_KINDS)[number];

export const LOT_STATES = [
  'draft',
  'review',
  'needs-permit',
  'forbidden',
  'listed',
  'paused',
  'withdrawn',
] as const;
/** `review`: waits for the desk, because the zone says "ask" or nothing. */
export type LotState = (typeof LOT_STATES)[number];

/** What a building area says: "voraussichtlich zulässig", "fragen", "voraussichtlich unzulässig"; nothing is known. */
export const VERDICTS = ['allowed', 'ask', 'forbidden', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * When a lot is open to others, as recurring windows. `until` at or before `from` is on the next day ("18:00"–"08:00");
 * both "00:00" is the whole day. `days`: 1 Monday … 7 Sunday, the day on which the window begins. `holidays`: what
 * counts on a public holiday of the Land.
 */
export const windowModel = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clock,
  until: clock,
  holidays: z.enum(['as-usual', 'as-sunday', 'closed']).default('as-usual'),
});
export type Window = z.infer<typeof windowModel>;

/** Civil days on which it is otherwise: `closed`, or open from–until instead of the windows; both days included. */
export const exceptionModel = z.strictObject({
  first: z.iso.date(),
  last: z.iso.date(),
  open: z.strictObject({ from: clock, until: clock }).nullable(),
});
export type Exception = z.infer<typeof exceptionModel>;

/** Cents; null: not let that way. Free of charge is `free: true` and nothing else. Hours are reckoned to the minute begun. */
export const priceModel = z.strictObject({
  free: z.boolean(),
  hour: z.number().int().min(1).max(100_000).nullable(),
  /** From `nightFrom` to `nightUntil`, flat. */
  night: z.number().int().min(1).max(100_000).nullable(),
  nightFrom: clock.default('18:00'),
  nightUntil: clock.default('08:00'),
  /** Never more for 24 hours from `dayFrom` on, for 7 such days, for 28. */
  day: z.number().int().min(1).max(1_000_000).nullable(),
  dayFrom: clock.default('00:00'),
  week: z.number().int().min(1).max(1_000_000).nullable(),
  month: z.number().int().min(1).max(1_000_000).nullable(),
  /** `small-business` § 19 UStG, `private`: no VAT is shown; `standard`: prices contain VAT at the rate of the terms. */
  vat: z.enum(['private', 'small-business', 'standard']),
});
export type Price = z.infer<typeof priceModel>;

/** How one comes in. `text` is shown to bookers, shortly before and during their booking alone. */
export const accessModel = z.strictObject({
  kind: z.enum(['open', 'code', 'qr', 'key', 'operator']),
  text: z.string().trim().max(500),
  /** Name of the lot's own barrier or camera operator behind the contract of `access/`; null: none. */
  operator: z.string().max(60).nullable(),
});
export type Access = z.infer<typeof accessModel>;

export const bayModel = z.strictObject({
  label: z.string().trim().min(1).max(40),
  length: z.number().int().min(150).max(2_500),
  width: z.number().int().min(120).max(600),
  /** Clear height; null: nothing above it. */
  height: z.number().int().min(120).max(600).nullable(),
  surface: z.enum(['asphalt', 'paved', 'gravel', 'grass', 'other']),
  isRoofed: z.boolean(),
  /** Kilowatts at the bay; null: no charging. */
  charging: z.number().min(1).max(400).nullable(),
  /** Way from the street without a step, and wide enough to get out into a wheelchair. */
  isStepFree: z.boolean(),
  isWide: z.boolean(),
  /** Required by the building permit for those who live or work there ("notwendiger Stellplatz"): never offered. */
  isRequired: z.boolean().default(false),
});
export type BayRecord = z.infer<typeof bayModel>;

export const lotModel = z.strictObject({
  /** Shown to everybody: never the address. */
  title: z.string().trim().min(3).max(100),
  about: z.string().trim().max(1_000),
  /** Shown to bookers alone, with what helps to find it. */
  street: z.string().trim().min(2).max(200),
  houseNumber: z.string().trim().max(20),
  hint: z.string().trim().max(500),
  access: accessModel,
  windows: z.array(windowModel).max(20),
  exceptions: z.array(exceptionModel).max(200),
  /** Minutes before the beginning by which one must book; longest stay; pause between two bookings. */
  notice: z.number().int().min(0).max(10_080),
  longest: z.number().int().min(30).max(40_320),
  pause: z.number().int().min(0).max(240),
  price: priceModel,
  /** Ids of pictures of the place (`kernel.place_file`). */
  photos: z.array(z.uuid()).max(6),
  /** Open to everybody or a general group, so that traffic law (StVO) holds there. */
  isPublicTraffic: z.boolean(),
  /** Whom bookers call, also at ten in the evening; '' for none: then it is the town's number. */
  phone: z.string().trim().max(40),
  /** Business that offers it; null: a private person. */
  business: z.string().trim().max(120).nullable(),
  /** Winter duty and liability, in the owner's words; '' for none. */
  winter: z.string().trim().max(500),
  /** Examples alone: when bays (from 0) are taken, so that a Saturday looks alive. Instants; never of real lots. */
  exampleBusy: z
    .array(z.strictObject({ bay: z.number().int().min(0), from: z.iso.datetime(), until: z.iso.datetime() }))
    .max(500)
    .optional(),
});
export type LotRecord = z.infer<typeof lotModel>;

/** The building area as the authority hands it over. Rings in degrees WGS 84, [lon, lat], the outer one first. */
export const zoneModel = z.strictObject({
  name: z.string().max(200),
  /** As it is called there ("Kerngebiet", "WA"); null: not given. */
  area: z.string().max(100).nullable(),
  verdict: z.enum(['allowed', 'ask', 'forbidden']),
  polygons: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
  /** The competent authority in words, and its page; null: not given. */
  authority: z.string().max(200).nullable(),
  link: z.url({ protocol: /^https$/ }).nullable(),
  note: z.string().max(500),
});
export type ZoneRecord = z.infer<typeof zoneModel>;

/** The vehicle and what its driver needs; kept on the device, sent with a booking alone. */
export const needsModel = z.strictObject({
  length: z.number().int().min(150).max(2_500).nullable(),
  width: z.number().int().min(100).max(600).nullable(),
  height: z.number().int().min(100).max(600).nullable(),
  stepFree: z.boolean(),
  wide: z.boolean(),
  roofed: z.boolean(),
  charging: z.boolean(),
});
export type Needs = z.infer<typeof needsModel>;

export const BOOKING_STATES = [
  'pending',
  'confirmed',
  'fixed',
  'active',
  'overstay',
  'ended',
  'no-show',
  'cancelled-driver',
  'cancelled-owner',
  'lapsed',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** In which the bay is held; the same list as in the exclusion constraint. */
export const HOLDING: readonly BookingState[] = [
  'pending',
  'confirmed',
  'fixed',
  'active',
  'overstay',
  'ended',
  'no-show',
];
