/** The report on a pilot as a file: at the desk with its risks, for everybody without. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { oneAtPlace, oneOwn } from '../../../kernel/identity/desk/schemas.ts';
import { paperReply } from '../../../kernel/papers/paper-reply.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { pilotPaper } from './pilot-paper.ts';
import { pilotUnknown } from './pilot-problems.ts';
import { type PilotReport, pilotReport } from './pilot-report.ts';
import { isPublicPilot } from './public-store.ts';

const tags = ['transfer'];
const querystring = z.strictObject({
  format: z.enum(['pdf', 'docx']).default('pdf'),
  lang: languageParameter,
});
const response = { 200: z.string().describe('application/pdf, or a word processor file') };

export function pilotPaperRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places, clock } = kernel;
  const making = (
    report: PilotReport | null,
    { format, lang, isInternal }: z.infer<typeof querystring> & { isInternal: boolean },
  ) => {
    if (report === null) throw pilotUnknown();
    const now = clock.now();
    return {
      ...{ paper: pilotPaper(report, { language: lang, now, isInternal }), format, now },
      ...{ author: report.town.name, name: `pilot-${report.town.ars}-${civilDate(now).toString()}` },
    };
  };

  app.get(
    '/api/transfer/desk/:ars/pilots/:id/paper',
    {
      config: { permission: PLAN.name, limit: 'desk' },
      schema: {
        tags,
        querystring,
        response,
        params: oneAtPlace,
        summary: 'The report of a pilot as PDF or DOCX',
      },
    },
    async (request, reply) => {
      const { ars } = placeOf(request, places);
      const { id } = await requireOwnProject(db, request.params.id, ars, places);
      const report = await pilotReport(kernel, id, request.query.lang);
      return paperReply(reply, making(report, { ...request.query, isInternal: true }));
    },
  );

  app.get(
    '/api/transfer/pilots/:id/paper',
    {
      config: { permission: 'public', limit: 'documents' },
      schema: {
        tags,
        querystring,
        response,
        params: oneOwn,
        summary: 'The report of a pilot that is public',
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const isPublic = await isPublicPilot(db, id);
      const report = isPublic ? await pilotReport(kernel, id, request.query.lang) : null;
      return paperReply(reply, making(report, { ...request.query, isInternal: false }));
    },
  );
}
