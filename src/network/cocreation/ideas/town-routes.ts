/** Ideas of a town, at its desk. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PROPOSE } from '../permissions.ts';
import { editIdea, giveEvidence, type Owns, takeEvidence } from './edit-idea.ts';
import type { Idea } from './idea.ts';
import { ideaUnknown } from './idea-problems.ts';
import {
  evidenceBody,
  ideaBody,
  ideaList,
  ideaView,
  newIdeaBody,
  oneEvidence,
  querystring,
} from './idea-schemas.ts';
import { ideasOfTown, readIdea } from './idea-store.ts';
import { lineOf, viewOf } from './idea-view.ts';
import type { IdeaAct, IdeaList, IdeaView } from './ideas-api.ts';
import { proposeIdea } from './propose-idea.ts';

const PATH = '/api/cocreation/desk/:ars/ideas';
const config = { permission: PROPOSE.name, limit: 'desk' } as const;
const tags = ['cocreation'];
const response = { 200: ideaView };

export function townIdeaRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, clock } = kernel;
  const one = { tags, querystring, params: oneAtPlace, response };

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, params: atPlace, summary: 'Ideas of the town, the last changed first' },
        response: { 200: ideaList },
      },
    },
    async (request): Promise<IdeaList> => {
      const found = await ideasOfTown(db, kernel.places.keys(placeOf(request, kernel.places).ars));
      return { ideas: found.map((idea) => lineOf(idea, request.query.lang, kernel)), asCompany: false };
    },
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, params: atPlace, body: newIdeaBody, response },
        summary: 'Propose an idea for the town; the same wish again is the same idea',
      },
    },
    async (request): Promise<IdeaView> => {
      const { ars } = placeOf(request, kernel.places);
      const { wish, title, text, lang, field, challenges } = request.body;
      const id = await db.transaction().execute((trx) =>
        proposeIdea(trx, {
          ...{ title, text, lang, field, challenges, ars, wish, proposer: 'town', proposerName: '' },
          ...{ interest: null, provenance: 'submitted', provenanceNote: '' },
          ...{ provenanceOn: dayOf(clock.now()), now: clock.now(), actor: actorOf(request) },
        }),
      );
      return view(await requireOwn(id, ars), request.query.lang);
    },
  );

  app.get(`${PATH}/:id`, { config, schema: { ...one, summary: 'One of them' } }, async (request) =>
    view(await requireOwn(request.params.id, placeOf(request, kernel.places).ars), request.query.lang),
  );

  app.put(
    `${PATH}/:id`,
    { config, schema: { ...one, body: ideaBody, summary: 'Change it, while nobody has screened it' } },
    async (request) =>
      view(
        await editIdea(kernel, { ...editOf(request), version: request.body.version }, request.body),
        request.query.lang,
      ),
  );

  app.post(
    `${PATH}/:id/evidence`,
    { config, schema: { ...one, body: evidenceBody, summary: 'Add what shows that it works, or does not' } },
    async (request) => view(await giveEvidence(kernel, editOf(request), request.body), request.query.lang),
  );

  app.delete(
    `${PATH}/:id/evidence/:evidence`,
    {
      config,
      schema: { ...one, params: oneAtPlace.extend(oneEvidence), summary: 'Remove evidence' },
    },
    async (request) =>
      view(await takeEvidence(kernel, editOf(request), request.params.evidence), request.query.lang),
  );

  const isOf = ({ ars, source }: Idea, town: Ars) =>
    source === null && ars !== null && kernel.places.keys(town).has(ars);

  async function requireOwn(id: string, town: Ars): Promise<Idea> {
    const found = await readIdea(db, id);
    if (found === null || !isOf(found, town)) throw ideaUnknown();
    return found;
  }

  function editOf(request: Parameters<typeof actorOf>[0] & { params: { id: string } }) {
    const { ars } = placeOf(request, kernel.places);
    const owns: Owns = async (_trx, idea) => {
      if (!isOf(idea, ars)) throw ideaUnknown();
    };
    return { id: request.params.id, owns, actor: actorOf(request) };
  }

  const view = (idea: Idea, language: Parameters<typeof viewOf>[1]['language']) =>
    viewOf(idea, { language, may: mayOf(idea) }, kernel);
}

/** What its proposer may do: change it until it is screened, show evidence until it is stopped. */
export function mayOf({ state, hidden }: Idea): IdeaAct[] {
  return [
    ...(state === 'proposed' ? (['change'] as const) : []),
    ...(state === 'proposed' && hidden ? (['remove'] as const) : []),
    ...(state === 'stopped' ? [] : (['evidence'] as const)),
  ];
}

/** Civil date in Germany, on which something was submitted. */
export function dayOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
}
