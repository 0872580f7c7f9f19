import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf, placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { actorOf } from '../actor.ts';
import type { StaffLine } from '../desk-api.ts';
import { invitationLine as lineOfInvitation } from '../invitations/invitation-state.ts';
import { invite, withdraw } from '../invitations/invite.ts';
import { invitationsOf } from '../invitations/store.ts';
import { endMembership } from '../memberships/end-membership.ts';
import { changeRole } from '../memberships/grant-role.ts';
import { type PersonAtPlace, peopleOf } from '../memberships/store.ts';
import { rightsProblem } from '../rights-problem.ts';
import type { DeskHouse } from './desk-house.ts';
import { atPlace, email, invitationLine, level, oneAtPlace, role, staffLine } from './schemas.ts';

const TAGS = ['desk'];
const MANAGE = { permission: 'people:manage', limit: 'desk' } as const;

/** Who works for a place, and who is invited to. Ids of another place are unknown here. */
export function peopleRoutes(instance: FastifyInstance, house: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = house;
  const staffOf = (ars: string) => peopleOf(kernel.db, kernel.places.keys(ars));

  app.get(
    '/api/desk/:ars/people',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Members of a place itself, and its invitations of the last months',
        params: atPlace,
        response: { 200: z.object({ people: z.array(staffLine), invitations: z.array(invitationLine) }) },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const self = personOf(request).id;
      const now = kernel.clock.now();
      const invitations = await invitationsOf(kernel.db, kernel.places.keys(ars));
      return {
        people: (await staffOf(ars)).map((one) => lineOfPerson(one, self)),
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
      const changed = (await staffOf(place.ars)).find((one) => one.id === id);
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
