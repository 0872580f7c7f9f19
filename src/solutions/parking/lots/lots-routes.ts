/** Lots of an owner: `/api/parking/lots`. Ids of somebody else are unknown here. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { bookedLots } from './ahead-store.ts';
import { addBays, changeBay, dropBay } from './change-bays.ts';
import {
  bayChangeBody,
  declareBody,
  lotChangeBody,
  newBaysBody,
  newLotBody,
  pauseBody,
  stepBody,
  withdrawBody,
} from './lot-form.ts';
import { lineSchema, lotSchema } from './lot-schemas.ts';
import { declare, pause, resume, submit, withdraw } from './lot-steps.ts';
import { baysOf, lotsOfOwner } from './lot-store.ts';
import { lineOf, viewOf } from './lot-view.ts';
import { changeLot, makeLot } from './make-lot.ts';
import { requireOwnLot } from './on-own-lot.ts';
import { ownerIsKnown } from './owner-is-known.ts';
import { removeLot } from './remove-lot.ts';
import { config, oneLot, querystring, tags, versioned } from './route-shapes.ts';

const PATH = '/api/parking/lots';
const ONE = `${PATH}/:id`;
const oneBay = oneLot.extend({ bay: z.uuid() });
const response = { 200: lotSchema };

export function lotsRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const one = { tags, querystring, params: oneLot, response };
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith(PATH)) reply.header('cache-control', 'no-store');
  });

  app.get(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, summary: 'The own lots, withdrawn ones last' },
        response: { 200: z.object({ lots: z.array(lineSchema) }) },
      },
    },
    async (asked) => {
      const lots = await lotsOfOwner(kernel.db, personOf(asked).id);
      const bays = Map.groupBy(await baysOf(kernel.db, lots), ({ lot }) => lot);
      const isOwnerKnown = await ownerIsKnown(kernel, personOf(asked).id);
      const booked = await bookedLots(kernel.db, lots);
      const how = { language: asked.query.lang, isOwnerKnown };
      return {
        lots: lots.map((lot) =>
          lineOf(lot, bays.get(lot.id) ?? [], { ...how, ahead: booked.get(lot.id) ?? 0 }, kernel),
        ),
      };
    },
  );

  app.post(
    PATH,
    {
      config,
      schema: {
        ...{ tags, querystring, body: newLotBody, response },
        summary: 'A draft; the same wish again is the same lot',
      },
    },
    async (asked) => viewOf(await makeLot(kernel, personOf(asked).id, asked.body), asked.query.lang, kernel),
  );

  app.get(ONE, { config, schema: { ...one, summary: 'One of the own lots' } }, async (asked) =>
    viewOf(await requireOwnLot(kernel, keyOf(asked)), asked.query.lang, kernel),
  );

  app.patch(
    ONE,
    { config, schema: { ...one, body: lotChangeBody, summary: 'Change it; what is left out stays' } },
    async (asked) => {
      const { version } = asked.body;
      const lot = await changeLot(kernel, { ...keyOf(asked), version }, asked.body, asked.query.lang);
      return viewOf(lot, asked.query.lang, kernel);
    },
  );

  app.delete(
    ONE,
    {
      config,
      schema: {
        ...{ tags, params: oneLot, querystring: versioned },
        summary: 'Take it away for good, where nobody has booked it',
      },
    },
    async (asked, reply) => {
      await removeLot(kernel, { ...keyOf(asked), version: asked.query.version });
      return reply.code(204).send();
    },
  );

  app.post(
    `${ONE}/bays`,
    { config, schema: { ...one, body: newBaysBody, summary: 'More bays' } },
    async (asked) => {
      const { version, bays } = asked.body;
      return viewOf(await addBays(kernel, { ...keyOf(asked), version }, bays), asked.query.lang, kernel);
    },
  );

  app.patch(
    `${ONE}/bays/:bay`,
    {
      config,
      schema: {
        ...{ ...one, params: oneBay, body: bayChangeBody },
        summary: 'Change a bay; nothing less than what somebody has booked',
      },
    },
    async (asked) => {
      const { version, record } = asked.body;
      const key = { ...keyOf(asked), version, bay: asked.params.bay };
      return viewOf(await changeBay(kernel, key, record), asked.query.lang, kernel);
    },
  );

  app.delete(
    `${ONE}/bays/:bay`,
    {
      config,
      schema: {
        ...{ ...one, params: oneBay, summary: 'Take a bay away that nobody has booked' },
        querystring: versioned,
      },
    },
    async (asked) => {
      const key = { ...keyOf(asked), version: asked.query.version, bay: asked.params.bay };
      return viewOf(await dropBay(kernel, key), asked.query.lang, kernel);
    },
  );

  app.post(
    `${ONE}/declare`,
    { config, schema: { ...one, body: declareBody, summary: 'The two declarations that the law wants' } },
    async (asked) => {
      const { version, ...said } = asked.body;
      return viewOf(await declare(kernel, { ...keyOf(asked), version }, said), asked.query.lang, kernel);
    },
  );

  app.post(
    `${ONE}/submit`,
    { config, schema: { ...one, body: stepBody, summary: 'Have the building area checked, and list it' } },
    async (asked) => {
      const key = { ...keyOf(asked), version: asked.body.version };
      return viewOf(await submit(kernel, key, asked.query.lang), asked.query.lang, kernel);
    },
  );

  app.post(
    `${ONE}/pause`,
    {
      config,
      schema: { ...one, body: pauseBody, summary: 'No new bookings; those that were made stay, or move' },
    },
    async (asked) => {
      const { version, ...how } = asked.body;
      return viewOf(await pause(kernel, { ...keyOf(asked), version }, how), asked.query.lang, kernel);
    },
  );

  app.post(
    `${ONE}/resume`,
    { config, schema: { ...one, body: stepBody, summary: 'Offer it again' } },
    async (asked) => {
      const key = { ...keyOf(asked), version: asked.body.version };
      return viewOf(await resume(kernel, key, asked.query.lang), asked.query.lang, kernel);
    },
  );

  app.post(
    `${ONE}/withdraw`,
    {
      config,
      schema: {
        ...{ ...one, body: withdrawBody },
        summary: 'Take it away; who has booked is housed elsewhere, or hears of it',
      },
    },
    async (asked) => {
      const { version, why } = asked.body;
      return viewOf(await withdraw(kernel, { ...keyOf(asked), version }, why), asked.query.lang, kernel);
    },
  );
}

function keyOf(asked: Parameters<typeof personOf>[0] & { params: { id: string } }) {
  return { person: personOf(asked).id, id: asked.params.id };
}
