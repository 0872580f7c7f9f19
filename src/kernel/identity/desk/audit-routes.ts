import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { describeLine } from '../../audit/describe-line.ts';
import { readAudit } from '../../audit/store.ts';
import { placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import type { DeskHouse } from './desk-house.ts';
import { atPlace, logLine } from './schemas.ts';

/**
 * The log of a place, newest first. By time alone: nothing counts, sorts or filters by person, so that it cannot serve
 * to watch employees (docs/decisions/0012).
 */
export function auditRoutes(instance: FastifyInstance, { kernel, solutions }: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/audit',
    {
      config: { permission: 'audit:read', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'Who changed what at a place, newest first; kept for 180 days',
        params: atPlace,
        querystring: z.strictObject({
          before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
          lang: languageParameter,
        }),
        response: { 200: z.object({ lines: z.array(logLine), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { before = null, limit, lang } = request.query;
      const { ars } = placeOf(request, kernel.places);
      // One more than is shown tells whether there are more.
      const lines = await readAudit(kernel.db, kernel.places.keys(ars), { before, limit: limit + 1 });
      const shown = lines.slice(0, limit);
      return {
        lines: shown.map((line) => describeLine(line, { language: lang, places: kernel.places, solutions })),
        next: lines.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  );
}
