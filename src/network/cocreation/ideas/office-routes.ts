/** Ideas at the network's office: what waits to be screened, and each on its way. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Language } from '../../../kernel/i18n/language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE } from '../permissions.ts';
import { changeIdea } from './change-idea.ts';
import { giveEvidence, relinkIdea, takeEvidence } from './edit-idea.ts';
import type { Idea } from './idea.ts';
import { ideaUnknown } from './idea-problems.ts';
import {
  evidenceBody,
  ideaView,
  linkBody,
  officeIdeas,
  oneEvidence,
  querystring,
  stepBody,
} from './idea-schemas.ts';
import { officeIdeas as ideasInList, OFFICE_LISTS, readIdea } from './idea-store.ts';
import { lineOf, officeNext, viewOf } from './idea-view.ts';
import type { OfficeIdeas } from './ideas-api.ts';

const PATH = '/api/cocreation/desk/:ars/screening';
const config = { permission: CARE.name, limit: 'desk' } as const;
const tags = ['cocreation'];

export function officeIdeaRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db } = kernel;
  const one = { tags, querystring, params: oneAtPlace, response: { 200: ideaView } };

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, params: atPlace, summary: 'Ideas at the office, those first that wait longest' },
        querystring: querystring.extend({
          list: z.enum(OFFICE_LISTS).default('open'),
          begin: z.coerce.number().int().min(0).max(100_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: officeIdeas },
      },
    },
    async (request): Promise<OfficeIdeas> => {
      requireOffice(request, kernel.places);
      const { list, begin, limit, lang } = request.query;
      const { ideas, total } = await ideasInList(db, { list, begin, limit });
      return {
        ideas: ideas.map((idea) => lineOf(idea, lang, kernel)),
        ...{ total, next: begin + limit < total ? begin + limit : null },
      };
    },
  );

  app.get(`${PATH}/:id`, { config, schema: { ...one, summary: 'One of them' } }, async (request) => {
    requireOffice(request, kernel.places);
    const found = await readIdea(db, request.params.id);
    if (found === null) throw ideaUnknown();
    return view(found, request.query.lang);
  });

  app.post(
    `${PATH}/:id/step`,
    {
      config,
      schema: { ...one, body: stepBody, summary: 'Bring it to the next stage, or stop it with a reason' },
    },
    async (request) => {
      requireOffice(request, kernel.places);
      const { to, version, reason, code } = request.body;
      const change = {
        ...{ id: request.params.id, to, version, reason, ars: FEDERATION, now: kernel.clock.now() },
        ...{ actor: actorOf(request), ...(code !== undefined && { code }) },
      };
      const after = await db.transaction().execute((trx) => changeIdea(trx, change));
      return view(after, request.query.lang);
    },
  );

  app.post(
    `${PATH}/:id/challenges`,
    { config, schema: { ...one, body: linkBody, summary: 'Say which challenges it answers' } },
    async (request) => {
      const { version, challenges } = request.body;
      return view(await relinkIdea(kernel, { ...editOf(request), version }, challenges), request.query.lang);
    },
  );

  app.post(
    `${PATH}/:id/evidence`,
    { config, schema: { ...one, body: evidenceBody, summary: 'Add what shows that it works, or does not' } },
    async (request) => view(await giveEvidence(kernel, editOf(request), request.body), request.query.lang),
  );

  app.delete(
    `${PATH}/:id/evidence/:evidence`,
    { config, schema: { ...one, params: oneAtPlace.extend(oneEvidence), summary: 'Remove evidence' } },
    async (request) =>
      view(await takeEvidence(kernel, editOf(request), request.params.evidence), request.query.lang),
  );

  /** The office may do with all what it may do with one. */
  function editOf(request: Parameters<typeof actorOf>[0] & { params: { id: string } }) {
    requireOffice(request, kernel.places);
    return { id: request.params.id, owns: async () => undefined, actor: actorOf(request) };
  }

  const view = (idea: Idea, language: Language) =>
    viewOf(
      idea,
      {
        language,
        may: idea.state === 'stopped' ? ['link'] : ['link', 'evidence'],
        next: officeNext(idea.state),
      },
      kernel,
    );
}
