import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { CARE } from '../permissions.ts';
import type { FoundPlaces, RegionList } from './advice-api.ts';
import { foundPlaces, regionList } from './advice-schemas.ts';
import { LONGEST_CONTACT, MOST_KEYS } from './contact.ts';
import { makeRegion, removeRegion, reviseRegion } from './keep-contacts.ts';
import { regionList as listOf, placesNamed } from './region-view.ts';

const PATH = '/api/transfer/desk/:ars/regions';
const CONFIG = { permission: CARE.name, limit: 'desk' } as const;
const TAGS = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
const version = z.number().int();
/** "Verwaltungsgemeinschaft Breisach am Rhein (Landkreis Breisgau-Hochschwarzwald, Baden-Württemberg)" has 97. */
const LONGEST_LABEL = 120;
const words = {
  name: plainLine(LONGEST_CONTACT.name).min(1),
  keys: z
    .array(z.string().regex(/^\d{12}$/))
    .min(1)
    .max(MOST_KEYS),
};

/** Regions, at the office of the network. */
export function regionRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Regions with their contacts' },
        ...{ params: atPlace, querystring, response: { 200: regionList } },
      },
    },
    async (request): Promise<RegionList> => {
      requireOffice(request, kernel.places);
      return listOf(kernel);
    },
  );

  app.get(
    `${PATH}/places`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Länder, counties, associations and municipalities by name' },
        ...{ params: atPlace, querystring: querystring.extend({ q: plainLine(LONGEST_LABEL) }) },
        response: { 200: foundPlaces },
      },
    },
    async (request): Promise<FoundPlaces> => {
      requireOffice(request, kernel.places);
      return placesNamed(request.query.q, kernel);
    },
  );

  app.post(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Make a region; sent twice with the same wish it is one' },
        ...{ params: atPlace, querystring, body: z.strictObject({ ...words, wish: z.uuid() }) },
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => {
      const place = requireOffice(request, kernel.places);
      return { id: await makeRegion(kernel, actorOf(request), place, request.body) };
    },
  );

  app.put(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Change a region', params: oneAtPlace, querystring },
        ...{ body: z.strictObject({ ...words, version }), response: { 204: z.null() } },
      },
    },
    async (request, reply) => {
      const place = requireOffice(request, kernel.places);
      await reviseRegion(kernel, actorOf(request), place, { id: request.params.id, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${PATH}/:id/remove`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Remove a region with its contacts', params: oneAtPlace, querystring },
        ...{ body: z.strictObject({ version }), response: { 204: z.null() } },
      },
    },
    async (request, reply) => {
      const place = requireOffice(request, kernel.places);
      const known = { id: request.params.id, version: request.body.version };
      await removeRegion(kernel, actorOf(request), place, known);
      return reply.code(204).send(null);
    },
  );
}
