/** Ideas that somebody sends from the own area: as a citizen, or for the company that she works for. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { oneOwn } from '../../../kernel/identity/desk/schemas.ts';
import type { Person } from '../../../kernel/identity/person.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isAuthor } from './author-store.ts';
import { editIdea, giveEvidence, takeEvidence, takeIdeaBack } from './edit-idea.ts';
import type { Idea } from './idea.ts';
import { ideaUnknown } from './idea-problems.ts';
import {
  evidenceBody,
  foundChallenges,
  ideaBody,
  ideaList,
  ideaView,
  newIdeaBody,
  oneEvidence,
  querystring,
} from './idea-schemas.ts';
import { type Db, ideasOfPerson, readIdea } from './idea-store.ts';
import { choiceOf, lineOf, viewOf } from './idea-view.ts';
import type { FoundChallenges, IdeaList, IdeaView } from './ideas-api.ts';
import { findChallenges } from './link-store.ts';
import { proposeIdea } from './propose-idea.ts';
import { dayOf, mayOf } from './town-routes.ts';

const PATH = '/api/cocreation/own/ideas';
const config = { permission: 'account:own', limit: 'account' } as const;
const tags = ['cocreation'];
const response = { 200: ideaView };

export function ownIdeaRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, clock } = kernel;
  const one = { tags, querystring, params: oneOwn, response };
  const view = (idea: Idea, language: Language) => viewOf(idea, { language, may: mayOf(idea) }, kernel);

  app.get(
    '/api/cocreation/ideas/challenges',
    {
      config,
      schema: {
        ...{ tags, summary: 'Challenges that an idea may answer, by words; the newest without' },
        querystring: querystring.extend({ words: z.string().max(200).default('') }),
        response: { 200: foundChallenges },
      },
    },
    async (request): Promise<FoundChallenges> => ({
      challenges: (await findChallenges(db, request.query.words)).map(choiceOf),
    }),
  );

  app.get(
    PATH,
    {
      config,
      schema: { ...{ tags, querystring, summary: 'The own ideas' }, response: { 200: ideaList } },
    },
    async (request): Promise<IdeaList> => {
      const person = personOf(request);
      const found = await ideasOfPerson(db, person.id);
      return {
        ideas: found.map((idea) => lineOf(idea, request.query.lang, kernel)),
        asCompany: worksForCompany(person),
      };
    },
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, body: newIdeaBody, response },
        summary: 'Propose an idea; who works for a company proposes in its name and declares its interest',
      },
    },
    async (request): Promise<IdeaView> => {
      const person = personOf(request);
      const isCompany = worksForCompany(person);
      const { wish, title, text, lang, field, challenges, proposerName, interest } = request.body;
      const id = await db.transaction().execute((trx) =>
        proposeIdea(trx, {
          ...{ title, text, lang, field, challenges, wish, author: person.id, ars: null },
          proposer: isCompany ? 'company' : 'citizen',
          ...{ proposerName, interest: isCompany ? interest : null },
          ...{ provenance: 'submitted', provenanceNote: '', provenanceOn: dayOf(clock.now()) },
          ...{ now: clock.now(), actor: actorOf(request) },
        }),
      );
      return view(await requireOwn(db, id, person), request.query.lang);
    },
  );

  app.get(`${PATH}/:id`, { config, schema: { ...one, summary: 'One of the own ideas' } }, async (request) =>
    view(await requireOwn(db, request.params.id, personOf(request)), request.query.lang),
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

  app.delete(
    `${PATH}/:id`,
    {
      config,
      schema: { tags, querystring, params: oneOwn, summary: 'Take it back, while nobody has screened it' },
    },
    async (request, reply) => {
      await takeIdeaBack(kernel, editOf(request));
      return reply.code(204).send();
    },
  );

  app.post(
    `${PATH}/:id/evidence`,
    { config, schema: { ...one, body: evidenceBody, summary: 'Add what shows that it works, or does not' } },
    async (request) => view(await giveEvidence(kernel, editOf(request), request.body), request.query.lang),
  );

  app.delete(
    `${PATH}/:id/evidence/:evidence`,
    { config, schema: { ...one, params: oneOwn.extend(oneEvidence), summary: 'Remove evidence' } },
    async (request) =>
      view(await takeEvidence(kernel, editOf(request), request.params.evidence), request.query.lang),
  );
}

/** Nobody can choose to leave the badge away: the membership decides. */
function worksForCompany({ memberships }: Person): boolean {
  return memberships.some(({ role }) => role === 'company');
}

async function requireOwn(db: Db, id: string, person: Person): Promise<Idea> {
  const found = await readIdea(db, id);
  if (found === null || !(await isAuthor(db, id, person.id))) throw ideaUnknown();
  return found;
}

type Asked = Parameters<typeof personOf>[0];

function editOf(request: Asked & { params: { id: string } }) {
  const { id: person } = personOf(request);
  const owns = async (trx: Db, { id }: Idea) => {
    if (!(await isAuthor(trx, id, person))) throw ideaUnknown();
  };
  return { id: request.params.id, owns, actor: actorOf(request) };
}

function actorOf(request: Asked): Pick<Actor, 'person' | 'request'> {
  return { person: personOf(request).id, request: request.id };
}
