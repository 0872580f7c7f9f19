/** The catalogue at the office of the network: what came from abroad or from other catalogues, and how well it is shown. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Language } from '../../../kernel/i18n/language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE } from '../permissions.ts';
import {
  type By,
  beginSheet,
  editSheet,
  moveSheet,
  rateSheet,
  removeSheet,
  verifySheet,
} from './change-sheet.ts';
import { dayOf, type Sheet } from './sheet.ts';
import { isOfOffice, officeActs } from './sheet-acts.ts';
import { sheetUnknown } from './sheet-problems.ts';
import {
  moveBody,
  newSheetBody,
  officeQuery,
  officeSheets,
  querystring,
  rateBody,
  sheetBody,
  sheetView,
  versionBody,
} from './sheet-schemas.ts';
import { officeSheets as listOf, readSheet } from './sheet-store.ts';
import { choicesOf, lineOf, viewOf } from './sheet-view.ts';
import type { OfficeSheets } from './sheets-api.ts';

const PATH = '/api/transfer/desk/:ars/catalogue';
const config = { permission: CARE.name, limit: 'desk' } as const;
const tags = ['transfer'];
const response = { 200: sheetView };
/** Lines of one page. */
const STEP = 50;

type Asked = FastifyRequest & { query: { lang: Language } };

export function officeSheetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places, clock } = kernel;
  const one = { tags, querystring, params: oneAtPlace, response };

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring: officeQuery, params: atPlace, response: { 200: officeSheets } },
        summary: 'One list of the catalogue, page by page; no examples',
      },
    },
    async (request): Promise<OfficeSheets> => {
      requireOffice(request, places);
      const { list, begin, lang } = request.query;
      const today = dayOf(clock.now()).toString();
      const { sheets, total } = await listOf(db, { list, today, begin, limit: STEP });
      const next = begin + sheets.length;
      return {
        ...{ sheets: sheets.map((sheet) => lineOf(sheet, lang, kernel)), total },
        ...{ next: next < total ? next : null, choices: choicesOf(kernel, lang) },
      };
    },
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, params: atPlace, body: newSheetBody, response },
        summary: 'A case from abroad, as a draft; the same wish again is the same sheet',
      },
    },
    async (request) => {
      const { wish, evidence, ...content } = request.body;
      const by = officeOf(request);
      const init = { ars: null, content, evidence, wish };
      const id = await db.transaction().execute((trx) => beginSheet(trx, init, by, kernel));
      return view(request, await requireSeen(id));
    },
  );

  app.get(`${PATH}/:id`, { config, schema: { ...one, summary: 'One of them' } }, async (request) => {
    requireOffice(request, places);
    return view(request, await requireSeen(request.params.id));
  });

  app.put(
    `${PATH}/:id`,
    { config, schema: { ...one, body: sheetBody, summary: 'Change what came from abroad or a catalogue' } },
    async (request) => {
      const { version, evidence, ...content } = request.body;
      const by = officeOf(request);
      return view(request, await editSheet(kernel, request.params.id, { version, evidence, content }, by));
    },
  );

  app.post(
    `${PATH}/:id/step`,
    {
      config,
      schema: { ...one, body: moveBody, summary: 'Publish it, or withdraw it; of a town the latter alone' },
    },
    async (request) => {
      const isEnd = request.body.to === 'withdrawn';
      const by = isEnd ? anyOf(request) : officeOf(request);
      return view(request, await moveSheet(kernel, request.params.id, request.body, by));
    },
  );

  app.post(
    `${PATH}/:id/verify`,
    { config, schema: { ...one, body: versionBody, summary: 'Say that it still holds' } },
    async (request) => {
      const { version } = request.body;
      return view(request, await verifySheet(kernel, request.params.id, version, officeOf(request)));
    },
  );

  app.post(
    `${PATH}/:id/evidence`,
    {
      config,
      schema: { ...one, body: rateBody, summary: 'How well it is shown that it works, with the reason' },
    },
    async (request) =>
      view(request, await rateSheet(kernel, request.params.id, request.body, anyOf(request))),
  );

  app.delete(
    `${PATH}/:id`,
    {
      config,
      schema: {
        tags,
        querystring,
        params: oneAtPlace,
        response: { 204: z.null() },
        summary: 'Remove a draft',
      },
    },
    async (request, reply) => {
      await removeSheet(kernel, request.params.id, officeOf(request));
      return reply.status(204).send(null);
    },
  );

  /** What is a town's draft, or invented, is none of the office's business. */
  const isSeen = (sheet: Sheet) => sheet.source === null && (sheet.state !== 'draft' || isOfOffice(sheet));

  async function requireSeen(id: string): Promise<Sheet> {
    const found = await readSheet(db, id);
    if (found === null || !isSeen(found)) throw sheetUnknown();
    return found;
  }

  function byOf(request: Asked, isAllowed: (sheet: Sheet) => boolean): By {
    const { ars } = requireOffice(request, places);
    const owns = (sheet: Sheet) => {
      if (!isSeen(sheet) || !isAllowed(sheet)) throw sheetUnknown();
    };
    return { ars, owns, language: request.query.lang, actor: actorOf(request) };
  }
  const officeOf = (request: Asked) => byOf(request, isOfOffice);
  const anyOf = (request: Asked) => byOf(request, () => true);

  const view = (request: Asked, sheet: Sheet) =>
    viewOf(sheet, { language: request.query.lang, may: officeActs(sheet) }, kernel);
}
