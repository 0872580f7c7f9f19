import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { actorOf } from '../identity/actor.ts';
import { arsParameter } from '../places/schemas.ts';
import { announcementsAt } from './announcements/at-desk.ts';
import { announcementLine, end, publish } from './announcements/publish.ts';
import { announcementPage } from './announcements/store.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { retryJob } from './jobs/retry-job.ts';
import type { OperationDesk } from './operation-desk.ts';
import { overviewRoutes } from './overview-routes.ts';
import * as schemas from './schemas.ts';

const MANAGE = { permission: 'operation:manage', limit: 'desk' } as const;
const TAGS = ['operation'];

/** Everything for those who run the house, over HTTP; see `operation-api.ts`. */
export function operationRoutes(instance: FastifyInstance, desk: OperationDesk): void {
  overviewRoutes(instance, desk);
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = desk;

  app.post(
    '/api/operation/jobs/:id/retry',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'One more attempt for work that was given up; asked for twice it is done once',
        params: schemas.oneJob,
        response: { 200: schemas.retriedJob },
      },
    },
    (request) => retryJob(kernel, actorOf(request), request.params.id),
  );

  app.get(
    '/api/operation/announcements',
    {
      config: { permission: 'operation:read', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'What was said to town halls, newest first',
        querystring: schemas.pageQuery,
        response: { 200: schemas.announcementsAnswer },
      },
    },
    async ({ query }) => {
      const [createdAt, id] = readCursor(query.after, 2) ?? [];
      const before = createdAt === undefined || id === undefined ? null : { createdAt, id };
      const found = await announcementPage(kernel.db, { before, limit: query.limit + 1 });
      const shown = found.slice(0, query.limit);
      const last = found.length > query.limit ? shown.at(-1) : undefined;
      return {
        announcements: shown.map((one) => announcementLine(one, kernel.clock.now())),
        next: last === undefined ? null : writeCursor([last.createdAt, last.id]),
      };
    },
  );

  app.put(
    '/api/operation/announcements/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Say something to town halls, under an id of one’s own; the same again changes nothing',
        params: schemas.oneAnnouncement,
        body: schemas.announcementDraft,
        response: { 200: schemas.announcementLine },
      },
    },
    (request) => {
      const { from = kernel.clock.now().toString(), ...draft } = request.body;
      return publish(desk, actorOf(request), { id: request.params.id, draft: { ...draft, from } });
    },
  );

  app.post(
    '/api/operation/announcements/:id/end',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Take it from the desks at once',
        params: schemas.oneAnnouncement,
        response: { 200: schemas.announcementLine },
      },
    },
    (request) => end(desk, actorOf(request), request.params.id),
  );

  app.get(
    '/api/desk/:ars/announcements',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'What operators say to this desk now, warnings first',
        params: z.object({ ars: arsParameter }),
        querystring: z.strictObject({ lang: languageParameter }),
        response: { 200: schemas.deskAnnouncements },
      },
    },
    async (request) => ({
      announcements: await announcementsAt(kernel, placeOf(request, kernel.places), request.query.lang),
    }),
  );
}
