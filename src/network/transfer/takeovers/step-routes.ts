import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { beginTakeover } from './begin-takeover.ts';
import { answerSource, writeEffort, writeSettings } from './change-takeover.ts';
import { type Act, ownTakeover } from './own-takeover.ts';
import { requireSwitch, rightsOf } from './rights.ts';
import { stopTakeover, switchOn } from './switch-on.ts';
import * as shapes from './takeover-schemas.ts';
import { takeoverView } from './takeover-view.ts';
import type { TakeoverView } from './takeovers-api.ts';

const PATH = '/api/transfer/desk/:ars/takeovers';
const PLANS = { permission: PLAN.name, limit: 'desk' } as const;
const DECIDES = { permission: DECIDE.name, limit: 'desk' } as const;
const tags = ['transfer'];

/** The guided steps of one takeover; each answers with how it stands then. */
export function takeoverStepRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { log } = app;
  const response = { 200: shapes.takeoverView };
  const one = { tags, params: oneAtPlace, querystring: shapes.querystring, response };

  const view = async (
    request: FastifyRequest & { query: { lang: Language } },
    id: string,
  ): Promise<TakeoverView> => {
    const place = placeOf(request, kernel.places);
    const house = { kernel, solutions: kernel.solutions, log };
    const asked = { place, language: request.query.lang, can: rightsOf(request) };
    return takeoverView(await ownTakeover(kernel.db, id, place, kernel), asked, house);
  };
  const actOf = (
    request: FastifyRequest & { params: { id: string }; query: { lang: Language } },
    version?: number,
  ): Act => ({
    ...{ id: request.params.id, place: placeOf(request, kernel.places), actor: actorOf(request) },
    ...{ language: request.query.lang, ...(version !== undefined && { version }) },
  });

  app.post(
    PATH,
    {
      config: PLANS,
      schema: {
        ...{ ...one, params: atPlace, body: shapes.beginBody },
        summary:
          'Begin to take a solution over: a draft with the settings of another town; sent twice it is one',
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      return view(request, await beginTakeover(kernel, actorOf(request), place, request.body));
    },
  );

  app.get(`${PATH}/:id`, { config: PLANS, schema: { ...one, summary: 'One takeover' } }, (request) =>
    view(request, request.params.id),
  );

  app.put(
    `${PATH}/:id/settings`,
    {
      config: PLANS,
      schema: { ...one, body: shapes.settingsBody, summary: 'The settings of the draft, as a whole' },
    },
    async (request) => {
      await writeSettings(kernel, actOf(request), request.body);
      return view(request, request.params.id);
    },
  );

  app.put(
    `${PATH}/:id/sources`,
    {
      config: PLANS,
      schema: { ...one, body: shapes.sourceBody, summary: 'What becomes of one kind of records' },
    },
    async (request) => {
      const { version, ...answer } = request.body;
      await answerSource(kernel, actOf(request, version), answer);
      return view(request, request.params.id);
    },
  );

  app.post(
    `${PATH}/:id/live`,
    {
      config: DECIDES,
      schema: { ...one, body: shapes.liveBody, summary: 'Switch it on, also again after a halt' },
    },
    async (request) => {
      requireSwitch(request);
      const { version, reason } = request.body;
      await switchOn(kernel, { ...actOf(request, version), reason });
      // The way into the app stands beside it.
      await kernel.reloadSources();
      return view(request, request.params.id);
    },
  );

  app.post(
    `${PATH}/:id/stop`,
    {
      config: DECIDES,
      schema: {
        ...{ ...one, body: shapes.stopBody },
        summary: 'End it with a reason; the draft goes, what runs goes only if it is said',
      },
    },
    async (request) => {
      const { version, ...rest } = request.body;
      if (rest.givesBack) requireSwitch(request);
      await stopTakeover(kernel, { ...actOf(request, version), ...rest });
      return view(request, request.params.id);
    },
  );

  app.put(
    `${PATH}/:id/effort`,
    {
      config: PLANS,
      schema: { ...one, body: shapes.effortBody, summary: 'What it took, for other towns to know' },
    },
    async (request) => {
      const { version, effortHours: hours, costCents: cents, note } = request.body;
      await writeEffort(kernel, actOf(request, version), { hours, cents, note });
      return view(request, request.params.id);
    },
  );
}
