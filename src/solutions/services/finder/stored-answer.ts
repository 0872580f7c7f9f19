/** An answer of the finder as `services.finder_answer` keeps it; validated when it is read back (jsonb). */
import { z } from 'zod';
import { officeRecordSchema, onlineRecordSchema, serviceRecordSchema } from '../feeds/records.ts';

const role = z.object({ code: z.string().min(1).nullable(), name: z.string().min(1).nullable() });

export const storedAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('answer'),
    service: serviceRecordSchema,
    /** In the order of the source; the same unit may stand in several roles. */
    units: z.array(z.object({ role, office: officeRecordSchema })),
    online: z.array(onlineRecordSchema),
    /** The source is known to say little about who does this (Jobcenters): silence is no answer. */
    isBadlyCovered: z.boolean(),
  }),
]);
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;
