import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf, placeOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { languageParameter } from '../../http/request-language.ts';
import { actorOf } from '../actor.ts';
import type { StaffLine } from '../desk-api.ts';
import { invitationLine as lineOfInvitation } from '../invitations/invitation-state.ts';
import { invite, withdraw } from '../invitations/invite.ts';
import { invitationsOf } from '../invitations/store.ts';
import { endMembership } from '../memberships/end-membership.ts';
import { changeRole } from '../memberships/grant-role.ts';
import { type PersonAtPlace, peopleOf, personAt, staffCounts } from '../memberships/store.ts';
import { rightsProblem } from '../rights-problem.ts';
import type { DeskHouse } from './desk-house.ts';
import {
  atPlace,
  email,
  invitationLine,
  level,
  oneAtPlace,
  peopleAnswer,
  role,
  staffLine,
} from './schemas.ts';

const TAGS = ['desk'];
const MANAGE = { permission: 'people:manage', limit: 'desk' } as const;

/** Who works for a place, and who is invited to. Ids of another place are unknown here. */
export function peopleRoutes(instance: FastifyInstance, house: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = house;

  app.get(
    '/api/desk/:ars/people',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary:
          'Members of a place itself by name, and with the first page its invitations of the last months',
        params: atPlace,
        querystring: z.strictObject({
          q: z.string().trim().max(100).default(''),
          after: z.uuid().optional().describe('What the page before named as "next"'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          lang: languageParameter,
        }),
        response: { 200: peopleAnswer },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const { q: words, after = null, limit } = request.query;
      const keys = kernel.places.keys(ars);
      const self = personOf(request).id;
      const now = kernel.clock.now();
      const [found, counts, invitations] = await Promise.all([
        peopleOf(kernel.db, keys, { words, after, limit: limit + 1 }),
        staffCounts(kernel.db, keys),
        after === null ? invitationsOf(kernel.db, keys) : [],
      ]);
      if (found === null) throw problem({ code: 'list-moved', status: 409, title: 'The list has changed' });
      const people = found.slice(0, limit);
      return {
        people: people.map((one) => lineOfPerson(one, self)),
        next: found.length > limit ? (people.at(-1)?.id ?? null) : null,
        ...counts,
        invitations: invitations.map((one) => lineOfInvitation(one, now)),
      };
    },
  );

  app.post(
    '/api/desk/:ars/invitations',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Invite an address to a role; the same address and role again renews the open invitation',
        params: atPlace,
        body: z.strictObject({ email, role, level: level.optional(), language: languageParameter }),
        response: { 200: invitationLine },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body } = request;
      const { db, places, clock } = kernel;
      const queueMail = house.queueInvitation;
      const made = await invite({ db, places, clock, queueMail }, actorOf(request), { place, ...body });
      return lineOfInvitation(made, kernel.clock.now());
    },
  );

  app.delete(
    '/api/desk/:ars/invitations/:id',
    {
      config: MANAGE,
      schema: { tags: TAGS, summary: 'Withdraw an invitation', params: oneAtPlace },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      await withdraw(kernel, actorOf(request), { place, id: request.params.id });
      return reply.code(204).send();
    },
  );

  app.patch(
    '/api/desk/:ars/people/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Give a member another role; the last manager stays one',
        params: oneAtPlace,
        body: z.strictObject({ role }),
        response: { 200: staffLine },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { id } = request.params;
      await changeRole(kernel, actorOf(request), { place, id, role: request.body.role });
      const changed = await personAt(kernel.db, kernel.places.keys(place.ars), id);
      if (changed === undefined) throw rightsProblem('membership-unknown');
      return lineOfPerson(changed, personOf(request).id);
    },
  );

  app.delete(
    '/api/desk/:ars/people/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'End a membership, effective at the next request; the last manager cannot go',
        params: oneAtPlace,
      },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      await endMembership(kernel, actorOf(request), { place, id: request.params.id });
      return reply.code(204).send();
    },
  );
}

function lineOfPerson({ person, ars: _, ...line }: PersonAtPlace, self: string): StaffLine {
  return { ...line, isSelf: person === self };
}
