import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../http/problem.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import { FEDERATION } from '../../places/place.ts';
import { requirePlace } from '../../places/require-place.ts';
import type { Kernel } from '../../solution.ts';
import type { Accounts } from '../accounts/create-accounts.ts';
import { deviceOf } from '../accounts/device.ts';
import { SESSION_SECONDS } from '../accounts/lifetimes.ts';
import { endSession } from '../accounts/session-store.ts';
import { CONSOLE } from '../actor.ts';
import { digestOf } from '../invitations/token.ts';
import { grantRole, requireRole } from '../memberships/grant-role.ts';
import { addPerson } from '../memberships/person-store.ts';
import { EXAMPLE_ENDING, EXAMPLE_PEOPLE, type ExamplePerson } from './example-people.ts';
import { insertSession, nameExample, useLink } from './store.ts';

/**
 * `GET /api/example/:token`: signs in as an example person, once for each link, and leads to the desk. There is no such
 * address where example people may not be (`hasExamplePeople`). The account is made here, so that nobody exists who was
 * never wanted.
 */
export function exampleRoutes(instance: FastifyInstance, kernel: Kernel, accounts: Accounts): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/example/:token',
    {
      config: { permission: 'public', limit: 'sign-in' },
      schema: { hide: true, params: z.object({ token: z.string().max(100) }) },
    },
    async (request, reply) => {
      const now = kernel.clock.now();
      const key = await useLink(kernel.db, digestOf(request.params.token), now);
      const example = EXAMPLE_PEOPLE.find((one) => one.key === key);
      if (example === undefined)
        throw problem({ code: 'example-link-used', status: 404, title: 'This link was used' });
      const session = {
        ...{ person: await personFor(kernel, example), device: deviceOf(request.headers['user-agent']) },
        ...{ now, until: now.add({ seconds: SESSION_SECONDS }) },
      };
      const token = await insertSession(kernel.db, session);
      const { cookies } = accounts;
      const before = cookies.tokenIn(request.headers.cookie);
      if (before !== null) await endSession(kernel.db, before);
      return reply
        .header('set-cookie', cookies.header('session', cookies.valueFor(token), SESSION_SECONDS))
        .header('cache-control', 'no-store')
        .redirect(example.ars === FEDERATION ? deskPath('de') : deskPath('de', example.ars), 303);
    },
  );
}

async function personFor(kernel: Kernel, { key, name, role, ars }: ExamplePerson): Promise<string> {
  const { db, places, clock } = kernel;
  const { person, isNew } = await addPerson(db, key + EXAMPLE_ENDING, clock.now());
  if (isNew) await nameExample(db, person.id, name);
  const wanted = requireRole(CONSOLE, { place: requirePlace(places, ars), role });
  await grantRole({ db, places, clock }, CONSOLE, { ...wanted, person: person.id });
  return person.id;
}
