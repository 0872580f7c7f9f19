/** Fact sheets of a town, at its desk. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { type By, beginSheet, editSheet, moveSheet, removeSheet, verifySheet } from './change-sheet.ts';
import { beginFromPilot, pilotsToReport } from './draft-from-pilot.ts';
import type { Sheet } from './sheet.ts';
import { townActs } from './sheet-acts.ts';
import { sheetUnknown } from './sheet-problems.ts';
import {
  fromPilotBody,
  moveBody,
  newSheetBody,
  querystring,
  sheetBody,
  sheetList,
  sheetView,
  versionBody,
} from './sheet-schemas.ts';
import { readSheet, sheetsOfTown } from './sheet-store.ts';
import { choicesOf, lineOf, viewOf } from './sheet-view.ts';
import type { SheetList, SheetView } from './sheets-api.ts';

const PATH = '/api/transfer/desk/:ars/sheets';
const PLANS = { permission: PLAN.name, limit: 'desk' } as const;
const DECIDES = { permission: DECIDE.name, limit: 'desk' } as const;
const tags = ['transfer'];
const response = { 200: sheetView };

export function townSheetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places } = kernel;
  const all = { tags, querystring, params: atPlace };
  const one = { tags, querystring, params: oneAtPlace, response };

  app.get(
    PATH,
    {
      config: PLANS,
      schema: {
        ...all,
        summary: 'Fact sheets of the town, the last changed first',
        response: { 200: sheetList },
      },
    },
    async (request): Promise<SheetList> => {
      const { lang } = request.query;
      const keys = places.keys(placeOf(request, places).ars);
      const found = await sheetsOfTown(db, keys);
      return {
        sheets: found.map((sheet) => lineOf(sheet, lang, kernel)),
        pilots: await pilotsToReport(kernel, keys),
        choices: choicesOf(kernel, lang),
        mayDecide: mayDecide(request),
      };
    },
  );

  app.post(
    PATH,
    {
      config: PLANS,
      schema: {
        ...{ ...all, body: newSheetBody, response },
        summary: 'A new draft; the same wish again is the same sheet',
      },
    },
    async (request): Promise<SheetView> => {
      const { wish, evidence, ...content } = request.body;
      const { ars } = placeOf(request, places);
      const init = { ars, content, evidence, wish };
      const id = await db.transaction().execute((trx) => beginSheet(trx, init, byOf(request), kernel));
      return view(request, await requireOwn(id, ars));
    },
  );

  app.post(
    `${PATH}/from-pilot`,
    {
      config: PLANS,
      schema: { ...all, body: fromPilotBody, response, summary: 'A new draft out of the report of a pilot' },
    },
    async (request): Promise<SheetView> => {
      const { ars } = placeOf(request, places);
      return view(request, await requireOwn(await beginFromPilot(kernel, request.body, byOf(request)), ars));
    },
  );

  app.get(`${PATH}/:id`, { config: PLANS, schema: { ...one, summary: 'One of them' } }, async (request) =>
    view(request, await requireOwn(request.params.id, placeOf(request, places).ars)),
  );

  app.put(
    `${PATH}/:id`,
    {
      config: PLANS,
      schema: { ...one, body: sheetBody, summary: 'Change it as a whole; a published one stays complete' },
    },
    async (request) => {
      const { version, evidence, ...content } = request.body;
      const wish = { version, evidence, content };
      return view(request, await editSheet(kernel, request.params.id, wish, byOf(request)));
    },
  );

  app.post(
    `${PATH}/:id/step`,
    { config: DECIDES, schema: { ...one, body: moveBody, summary: 'Publish it, or withdraw it' } },
    async (request) => view(request, await moveSheet(kernel, request.params.id, request.body, byOf(request))),
  );

  app.post(
    `${PATH}/:id/verify`,
    { config: PLANS, schema: { ...one, body: versionBody, summary: 'Say that it still holds' } },
    async (request) =>
      view(request, await verifySheet(kernel, request.params.id, request.body.version, byOf(request))),
  );

  app.delete(
    `${PATH}/:id`,
    {
      config: PLANS,
      schema: {
        tags,
        querystring,
        params: oneAtPlace,
        response: { 204: z.null() },
        summary: 'Remove a draft',
      },
    },
    async (request, reply) => {
      await removeSheet(kernel, request.params.id, byOf(request));
      return reply.status(204).send(null);
    },
  );

  const isOf = ({ ars, source }: Sheet, town: Ars) =>
    source === null && ars !== null && places.keys(town).has(ars);

  async function requireOwn(id: string, town: Ars): Promise<Sheet> {
    const found = await readSheet(db, id);
    if (found === null || !isOf(found, town)) throw sheetUnknown();
    return found;
  }

  function byOf(request: FastifyRequest & { query: { lang: Language } }): By {
    const { ars } = placeOf(request, places);
    const owns = (sheet: Sheet) => {
      if (!isOf(sheet, ars)) throw sheetUnknown();
    };
    return { ars, owns, language: request.query.lang, actor: actorOf(request) };
  }

  const view = (request: FastifyRequest & { query: { lang: Language } }, sheet: Sheet) =>
    viewOf(sheet, { language: request.query.lang, may: townActs(sheet, mayDecide(request)) }, kernel);
}

function mayDecide({ ways }: FastifyRequest): boolean {
  return ways.some(({ by }) => DECIDE.roles.includes(by.role));
}
