import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../http/permissions.ts';
import { requirePlace } from '../../places/require-place.ts';
import { arsParameter } from '../../places/schemas.ts';
import { actorOf } from '../actor.ts';
import { mandateLines } from '../rights/mandate-lines.ts';
import { setMandate } from '../rights/set-mandate.ts';
import { mandatesOf } from '../rights/store.ts';
import type { DeskHouse } from './desk-house.ts';
import { atPlace, mandateChange, mandateLine } from './schemas.ts';

const TAGS = ['desk'];

/** What a place lets the units above it do: seen by all who work there, decided by its own managers. */
export function mandateRoutes(instance: FastifyInstance, { kernel, permissions }: DeskHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/mandates',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Every unit above a place with what it may do there, the nearest first',
        params: atPlace,
        response: { 200: z.object({ mandates: z.array(mandateLine) }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const stored = await mandatesOf(kernel.db, kernel.places.keys(place.ars));
      return { mandates: mandateLines(place, stored, kernel.places).map(asAnswer) };
    },
  );

  app.put(
    '/api/desk/:ars/mandates/:holder',
    {
      config: { permission: 'mandates:manage', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Decide what a unit above the place may do there: everything, some permissions, nothing',
        params: atPlace.extend({ holder: arsParameter }),
        body: mandateChange,
        response: { 200: mandateLine },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const holder = requirePlace(kernel.places, request.params.holder);
      const { db, places, clock } = kernel;
      const change = { place, holder, ...request.body };
      return asAnswer(await setMandate({ db, places, clock, permissions }, actorOf(request), change));
    },
  );
}

function asAnswer<Line extends { permissions: readonly string[] }>(line: Line) {
  return { ...line, permissions: [...line.permissions] };
}
