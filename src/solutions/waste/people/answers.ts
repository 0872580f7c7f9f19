/** Streets and days as the API gives them. */
import { z } from 'zod';
import { FRACTIONS } from '../fractions.ts';
import { binSchema, rangeSchema, stopSchema, windowSchema } from '../model.ts';

const exampleMark = z.literal(true).optional().describe('Invented for trying out');

export const streetsAnswer = z.object({
  streets: z.array(
    z.object({
      street: z.string(),
      locality: z.string().nullable(),
      parts: z
        .array(
          z.object({
            range: rangeSchema,
            district: z.string().describe("Name of the district; '': the whole unit"),
            slug: z.string().describe('The district in addresses'),
            provider: z.string().describe('Unit whose district it is'),
            fractions: z.array(z.enum(FRACTIONS)).describe('For these only; empty: for all'),
          }),
        )
        .describe('All that is known of its house numbers: which one is whose is to be found on the phone'),
      units: z.array(z.string()).describe('Names of the units to ask about it'),
      example: exampleMark,
    }),
  ),
  more: z.boolean().describe('There are more than these: ask with more letters'),
});

export const daysAnswer = z.object({
  days: z.array(
    z.object({
      date: z.iso.date(),
      planned: z.iso.date().describe('The regular day; another one than `date` where it was moved'),
      state: z.enum(['planned', 'shifted', 'cancelled']),
      bin: binSchema,
      district: z.string(),
      slug: z.string(),
      ars: z.string().describe('Unit that answers for it'),
      window: windowSchema.nullable(),
      stop: stopSchema.nullable(),
      reason: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('holiday'), date: z.iso.date() }),
          z.object({ kind: z.literal('change'), id: z.string(), text: z.string() }),
          z.object({ kind: z.literal('told'), text: z.string() }),
        ])
        .nullable(),
      note: z.string().nullable(),
      sequence: z.number().int().describe('Raised with every change'),
      changedAt: z.iso.datetime(),
      source: z.uuid(),
    }),
  ),
  sources: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      licence: z.string(),
      url: z.string().nullable(),
      time: z.iso.datetime(),
      example: exampleMark,
      stale: z.literal(true).optional().describe('Not confirmed for longer than its rule allows'),
    }),
  ),
});
