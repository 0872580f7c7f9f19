import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CSV_BEGIN, csvLine } from '../../../kernel/audit/write-csv.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtsOf } from '../collection-store.ts';
import { sayIn } from '../texts.ts';
import { LONGEST, REQUEST_STATES, type Slot } from './bulky.ts';
import type { RequestLine, SlotLine, SlotView } from './bulky-api.ts';
import { callOffSlot, makeSlot, noteDone, noteListed, requireSlot, reshapeSlot } from './change-slots.ts';
import { requestsOf } from './request-store.ts';
import { slotsFrom } from './slot-store.ts';

const PATH = '/api/waste/desk/:ars/bulky';
const CONFIG = { permission: 'waste:cases', limit: 'desk' } as const;
const TAGS = ['waste'];

const districtName = z.object({ slug: z.string(), name: z.string() });
const line = z.object({
  ...{ id: z.string(), day: z.string(), slugs: z.array(z.string()), districts: z.array(z.string()) },
  ...{ capacity: z.number(), volume: z.number().nullable(), deadline: z.string(), note: z.string() },
  ...{ taken: z.number(), takenVolume: z.number(), waiting: z.number(), version: z.number() },
  ...{ isWithdrawn: z.boolean(), reason: z.string().nullable() },
});
const request = z.object({
  ...{ id: z.string(), town: z.string(), street: z.string(), number: z.string(), items: z.string() },
  ...{ volume: z.number(), state: z.enum(REQUEST_STATES) },
});
const view = line.extend({ requests: z.array(request) });
const shape = {
  ...{
    capacity: z.number().int().min(1).max(10_000),
    volume: z.number().int().min(1).max(100_000).nullable(),
  },
  ...{ deadline: z.iso.date(), note: z.string().trim().max(LONGEST.note) },
};
const language = z.strictObject({ lang: languageParameter });
const version = z.number().int();

/** Slots for bulky waste at the desk of the unit that collects it. Ids of another unit are unknown here. */
export function bulkyRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const one = { tags: TAGS, params: oneAtPlace, querystring: language, response: { 200: view } };

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Slots of the last 90 days and to come, by day', params: atPlace },
        querystring: language,
        response: { 200: z.object({ slots: z.array(line), districts: z.array(districtName) }) },
      },
    },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      const from = civilDate(kernel.clock.now()).subtract({ days: 90 }).toString();
      const slots = await slotsFrom(kernel.db, kernel.places.keys(place.ars), { from, limit: 500 });
      const names = await namesAt(place);
      return {
        slots: slots.map((slot) => lineOf(slot, names)),
        districts: [...names].map(([slug, name]) => ({ slug, name })),
      };
    },
  );

  app.post(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'A new slot', params: atPlace, querystring: language },
        body: z.strictObject({ day: z.iso.date(), slugs: z.array(z.string().max(60)).max(500), ...shape }),
        response: { 200: view },
      },
    },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      return viewOf(await makeSlot(kernel, actorOf(asked), place, asked.body), place);
    },
  );

  app.get(
    `${PATH}/:id`,
    { config: CONFIG, schema: { ...one, summary: 'One slot with its requests' } },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      return viewOf(await requireSlot(kernel, place, asked.params.id), place);
    },
  );

  app.patch(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...one,
        summary: 'More or less room, another last day',
        body: z.strictObject({ version, ...shape }),
      },
    },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      const form = { ...asked.body, id: asked.params.id };
      return viewOf(await reshapeSlot(kernel, actorOf(asked), place, form), place);
    },
  );

  app.post(
    `${PATH}/:id/withdraw`,
    {
      config: CONFIG,
      schema: {
        ...{ ...one, summary: 'Call it off; the households hear of it' },
        body: z.strictObject({ version, reason: z.string().trim().min(1).max(LONGEST.reason) }),
      },
    },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      const form = { ...asked.body, id: asked.params.id };
      return viewOf(await callOffSlot(kernel, actorOf(asked), place, form), place);
    },
  );

  app.post(
    `${PATH}/:id/done`,
    {
      config: CONFIG,
      schema: {
        ...{ ...one, summary: 'A request was collected, or not' },
        body: z.strictObject({ request: z.uuid(), state: z.enum(['done', 'not-done', 'booked']) }),
      },
    },
    async (asked) => {
      const place = placeOf(asked, kernel.places);
      const form = { ...asked.body, id: asked.params.id };
      return viewOf(await noteDone(kernel, actorOf(asked), place, form), place);
    },
  );

  app.post(
    `${PATH}/:id/list`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'The list of a slot for the crew (CSV)', params: oneAtPlace },
        querystring: language,
      },
    },
    async (asked, reply) => {
      const place = placeOf(asked, kernel.places);
      const slot = await requireSlot(kernel, place, asked.params.id);
      const say = sayIn(asked.query.lang);
      const { requests } = await viewOf(slot, place);
      await noteListed(kernel, actorOf(asked), place, slot.id);
      const columns = (['town', 'street', 'number', 'items', 'volume', 'state'] as const).map((name) =>
        say(`bulky_column_${name}`),
      );
      const rows = requests
        .filter(({ state }) => state === 'booked' || state === 'done' || state === 'not-done')
        .map((row) => [
          ...[row.town, row.street, row.number, row.items.replaceAll(/\s+/g, ' ')],
          ...[String(row.volume), say(`bulky_state_${row.state}`)],
        ]);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${say('bulky_file')}-${slot.day}.csv"`)
        .send(CSV_BEGIN + [columns, ...rows].map(csvLine).join(''));
    },
  );

  /** Districts of the unit, by name. */
  async function namesAt(place: Place): Promise<Map<string, string>> {
    const from = civilDate(kernel.clock.now()).subtract({ days: 60 }).toString();
    const found = await districtsOf([...kernel.places.keys(place.ars)], kernel.db, { from });
    return new Map(found.filter(({ district }) => district !== '').map((one) => [one.slug, one.district]));
  }

  async function viewOf(slot: Slot, place: Place): Promise<SlotView> {
    const requests = await requestsOf(kernel.db, slot);
    return {
      ...lineOf(slot, await namesAt(place)),
      requests: requests.map(
        ({ id, town, street, number, items, volume, state }): RequestLine => ({
          ...{ id, street, number, items, volume, state, town: nameOf(town) },
        }),
      ),
    };
  }

  function nameOf(town: string): string {
    const found = kernel.places.resolve(town);
    return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : town;
  }
}

function lineOf({ ars: _ars, ...slot }: Slot, names: ReadonlyMap<string, string>): SlotLine {
  return { ...slot, districts: slot.slugs.map((slug) => names.get(slug) ?? slug) };
}
