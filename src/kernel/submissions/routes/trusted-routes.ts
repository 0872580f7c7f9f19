import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { recordAudit } from '../../audit/store.ts';
import { placeOf } from '../../http/permissions.ts';
import { actorOf } from '../../identity/actor.ts';
import { submissionProblem } from '../submission-problem.ts';
import { addTrusted, removeTrusted, trustedSendersOf } from '../trusted-store.ts';
import { atPlace, MODERATE, oneAtPlace, TAGS, trustBody, trustedAnswer } from './shapes.ts';
import type { SubmissionsHouse } from './submissions-house.ts';

const PATH = '/api/desk/:ars/trusted-senders';

/** Whose submissions a town publishes at once. Addresses travel in bodies alone, never in an address that is logged. */
export function trustedRoutes(instance: FastifyInstance, { kernel }: Pick<SubmissionsHouse, 'kernel'>): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const keysOf = (ars: string) => kernel.places.keys(ars);

  app.get(
    PATH,
    {
      config: MODERATE,
      schema: {
        tags: TAGS,
        summary: 'Senders whose submissions are published at once',
        params: atPlace,
        response: { 200: trustedAnswer },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const found = await trustedSendersOf(kernel.db, keysOf(ars));
      return { senders: found.map(({ ars: _, ...line }) => line) };
    },
  );

  app.post(
    PATH,
    {
      config: MODERATE,
      schema: { tags: TAGS, summary: 'Trust a sender from now on', params: atPlace, body: trustBody },
    },
    async (request, reply) => {
      const { ars } = placeOf(request, kernel.places);
      const { person, request: by } = actorOf(request);
      const id = randomUUIDv7();
      const now = kernel.clock.now();
      await kernel.db.transaction().execute(async (trx) => {
        await addTrusted(trx, { ...request.body, id, ars }, now);
        await recordAudit(
          trx,
          { ars, person, action: 'submission.trusted', subject: `sender ${id}`, ...(by && { request: by }) },
          now,
        );
      });
      return reply.code(204).send();
    },
  );

  app.delete(
    `${PATH}/:id`,
    { config: MODERATE, schema: { tags: TAGS, summary: 'Trust a sender no longer', params: oneAtPlace } },
    async (request, reply) => {
      const { ars } = placeOf(request, kernel.places);
      const { person, request: by } = actorOf(request);
      const { id } = request.params;
      await kernel.db.transaction().execute(async (trx) => {
        if (!(await removeTrusted(trx, keysOf(ars), id))) throw submissionProblem('trusted-unknown');
        await recordAudit(
          trx,
          {
            ars,
            person,
            action: 'submission.distrusted',
            subject: `sender ${id}`,
            ...(by && { request: by }),
          },
          kernel.clock.now(),
        );
      });
      return reply.code(204).send();
    },
  );
}
