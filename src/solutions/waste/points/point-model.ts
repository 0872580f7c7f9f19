/** A place where things are taken: a container, a recycling centre. */
import { z } from 'zod';
import { FRACTIONS } from '../fractions.ts';

export const POINT_KINDS = ['container', 'centre', 'other'] as const;
export type PointKind = (typeof POINT_KINDS)[number];
export const WHEELCHAIR = ['yes', 'limited', 'no', 'unknown'] as const;

const line = z.string().trim().min(1).max(300);

export const pointSchema = z.object({
  /** null: it has none. */
  name: line.nullable(),
  kind: z.enum(POINT_KINDS),
  /** Empty: nobody says what it takes. */
  fractions: z.array(z.enum(FRACTIONS)).max(FRACTIONS.length),
  /** What else it takes, a line each ("Korken"), in the feed's language. */
  takes: z.array(line).max(40),
  /** Degrees WGS 84. */
  point: z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  /** One line: "Domkloster 4, 50667 Köln". */
  address: line.nullable(),
  operator: line.nullable(),
  /** In the grammar of OpenStreetMap, as the source has it; null: not known. */
  openingHours: z.string().trim().min(1).max(1000).nullable(),
  wheelchair: z.enum(WHEELCHAIR),
  /** What else is to be known ("nur für Einwohner"), in the feed's language. */
  note: z.string().trim().min(1).max(1000).nullable(),
  website: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable(),
  phone: line.nullable(),
});
export type PointRecord = z.infer<typeof pointSchema>;

/** Fields that a mapping may fill. */
export const POINT_FIELDS = {
  name: 'optional',
  kind: 'optional',
  takes: 'optional',
  address: 'optional',
  operator: 'optional',
  openingHours: 'optional',
  wheelchair: 'optional',
  note: 'optional',
  website: 'optional',
  phone: 'optional',
} as const;
