/** Shapes of what the API says of one service: who is responsible, what goes online, what a town notes. */
import { z } from 'zod';
import { finderSchema } from '../finder/finder-json.ts';
import { officeSchema, serviceDetailSchema, serviceSchema, sourceSchema } from '../out/schemas.ts';

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

export const fullServiceSchema = serviceSchema.extend({
  page: z.string().describe('Page below the place'),
  detail: serviceDetailSchema.nullable().describe('What a feed says; null: of the catalogue'),
  responsibility: responsibilitySchema,
  offices: z
    .array(officeSchema)
    .describe('Where it is given, as the text itself names offices; empty: not known'),
  onlineServices: z
    .array(
      z.object({
        name: z.string(),
        isForm: z.boolean(),
        links: z.array(z.object({ text: z.string(), href: z.string() })),
        area: z.string().describe('ARS for which it counts'),
        source: sourceSchema.nullable(),
      }),
    )
    .describe('What can be done online here, nearest first, forms last'),
  notes: z
    .array(
      z.object({
        text: z.string(),
        lang: z.string(),
        author: z.string().describe('A role, no name'),
        unit: area,
        until: z.iso.date(),
      }),
    )
    .describe('Remarks of a town beside the official text'),
  choices: z
    .array(z.string())
    .describe('Ids of several services of feeds that are this one, to choose from; empty: it is one'),
  finder: finderSchema,
});
