/** Records of waste: types and their validation. Civil dates are YYYY-MM-DD in Germany, clock times HH:MM there. */
import { z } from 'zod';
import { FRACTIONS } from './fractions.ts';

/**
 * A bin that people have, as its provider names it. `key` tells two of one fraction apart (every two weeks, every
 * four weeks): the fraction alone, or with a variant behind it (`residual-4-woechentlich`).
 */
export const binSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,80}$/),
  fraction: z.enum(FRACTIONS),
  name: z.string().min(1).max(200),
});
export type Bin = z.infer<typeof binSchema>;

const civilDate = z.iso.date();
const clockTime = z.string().regex(/^\d\d:\d\d$/);

export const windowSchema = z.object({ from: clockTime, until: clockTime });

/** Where a truck stops, or what is open. */
export const stopSchema = z.object({
  name: z.string().max(200),
  address: z.string().max(300).nullable(),
  /** Degrees WGS 84. */
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
});

/** One day as its source tells it. */
export const toldDateSchema = z.object({
  /** Unique within the series, the same as long as the date is; also when it is moved. */
  key: z.string().min(1).max(100),
  date: civilDate,
  /** The regular day, where the source says that this one was moved; else null. */
  planned: civilDate.nullable(),
  isCancelled: z.boolean(),
  window: windowSchema.nullable(),
  stop: stopSchema.nullable(),
  /** Why it is another day, or what else is to be known, in the words of the source. */
  note: z.string().max(1000).nullable(),
});
export type ToldDate = z.infer<typeof toldDateSchema>;

/** "Every second Thursday from … to …"; holidays and changes of the desk are laid over it (`rules/`). */
export const rhythmSchema = z.object({
  /** First regular day; decides the day of the week. */
  first: civilDate,
  /** Last day that may be one; null: goes on, written out 14 months ahead. */
  last: civilDate.nullable(),
  /** Every n weeks; null: by day of the month. */
  weeks: z.number().int().min(1).max(53).nullable(),
  /** The n-th of its day of the week in a month (-1: the last), every `months` months; null: by weeks. */
  monthly: z
    .object({
      nth: z.union([z.literal(-1), z.number().int().min(1).max(5)]),
      months: z.number().int().min(1).max(12),
    })
    .nullable(),
  /** Only in these months (1–12); empty: in all. */
  inMonths: z.array(z.number().int().min(1).max(12)).max(12),
  /** Regular days on which there is none. */
  except: z.array(civilDate).max(400),
});
export type Rhythm = z.infer<typeof rhythmSchema>;

/** Days of one or more bins in one district: an entry of a calendar, a row of a table, or a rhythm. */
export const seriesSchema = z.object({
  /** As the provider names it; '': everywhere in the unit. */
  district: z.string().max(200),
  /** More than one: collected on the same days ("Bio- / Restmüll"). */
  bins: z.array(binSchema).min(1).max(12),
  /** Empty where a rhythm is given. */
  dates: z.array(toldDateSchema).max(2000),
  rhythm: rhythmSchema.nullable(),
  window: windowSchema.nullable(),
  stop: stopSchema.nullable(),
  note: z.string().max(1000).nullable(),
});
export type SeriesRecord = z.infer<typeof seriesSchema>;

/** "12a" → { number: 12, letter: 'a' }; ordered by number, then letter ('' first). */
export const houseNumberSchema = z.object({
  number: z.number().int().min(0).max(99_999),
  letter: z.string().regex(/^[a-z]{0,2}$/),
});
export type HouseNumber = z.infer<typeof houseNumberSchema>;

/** Which numbers of a street: both null is all of them; `until` is inclusive, its letters too where it has none. */
export const rangeSchema = z.object({
  from: houseNumberSchema.nullable(),
  until: houseNumberSchema.nullable(),
  parity: z.enum(['all', 'odd', 'even']),
});
export type NumberRange = z.infer<typeof rangeSchema>;

/** A street or a part of it, and the district to which it belongs. Lies at its town. */
export const streetSchema = z.object({
  street: z.string().min(1).max(200),
  /** Part of the town, where two streets share a name. */
  locality: z.string().max(200).nullable(),
  range: rangeSchema,
  /** Of the provider, as in its series. */
  district: z.string().max(200),
  /** For these only; empty: for all. */
  fractions: z.array(z.enum(FRACTIONS)).max(FRACTIONS.length),
});
export type StreetRecord = z.infer<typeof streetSchema>;

/** How a day that is shown came about. */
export type CollectionState = 'planned' | 'shifted' | 'cancelled';

/** One day of one bin as it is shown, after holidays and changes. */
export interface Collection {
  /** The unit that answers for it. */
  ars: string;
  series: string;
  source: string;
  key: string;
  bin: Bin;
  district: string;
  slug: string;
  /** The regular day; another one than `date` where it was moved. */
  planned: string;
  date: string;
  state: CollectionState;
  /** Raised with every change of date, state or hours; for `SEQUENCE`. */
  sequence: number;
  /** Instant of the last change. */
  changedAt: string;
  window: { from: string; until: string } | null;
  stop: z.infer<typeof stopSchema> | null;
  /** Why it is another day: a holiday, a change of the desk, or words of the source. */
  reason: CollectionReason | null;
  note: string | null;
  licence: string | null;
  seenAt: string | null;
}

export type CollectionReason =
  | { kind: 'holiday'; date: string }
  | { kind: 'change'; id: string; text: string }
  | { kind: 'told'; text: string };
