/** Events and places as the house keeps them, and their validation. Pure; runs nowhere but on the server. */
import { z } from 'zod';
import { fixedSchema } from './fixes/fix-model.ts';

/** What a source says for sure; `unknown` is the normal case and is shown as such. */
export const ANSWERS = ['yes', 'no', 'unknown'] as const;

export const EVENT_CATEGORIES = [
  'music',
  'stage',
  'film',
  'exhibition',
  'festival',
  'market',
  'sport',
  'talk',
  'tour',
  'course',
  'meeting',
  'other',
] as const;

export const PLACE_CATEGORIES = [
  'museum',
  'sight',
  'stage',
  'cinema',
  'library',
  'zoo',
  'swimming',
  'sport',
  'playground',
  'park',
  'viewpoint',
  'meeting',
  'restaurant',
  'cafe',
  'pub',
  'information',
  'toilets',
  'other',
] as const;

export const WHEELCHAIR = ['yes', 'limited', 'no', 'unknown'] as const;

export const line = z.string().trim().min(1).max(300);
const answer = z.enum(ANSWERS);
/** Degrees WGS 84. */
const point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
export const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\//i);
export const richText = z.array(
  z.union([
    z.object({ type: z.enum(['paragraph', 'heading']), text: z.string() }),
    z.object({ type: z.literal('list'), items: z.array(z.string()) }),
    z.object({ type: z.literal('link'), text: z.string(), href: z.string() }),
  ]),
);

/** The same in other languages than the feed's own (BCP 47 → texts); left out: there is none. */
export const translations = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    z.object({ title: line, description: richText }),
  )
  .optional();

const occurrenceCommon = {
  /** The original start: stays the same when this one date is moved. */
  key: z.string().min(1).max(100),
  status: z.enum(['scheduled', 'cancelled', 'moved']),
  /** Only where it differs from the event's own. */
  title: line.optional(),
  location: line.optional(),
  /** It may fall into school holidays that are not known yet. */
  provisional: z.literal(true).optional(),
};

/** What a desk has put right in the record; no feed tells it. Left out: nothing. */
const fixed = z.array(fixedSchema).optional();

/** A picture of a place, as its desk has kept it (`kernel/files`); width and height in dots. */
export const pictureSchema = z.object({
  ars: z.string(),
  id: z.uuid(),
  alt: line,
  credit: line.nullable(),
  width: z.number().int().min(1).max(10_000),
  height: z.number().int().min(1).max(10_000),
});

/** One date of an event, as the calendar connector yields it. */
export const occurrenceSchema = z.discriminatedUnion('allDay', [
  z.object({
    ...occurrenceCommon,
    allDay: z.literal(false),
    /** Instants; the end is null where nobody said it. */
    start: z.iso.datetime(),
    end: z.iso.datetime().nullable(),
    zone: z.string(),
  }),
  z.object({
    ...occurrenceCommon,
    allDay: z.literal(true),
    /** Civil dates; `lastDay` is inclusive. */
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
  }),
]);

export const eventSchema = z.object({
  title: line,
  description: richText,
  category: z.enum(EVENT_CATEGORIES),
  /** Where it happens, as the source writes it. */
  place: z.object({ name: line.nullable(), address: line.nullable() }),
  point: point.nullable(),
  organiser: line.nullable(),
  /** As the source writes it ("8 €, ermäßigt 5 €"). */
  price: line.nullable(),
  free: answer,
  family: answer,
  barrierFree: answer,
  /** Under a roof: what one can go to when it rains. */
  indoors: answer.default('unknown'),
  url: webAddress.nullable(),
  status: z.enum(['scheduled', 'cancelled', 'tentative']),
  /** In order, within the horizon of the intake; may be empty. */
  occurrences: z.array(occurrenceSchema).max(5000),
  /** Its rule goes on beyond the dates that are written out. */
  isCut: z.boolean(),
  /** Instant at which the source last changed it, where the feed says so. */
  changed: z.iso.datetime().optional(),
  translations,
  fixed,
  /** A club or company sent it in at a desk; `isChecked`: somebody there has looked at it. */
  submitted: z.object({ by: line, isChecked: z.boolean() }).optional(),
  /** Only of entries of a desk: feeds bring none that we may keep. */
  picture: pictureSchema.optional(),
});

export const placeSchema = z.object({
  /** null: it has none (a playground); the page says what it is. */
  name: line.nullable(),
  category: z.enum(PLACE_CATEGORIES),
  /** The source's own word for it ("biergarten"), for what the category does not say. */
  kind: line.nullable(),
  point,
  /** One line: "Domkloster 4, 50667 Köln". */
  address: line.nullable(),
  description: richText,
  /** In the grammar of OpenStreetMap ("Mo-Fr 10:00-18:00; PH off"), as the source has it; null: not known. */
  openingHours: z.string().trim().min(1).max(1000).nullable(),
  wheelchair: z.enum(WHEELCHAIR),
  /** Entry costs nothing. */
  free: answer,
  website: webAddress.nullable(),
  phone: line.nullable(),
  /** What a source says about getting in and around, a line each ("Aufzug vorhanden"), in the feed's language. */
  access: z.array(line).max(40).optional(),
  /** As the source writes it. */
  price: line.nullable().optional(),
  translations,
  fixed,
  picture: pictureSchema.optional(),
});

export type Answer = (typeof ANSWERS)[number];
export type EventCategory = (typeof EVENT_CATEGORIES)[number];
export type PlaceCategory = (typeof PLACE_CATEGORIES)[number];
export type Wheelchair = (typeof WHEELCHAIR)[number];
export type EventOccurrence = z.infer<typeof occurrenceSchema>;
export type EventRecord = z.infer<typeof eventSchema>;
export type PlaceRecord = z.infer<typeof placeSchema>;
export type Picture = z.infer<typeof pictureSchema>;
