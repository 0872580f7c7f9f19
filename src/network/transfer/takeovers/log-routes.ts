import { createHash, randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { DECIDE } from '../permissions.ts';
import { requireRunnable } from './here.ts';
import { deleteLogLine, insertLogLine } from './log-store.ts';
import * as problems from './takeover-problems.ts';
import * as shapes from './takeover-schemas.ts';

const PATH = '/api/transfer/desk/:ars/takeover-log';
const config = { permission: DECIDE.name, limit: 'desk' } as const;
const tags = ['transfer'];

/** What a town says of takeovers outside of this house; everybody reads it. */
export function takeoverLogRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, clock, places } = kernel;

  const writeAudit = (
    trx: Kernel['db'],
    request: FastifyRequest,
    { action, id }: { action: 'takeover.logged' | 'takeover.unlogged'; id: string },
  ) => {
    const { ars } = placeOf(request, places);
    const { person } = actorOf(request);
    const line = { ars, person, action, subject: `takeover ${id}`, request: request.id };
    return recordAudit(trx, line, clock.now());
  };

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, params: atPlace, querystring: shapes.querystring, body: shapes.logBody },
        summary: 'Say that the town took something over elsewhere; sent twice it is one line',
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, places);
      const { wish, solution, sheet, begunOn, stopCode, effortHours, costCents, link, note } = request.body;
      const now = clock.now();
      if (solution === null && sheet === null) throw problems.takeoverSolutionUnknown();
      if (solution !== null) requireRunnable(solution, kernel);
      if (Temporal.PlainDate.compare(begunOn, civilDate(now)) > 0) throw problems.takeoverLogDay();
      const address = link === '' ? '' : webAddress(link);
      if (address === null) throw problems.takeoverLogLink();
      return db.transaction().execute(async (trx) => {
        const made = randomUUIDv7();
        const id = await insertLogLine(
          trx,
          {
            ...{ id: made, source: null, sheet, solution, ars, town: '', fromArs: null, begunOn, stopCode },
            ...{ effortHours, costCents, link: address, note, lang: request.query.lang },
            wish: createHash('sha256').update(`takeover-log ${ars} ${wish}`).digest('hex'),
          },
          now,
        );
        if (id === made) await writeAudit(trx, request, { action: 'takeover.logged', id });
        return { id };
      });
    },
  );

  app.delete(
    `${PATH}/:id`,
    {
      config,
      schema: {
        ...{ tags, params: oneAtPlace, querystring: shapes.querystring },
        summary: 'Take such a line back',
      },
    },
    async (request, reply) => {
      const { ars } = placeOf(request, places);
      const { id } = request.params;
      await db.transaction().execute(async (trx) => {
        const isDone = await deleteLogLine(trx, { id, keys: places.keys(ars) });
        if (!isDone) throw problems.takeoverLogUnknown();
        await writeAudit(trx, request, { action: 'takeover.unlogged', id });
      });
      return reply.code(204).send();
    },
  );
}
