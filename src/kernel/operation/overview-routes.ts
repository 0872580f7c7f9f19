import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { arsParameter } from '../places/schemas.ts';
import { listJobs } from './jobs/list-jobs.ts';
import type { OperationDesk } from './operation-desk.ts';
import { listPlaces } from './places/list-places.ts';
import { placeDetail } from './places/place-detail.ts';
import * as schemas from './schemas.ts';
import { listSources } from './sources/list-sources.ts';

const READ = { permission: 'operation:read', limit: 'desk' } as const;
const TAGS = ['operation'];

/** What operators see: places, feeds, jobs, room and versions. Nothing here changes anything. */
export function overviewRoutes(instance: FastifyInstance, desk: OperationDesk): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel, solutions } = desk;

  app.get(
    '/api/operation/places',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Places that have adopted something or have feeds, with how they do',
        querystring: schemas.placesQuery,
        response: { 200: schemas.placesAnswer },
      },
    },
    ({ query }) => listPlaces({ kernel, solutions, language: query.lang }, query),
  );

  app.get(
    '/api/operation/places/:ars',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'One place: adoptions, each feed, how many work for it in which role',
        params: z.object({ ars: arsParameter }),
        querystring: z.strictObject({ lang: languageParameter }),
        response: { 200: schemas.placeAnswer },
      },
    },
    (request) =>
      placeDetail({ kernel, solutions, language: request.query.lang }, placeOf(request, kernel.places)),
  );

  app.get(
    '/api/operation/sources',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Feeds of all towns, the worst first; example data are left out',
        querystring: schemas.sourcesQuery,
        response: { 200: schemas.sourcesAnswer },
      },
    },
    ({ query }) => listSources({ kernel, solutions, language: query.lang }, query),
  );

  app.get(
    '/api/operation/jobs',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Work beside requests: how much waits and runs, and what was given up',
        querystring: schemas.pageQuery,
        response: { 200: schemas.jobsAnswer },
      },
    },
    ({ query }) => listJobs(kernel.db, query),
  );

  app.get(
    '/api/operation/storage',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'How much room the house takes',
        response: { 200: schemas.storageAnswer },
      },
    },
    () => desk.storage(),
  );

  app.get(
    '/api/operation/house',
    {
      config: READ,
      schema: {
        tags: TAGS,
        summary: 'Versions, last backup, way of mails, findings of the doctor',
        response: { 200: schemas.houseAnswer },
      },
    },
    () => desk.state(),
  );
}
