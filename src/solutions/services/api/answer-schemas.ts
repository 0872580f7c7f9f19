/** Shape of the answer to the question who is responsible. */
import { z } from 'zod';

const area = z.object({ ars: z.string(), name: z.string(), kind: z.string() });

export const responsibilitySchema = z.object({
  kind: z
    .enum(['found', 'several', 'absent', 'unknown'])
    .describe(
      '"several": nobody is picked; "absent": the Land has no such service; "unknown": never "nobody"',
    ),
  reason: z.string().nullable().describe('Of "unknown": why nobody knows'),
  absent: z
    .object({ land: area, by: z.string(), until: z.iso.date().nullable() })
    .nullable()
    .describe('Of "absent": which Land, by whose word ("catalogue": to be verified), until when'),
  roles: z.array(
    z.object({
      role: z.object({ code: z.string().nullable(), name: z.string().nullable() }),
      units: z.array(
        z.object({
          key: z.string().describe('Of the source, with the prefix of its editorial system'),
          office: z.string().nullable().describe('Id of the office; null: the source names its key only'),
          name: z.string().nullable(),
          area: area.describe('Nearest unit of the hierarchy for which it answers'),
          part: z
            .object({ scheme: z.string().nullable(), key: z.string(), name: z.string().nullable() })
            .nullable()
            .describe('Part of the place for which alone it answers'),
        }),
      ),
    }),
  ),
});
