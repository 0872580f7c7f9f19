import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { PARTS } from './matching.ts';
import { sheetList } from './sheet-schemas.ts';
import { sheetsFor } from './sheets-for.ts';

const line = sheetList.shape.sheets.element;

/** What fits a town, for programs and for the rooms of the desk; the same as the page. */
export function matchRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/sheets/for',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        ...{
          tags: ['transfer'],
          summary: 'Fact sheets that fit a municipality, with each part of the score',
        },
        querystring: z.strictObject({
          ...{ ars: arsParameter, lang: languageParameter, size: z.enum(SIZES).default('unknown') },
          words: plainLine(120).default('').describe('What is looked for; left out: its open challenges'),
          field: z.enum(FIELDS).optional(),
          solution: z
            .string()
            .regex(/^[a-z][a-z0-9]{0,19}$/)
            .optional(),
          limit: z.coerce.number().int().min(1).max(50).default(12),
        }),
        response: {
          200: z.object({
            size: z.enum(SIZES),
            challenges: z.number().describe('Open ones of the municipality that were compared'),
            sheets: z.array(
              line.extend({
                score: z.number().describe('0–1 over the known parts'),
                known: z.number().describe('Sum of the weights of the known parts'),
                parts: z.array(
                  z.object({
                    ...{ part: z.enum(PARTS), weight: z.number(), words: z.string() },
                    value: z.number().nullable().describe('null: not known'),
                  }),
                ),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { ars, lang, ...ask } = request.query;
      const place = requirePlace(kernel.places, ars);
      const found = await sheetsFor(kernel, { ...ask, ars: place.ars, language: lang });
      return { size: found.size, challenges: found.challenges.length, sheets: found.sheets };
    },
  );
}
