/** The places that a person keeps on all devices. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Kernel } from '../../solution.ts';
import type { MyPlaces } from '../account-api.ts';
import { type KeptPlace, keptPlace, MOST_PLACES, mergePlaces } from './merge-places.ts';
import { changePlaces, readProfile } from './store.ts';

const PATH = '/api/account/places';
const config = { permission: 'account:own', limit: 'account' } as const;

/** `GET`, `PUT` and `DELETE /api/account/places`. */
export function placesRoutes(app: FastifyInstance, kernel: Kernel): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.get(PATH, { config, schema: { hide: true } }, async (request, reply): Promise<MyPlaces> => {
    reply.header('cache-control', 'no-store');
    const { places } = await readProfile(kernel.db, personOf(request).id);
    return { places };
  });

  routes.put(
    PATH,
    {
      config,
      schema: {
        hide: true,
        // Places and the marks of removed ones.
        body: z.strictObject({ places: z.array(keptPlace).max(2 * MOST_PLACES) }),
      },
    },
    async (request, reply): Promise<MyPlaces> => {
      reply.header('cache-control', 'no-store');
      const incoming = request.body.places.map((place) => asCalledToday(place, kernel.places));
      const now = kernel.clock.now();
      const places = await changePlaces(kernel.db, { person: personOf(request).id, now }, (kept) => {
        const merged = mergePlaces(kept ?? [], incoming, now);
        if (merged.filter(({ removed }) => !removed).length > MOST_PLACES) throw tooMany();
        return merged;
      });
      return { places };
    },
  );

  routes.delete(PATH, { config, schema: { hide: true } }, async (request, reply) => {
    const now = kernel.clock.now();
    await changePlaces(kernel.db, { person: personOf(request).id, now }, () => null);
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}

/** A key that moved is kept as its successor; one that was divided or retired stays, until the person decides. */
function asCalledToday(place: KeptPlace, places: PlaceDirectory): KeptPlace {
  const found = places.resolve(place.ars);
  if (found.kind === 'unknown')
    throw problem({
      ...{ code: 'place-unknown', status: 404, title: 'Unknown place' },
      values: { ars: place.ars },
    });
  return found.kind === 'moved' ? { ...place, ars: found.place.ars } : place;
}

function tooMany() {
  return problem({
    ...{ code: 'places-too-many', status: 409, title: 'Too many places' },
    values: { limit: MOST_PLACES },
  });
}
