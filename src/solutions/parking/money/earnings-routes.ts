import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { personOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { paperReply } from '../../../kernel/papers/paper-reply.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { yearOf } from './earnings.ts';
import { earningsCsv, earningsPaper } from './earnings-paper.ts';
import { earningsIn, yearsOf } from './earnings-store.ts';
import type { EarningsView, ReportView } from './money-api.ts';
import { ownerFields } from './owner-model.ts';
import { ownerById } from './owner-store.ts';
import { reportsOf } from './report.ts';
import { reportCsv } from './report-csv.ts';

const CONFIG = { permission: 'account:own', limit: 'account' } as const;
const PATH = '/api/parking/owner';
const querystring = z.strictObject({
  lang: languageParameter,
  year: z.coerce.number().int().min(2020).max(2100).optional().describe('This year where left out'),
});
const sums = {
  ...{ bookings: z.number(), minutes: z.number(), agreed: z.number(), received: z.number() },
};
const earnings = z.object({
  ...{ year: z.number(), years: z.array(z.number()) },
  months: z.array(z.object({ month: z.string(), ...sums })),
  total: z.object(sums),
}) satisfies z.ZodType<EarningsView>;
const quarters = z.array(z.object({ quarter: z.number(), ...sums }));
const report = z.object({
  ...{ year: z.number(), owner: ownerFields.nullable() },
  lots: z.array(z.object({ address: z.string(), bookings: z.number(), days: z.number(), quarters })),
  ...{ quarters, toVerify: z.array(z.string()) },
}) satisfies z.ZodType<ReportView>;

/** An owner's year: months as JSON, table and paper; and the yearly report. */
export function earningsRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const viewFor = async (asked: FastifyRequest, year = civilDate(kernel.clock.now()).year) => {
    const { id } = personOf(asked);
    return yearOf(await earningsIn(kernel.db, year, id), year, await yearsOf(kernel.db, id));
  };
  const file = (name: string, ending: string) => `attachment; filename="${name}.${ending}"`;

  app.get(
    `${PATH}/earnings`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'Bookings, hours, agreed and received by month' },
        ...{ querystring, response: { 200: earnings } },
      },
    },
    (asked) => viewFor(asked, asked.query.year),
  );

  app.get(
    `${PATH}/earnings.csv`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'The same as a table', querystring },
        response: { 200: z.string().describe('text/csv') },
      },
    },
    async (asked, reply) => {
      const { lang, year } = asked.query;
      const view = await viewFor(asked, year);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', file(`${sayIn(lang)('earnings_file')}-${view.year}`, 'csv'))
        .send(earningsCsv(view, lang));
    },
  );

  app.get(
    `${PATH}/earnings.pdf`,
    {
      config: { ...CONFIG, limit: 'documents' },
      schema: {
        ...{ tags: ['parking'], summary: 'The same as tagged PDF', querystring },
        response: { 200: z.string().describe('application/pdf') },
      },
    },
    async (asked, reply) => {
      const { lang: language, year } = asked.query;
      const view = await viewFor(asked, year);
      const name = (await ownerById(kernel.db, personOf(asked).id))?.record.fields.name ?? null;
      const now = kernel.clock.now();
      const author = kernel.operator.name ?? 'Hierzulande';
      const paper = earningsPaper(view, { name, language, now });
      const file = `${sayIn(language)('earnings_file')}-${view.year}`;
      return paperReply(reply, { paper, format: 'pdf', name: file, author, now });
    },
  );

  const reportFor = async (asked: FastifyRequest, language: 'de' | 'en' | 'de-simple', given?: number) => {
    const year = given ?? civilDate(kernel.clock.now()).year;
    const [found] = await reportsOf(kernel, { year, owner: personOf(asked).id, language });
    // Asked for one person, there is one in any case.
    if (found === undefined) throw new Error('No report of the owner');
    return found;
  };

  app.get(
    `${PATH}/report`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'What a platform may have to report of a year (to be verified)' },
        ...{ querystring, response: { 200: report } },
      },
    },
    (asked) => reportFor(asked, asked.query.lang, asked.query.year),
  );

  app.get(
    `${PATH}/report.csv`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'The same as a table', querystring },
        response: { 200: z.string().describe('text/csv') },
      },
    },
    async (asked, reply) => {
      const { lang, year } = asked.query;
      const found = await reportFor(asked, lang, year);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', file(`${sayIn(lang)('report_file')}-${found.year}`, 'csv'))
        .send(reportCsv([found], lang));
    },
  );
}
