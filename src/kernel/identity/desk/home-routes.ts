import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf, placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { choiceOfPlace } from '../../places/choice.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Place } from '../../places/place.ts';
import { roomsAt } from '../../rooms/rooms-at.ts';
import type { DeskPlace } from '../desk-api.ts';
import { rolesToGive } from '../memberships/role-rules.ts';
import type { Reach } from '../rights/can.ts';
import { permissionsAt } from '../rights/permissions-at.ts';
import { reachedPlaces } from '../rights/reached-places.ts';
import type { DeskHouse } from './desk-house.ts';
import { atPlace, deskHome, deskPlace } from './schemas.ts';

const TAGS = ['desk'];

/** Which desks there are for somebody, and what may be done at one. */
export function homeRoutes(instance: FastifyInstance, { kernel, permissions, solutions }: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk',
    {
      config: { permission: 'desk:enter', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Places where the signed-in person may open the desk, by name',
        response: { 200: z.object({ places: z.array(deskPlace), operates: z.boolean() }) },
      },
    },
    async (request) => {
      const permission = permissions.get('desk:open');
      const { memberships } = personOf(request);
      const running = permissions.get('operation:read')?.roles ?? [];
      const operates = memberships.some(({ role }) => running.includes(role));
      if (permission === undefined) return { places: [], operates };
      const reached = await reachedPlaces(kernel.db, kernel.places, { memberships, permission });
      const lines = reached.map(({ place, via }) => deskPlaceOf(place, via, kernel.places));
      return { places: lines.sort((a, b) => a.name.localeCompare(b.name, 'de')), operates };
    },
  );

  app.get(
    '/api/desk/:ars',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'The desk of a place: what the signed-in person may do there',
        params: atPlace,
        querystring: z.object({ lang: languageParameter }),
        response: { 200: deskHome },
      },
    },
    async (request) => {
      const { places } = kernel;
      const place = placeOf(request, places);
      const person = personOf(request);
      const here = await permissionsAt(kernel, permissions, { person, place });
      const managing = here.find(({ name }) => name === 'people:manage')?.ways ?? [];
      const roles = rolesToGive(
        managing.map(({ by }) => by.role),
        place,
      ).map((one) => ({ role: one.role, levels: [...one.levels] }));
      const names = here.map(({ name }) => name);
      const asked = { solutions, permissions: new Set(names), language: request.query.lang };
      const via = request.ways[0]?.via ?? 'own';
      return {
        ...deskPlaceOf(place, via, places),
        permissions: names,
        roles,
        rooms: roomsAt(place, asked, kernel),
      };
    },
  );
}

function deskPlaceOf(place: Place, via: Reach, places: PlaceDirectory): DeskPlace {
  const { ars, county, state } = choiceOfPlace(place, places, 'de');
  return { ars, name: fullNameOf(place), county, state, via };
}
