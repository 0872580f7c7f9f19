/** What every warning of a connector must be, as strict as can be. For fuzzing. */
import { z } from 'zod';
import { CERTAINTIES, SEVERITIES, URGENCIES, type Warning } from '../../warning.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const reference = z.strictObject({ sender: z.string(), identifier: z.string().min(1) });

export const warningSchema: z.ZodType<Warning> = z.strictObject({
  identifier: z.string().min(1).max(500),
  sender: z.string().max(500),
  sent: z.iso.datetime(),
  type: z.enum(['alert', 'update', 'cancel']),
  references: z.array(reference).max(200),
  severity: z.enum(SEVERITIES),
  urgency: z.enum(URGENCIES),
  certainty: z.enum(CERTAINTIES),
  issuer: z.string().min(1).max(200).nullable(),
  onset: z.iso.datetime().nullable(),
  expires: z.iso.datetime().nullable(),
  texts: z.record(
    z.string().regex(/^[a-z]{2,3}$/),
    z.strictObject({
      event: z.string().max(200),
      headline: z.string().min(1).max(300),
      description: z.string().max(10_000),
      instruction: z.string().max(10_000),
    }),
  ),
  areas: z
    .array(
      z.strictObject({
        name: z.string().max(300),
        codes: z.array(z.strictObject({ list: z.string().max(100), code: z.string().min(1).max(100) })),
        polygons: z.array(z.array(position).min(4)),
        circles: z.array(z.strictObject({ centre: position, radius: z.number().min(0).max(10_000) })),
      }),
    )
    .max(2_000),
  web: z
    .string()
    .regex(/^https?:\/\//)
    .max(2_000)
    .nullable(),
});
