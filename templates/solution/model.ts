import { z } from 'zod';

/** A thing with a name that lies in a municipality. */
export const entrySchema = z.object({
  id: z.uuid(),
  ars: z.string().regex(/^\d{12}$/),
  name: z.string().min(1).max(200),
  /** Where it lies, degrees WGS 84; null where nobody has said so. */
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** Instant of the last change, ISO 8601. */
  changedAt: z.string(),
});

export type Entry = z.infer<typeof entrySchema>;
