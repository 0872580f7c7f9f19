/** A service of the base catalogue: general information for all of Germany, in our own words. */
import { z } from 'zod';

const both = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
const words = z.strictObject({ de: z.array(z.string().min(2)), en: z.array(z.string().min(2)) });

/** Situations in life, in the order of the screen. Their titles stand in i18n as `situation_<id>`. */
export const SITUATIONS = [
  'moving',
  'documents',
  'family',
  'driving',
  'housing',
  'business',
  'social',
  'waste',
  'taxes',
  'order',
  'leisure',
  'death',
] as const;
export type Situation = (typeof SITUATIONS)[number];

export const SERVICE_LEVELS = ['municipality', 'county', 'state', 'federal'] as const;
export type ServiceLevel = (typeof SERVICE_LEVELS)[number];

export const entrySchema = z.strictObject({
  /** Part of the address, German. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: both,
  /** Everyday words that people type instead of the name. */
  words,
  about: both,
  /** Which level is usually responsible; background knowledge, shown as "zu prüfen". */
  level: z.enum(SERVICE_LEVELS),
  /** Whether it is usually possible online; background knowledge, shown as "zu prüfen". */
  online: z.enum(['mostly', 'partly', 'rarely']),
  /** Keys of documents.json; background knowledge, shown as "zu prüfen". */
  documents: z.array(z.string()),
  /** 14 digits each: only keys that the handbook of services confirms or that München gives to the same service. */
  leika: z.array(z.string().regex(/^99\d{12}$/)).default([]),
  /** Länder (12 digits) that have no such service; only what the handbook of services says. */
  absentIn: z.array(z.string().regex(/^\d{2}0{10}$/)).default([]),
});

/** A situation in life as the way in, with its services in the order in which they come up. */
export const lifeSituationSchema = z.strictObject({
  /** Part of the address, German. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: both,
  /** Everyday words for it. */
  words,
  /** Ids of services of the catalogue. */
  services: z.array(z.string()).min(3),
});

export type LifeSituation = Readonly<z.infer<typeof lifeSituationSchema>>;

export const documentsSchema = z.record(z.string(), both);

export interface Service extends z.infer<typeof entrySchema> {
  situation: Situation;
}
