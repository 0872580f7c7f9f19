import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { accept, lookAt } from '../invitations/accept.ts';
import { leave } from '../memberships/end-membership.ts';
import { membershipLines } from '../memberships/membership-lines.ts';
import { rightsProblem } from '../rights-problem.ts';
import type { DeskHouse } from './desk-house.ts';
import { invitationView, membershipLine, oneOwn, token } from './schemas.ts';

/** What somebody does about the own memberships: accepting an invitation, leaving. */
export function ownRoutes(instance: FastifyInstance, { kernel }: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  // The token travels in the body: addresses are kept by browsers and proxies.
  const body = z.strictObject({ token });

  app.post(
    '/api/invitations/look',
    {
      config: { permission: 'public', limit: 'account' },
      schema: {
        tags: ['account'],
        summary: 'What an invitation is about, before signing in',
        body,
        response: { 200: invitationView },
      },
    },
    async (request) => {
      const house = { places: kernel.places, now: kernel.clock.now() };
      return lookAt(kernel.db, house, request.body.token);
    },
  );

  app.post(
    '/api/invitations/accept',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        tags: ['account'],
        summary: 'Accept an invitation to the own address; once',
        body,
        response: { 200: membershipLine },
      },
    },
    async (request) => {
      const call = { token: request.body.token, request: request.id };
      const membership = await accept(kernel, personOf(request), call);
      const [line] = await membershipLines(kernel.db, kernel.places, [membership]);
      if (line === undefined) throw rightsProblem('membership-unknown');
      return line;
    },
  );

  app.delete(
    '/api/account/memberships/:id',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        tags: ['account'],
        summary: 'Give up an own membership; the last manager of a place cannot',
        params: oneOwn,
      },
    },
    async (request, reply) => {
      const person = personOf(request).id;
      await leave(kernel, { person, roles: [], unit: null, request: request.id }, request.params.id);
      return reply.code(204).send();
    },
  );
}
