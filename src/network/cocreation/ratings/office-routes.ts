import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ROUND_STATES } from '../flow.ts';
import { CARE } from '../permissions.ts';
import { changeRound } from './change-round.ts';
import { isExamplePerson, sourceOfMaker } from './example-people.ts';
import { countInvited } from './invitation-store.ts';
import { editRound, inviteAgain, inviteToRound, makeRound, takeInvitationBack } from './make-round.ts';
import { rateableIdeas } from './rateable-store.ts';
import type { OfficeRound, OfficeRounds } from './ratings-api.ts';
import { listRounds } from './round-store.ts';
import { lineOf, roundIdeas, viewForOffice } from './round-view.ts';
import { invited, officeRound, officeRounds, roundFields, stateChange, version } from './schemas.ts';

const CONFIG = { permission: CARE.name, limit: 'desk' } as const;
const PATH = '/api/cocreation/desk/:ars/rounds';
const TAGS = ['cocreation'];
const MOST = 200;
const language = z.object({ lang: languageParameter });
const oneInvitation = oneAtPlace.extend({ invitation: z.uuid() });

/** Rounds at the office of the network, which is the desk of the federation. */
export function officeRoundRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const by = (request: FastifyRequest) => ({
    ...actorOf(request),
    ars: requireOffice(request, kernel.places).ars,
  });
  const view = (id: string, lang: z.infer<typeof languageParameter>): Promise<OfficeRound> =>
    viewForOffice(kernel, id, lang);

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'All rounds, and the ideas that may be rated', params: atPlace },
        ...{ querystring: language, response: { 200: officeRounds } },
      },
    },
    async (request): Promise<OfficeRounds> => {
      requireOffice(request, kernel.places);
      const isExample = isExamplePerson(personOf(request));
      const [rounds, rateable] = await Promise.all([
        listRounds(kernel.db, ROUND_STATES, MOST),
        rateableIdeas(kernel.db, isExample),
      ]);
      const counts = await countInvited(
        kernel.db,
        rounds.map(({ id }) => id),
      );
      return {
        rounds: rounds.map((one) => ({ ...lineOf(one, counts.get(one.id) ?? 0), version: one.version })),
        rateable: await roundIdeas(kernel, rateable, request.query.lang),
      };
    },
  );

  app.post(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Plans a round', params: atPlace, querystring: language },
        ...{ body: roundFields, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      const office = by(request);
      const source = sourceOfMaker(personOf(request), kernel);
      return view(await makeRound(kernel, office, { ...request.body, source }), request.query.lang);
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them, with who is invited and who has voted' },
        ...{ params: oneAtPlace, querystring: language, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      requireOffice(request, kernel.places);
      return view(request.params.id, request.query.lang);
    },
  );

  app.put(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Changes it while it is planned', params: oneAtPlace },
        ...{ querystring: language, body: roundFields.extend({ version }), response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      const { id } = request.params;
      await editRound(kernel, by(request), { id, ...request.body });
      return view(id, request.query.lang);
    },
  );

  app.post(
    `${PATH}/:id/state`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Opens, closes or publishes it', params: oneAtPlace },
        ...{ querystring: language, body: stateChange, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      const { id } = request.params;
      const { ars, ...actor } = by(request);
      await kernel.db
        .transaction()
        .execute((trx) =>
          changeRound(kernel, trx, { id, ...request.body, ars, actor, now: kernel.clock.now() }),
        );
      return view(id, request.query.lang);
    },
  );

  app.post(
    `${PATH}/:id/invitations`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Invites municipalities and roles; who is invited already stays so' },
        ...{ params: oneAtPlace, querystring: language, body: invited, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      const { id } = request.params;
      await inviteToRound(kernel, by(request), { id, invited: request.body.invited });
      return view(id, request.query.lang);
    },
  );

  app.post(
    `${PATH}/:id/invitations/:invitation/again`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Writes once more, with a new link', params: oneInvitation },
        ...{ querystring: language, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      requireOffice(request, kernel.places);
      const { id, invitation } = request.params;
      await inviteAgain(kernel, { id, invitation });
      return view(id, request.query.lang);
    },
  );

  app.delete(
    `${PATH}/:id/invitations/:invitation`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Takes an invitation back; a ballot that was cast stays' },
        ...{ params: oneInvitation, querystring: language, response: { 200: officeRound } },
      },
    },
    async (request): Promise<OfficeRound> => {
      const { id, invitation } = request.params;
      await takeInvitationBack(kernel, by(request), { id, invitation });
      return view(id, request.query.lang);
    },
  );
}
