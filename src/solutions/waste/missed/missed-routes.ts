import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { moveMissed, requireMissed } from './change-missed.ts';
import { LONGEST, MISSED_STATES, type Missed, type MissedState, NEXT_STATES } from './missed.ts';
import type { MissedLine, MissedView } from './missed-api.ts';
import { missedOf, reportsOf } from './missed-store.ts';

const PATH = '/api/waste/desk/:ars/missed';
const CONFIG = { permission: 'waste:cases', limit: 'desk' } as const;
const TAGS = ['waste'];

const state = z.enum(MISSED_STATES);
const line = z.object({
  ...{ id: z.string(), town: z.string(), street: z.string(), bin: z.string(), binName: z.string() },
  ...{ day: z.string(), isPlanned: z.boolean(), state, repeatOn: z.string().nullable() },
  ...{ reason: z.string().nullable(), version: z.number(), createdAt: z.string(), changedAt: z.string() },
  ...{ reports: z.number(), mails: z.number() },
});
const household = z.object({
  ...{ id: z.string(), number: z.string(), note: z.string(), createdAt: z.string() },
  hearsByMail: z.boolean(),
});
const view = line.extend({ households: z.array(household), next: z.array(state) });
const words = (most: number) => z.string().trim().min(1).max(most);
const change = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('repeated'), version: z.number().int(), repeatOn: z.iso.date() }),
  z.strictObject({ to: z.literal('refused'), version: z.number().int(), reason: words(LONGEST.reason) }),
  z.strictObject({ to: z.enum(['reported', 'checked', 'closed']), version: z.number().int() }),
]);

const LISTS: Readonly<Record<'open' | 'answered' | 'closed', readonly MissedState[]>> = {
  open: ['reported', 'checked'],
  answered: ['repeated', 'refused'],
  closed: ['closed'],
};

/** Missed collections at the desk of the unit that answers. Ids of another unit are unknown here. */
export function missedRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const language = z.strictObject({ lang: languageParameter });

  app.get(
    PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Missed collections, the last reported first', params: atPlace },
        querystring: language.extend({
          list: z.enum(['open', 'answered', 'closed']).default('open'),
          after: z.string().max(80).optional().describe('As `next` named it'),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: z.object({ missed: z.array(line), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { list, after, limit } = request.query;
      const keys = kernel.places.keys(placeOf(request, kernel.places).ars);
      const found = await missedOf(kernel.db, keys, {
        ...{ states: LISTS[list], after: cursorOf(after), limit: limit + 1 },
      });
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        missed: shown.map(lineOf),
        next: last === undefined ? null : `${last.createdAt}_${last.id}`,
      };
    },
  );

  app.get(
    `${PATH}/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'One of them, with its households', params: oneAtPlace },
        ...{ querystring: language, response: { 200: view } },
      },
    },
    async (request) =>
      viewOf(await requireMissed(kernel, placeOf(request, kernel.places), request.params.id)),
  );

  app.post(
    `${PATH}/:id/state`,
    {
      config: CONFIG,
      schema: {
        ...{
          tags: TAGS,
          summary: 'Checked, comes again on a day, refused with reason, closed, or open again',
        },
        ...{ params: oneAtPlace, querystring: language, body: change, response: { 200: view } },
      },
    },
    async (request) => {
      const { body } = request;
      const asked = {
        ...{ id: request.params.id, version: body.version, to: body.to },
        repeatOn: body.to === 'repeated' ? body.repeatOn : null,
        reason: body.to === 'refused' ? body.reason : null,
      };
      return viewOf(await moveMissed(kernel, actorOf(request), placeOf(request, kernel.places), asked));
    },
  );

  async function viewOf(found: Missed): Promise<MissedView> {
    const next = [...NEXT_STATES[found.state]];
    return { ...lineOf(found), households: await reportsOf(kernel.db, found), next };
  }

  function lineOf({ ars: _ars, town, ...one }: Missed): MissedLine {
    const place = kernel.places.resolve(town);
    const isThere = place.kind === 'current' || place.kind === 'moved';
    return { ...one, town: isThere ? fullNameOf(place.place) : town };
  }
}

/** A name of a page that nobody made begins at the beginning. */
function cursorOf(after: string | undefined): { at: string; id: string } | null {
  const [, at, id] =
    /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}
