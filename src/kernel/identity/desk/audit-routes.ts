import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AUDIT_GROUPS, actionsOf } from '../../audit/action-groups.ts';
import { describeLine } from '../../audit/describe-line.ts';
import { exportLog } from '../../audit/export-log.ts';
import type { AuditSpan } from '../../audit/store.ts';
import { readAudit, recordAudit } from '../../audit/store.ts';
import { civilDate, ZONE } from '../../clock.ts';
import { placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { actorOf } from '../actor.ts';
import type { DeskHouse } from './desk-house.ts';
import { atPlace, logLine } from './schemas.ts';

const day = z.iso.date().describe('Civil date in Germany');
const span = {
  from: day.optional(),
  until: day.optional().describe('Civil date in Germany, the whole day'),
  group: z.enum(AUDIT_GROUPS).optional(),
};
type Span = {
  from?: string | undefined;
  until?: string | undefined;
  group?: (typeof AUDIT_GROUPS)[number] | undefined;
};

/**
 * The log of a place, newest first, narrowed by time and kind. Nothing counts, sorts or filters by person, so that it
 * cannot serve to watch employees (docs/decisions/0012).
 */
export function auditRoutes(instance: FastifyInstance, { kernel, solutionTitle }: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const names = () => ({
    places: kernel.places,
    source: (id: string) => kernel.sources.get(id)?.name ?? null,
    solution: solutionTitle,
  });

  app.get(
    '/api/desk/:ars/audit',
    {
      config: { permission: 'audit:read', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'Who changed what at a place, newest first, by time and kind; kept for 180 days',
        params: atPlace,
        querystring: z.strictObject({
          before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
          ...span,
          lang: languageParameter,
        }),
        response: { 200: z.object({ lines: z.array(logLine), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { before = null, limit, lang, ...asked } = request.query;
      const { ars } = placeOf(request, kernel.places);
      // One more than is shown tells whether there are more.
      const page = { before, limit: limit + 1, ...auditSpan(asked) };
      const lines = await readAudit(kernel.db, kernel.places.keys(ars), page);
      const shown = lines.slice(0, limit);
      return {
        lines: shown.map((line) => describeLine(line, { language: lang, ...names() })),
        next: lines.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
  );

  app.post(
    '/api/desk/:ars/audit/export',
    {
      config: { permission: 'audit:read', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'The same lines as a table (CSV); that it was taken is a line of the log too',
        params: atPlace,
        querystring: z.strictObject({ lang: languageParameter }),
        body: z.strictObject(span),
      },
    },
    async (request, reply) => {
      const { ars } = placeOf(request, kernel.places);
      const { person } = actorOf(request);
      const now = kernel.clock.now();
      const { lang } = request.query;
      const lines = exportLog(kernel.db, kernel.places.keys(ars), {
        span: auditSpan(request.body),
        words: { language: lang, ...names() },
      });
      const entry = { ars, person, action: 'log.exported', subject: 'log', request: request.id } as const;
      await recordAudit(kernel.db, entry, now);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="protokoll-${ars}-${civilDate(now)}.csv"`)
        .send(Readable.from(lines));
    },
  );
}

function auditSpan({ from, until, group }: Span): AuditSpan {
  const beginOf = (date: string, days: number) =>
    Temporal.PlainDate.from(date).add({ days }).toZonedDateTime(ZONE).toInstant();
  return {
    since: from === undefined ? null : beginOf(from, 0),
    until: until === undefined ? null : beginOf(until, 1),
    actions: group === undefined ? null : actionsOf(group),
  };
}
