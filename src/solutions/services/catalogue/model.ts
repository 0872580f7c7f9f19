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
  /** 14 digits; only the eight keys that the handbook of services confirms. */
  leika: z
    .string()
    .regex(/^99\d{12}$/)
    .optional(),
});

export const documentsSchema = z.record(z.string(), both);

export interface Service extends z.infer<typeof entrySchema> {
  situation: Situation;
}
