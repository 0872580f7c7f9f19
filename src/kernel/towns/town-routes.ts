import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requireForm } from '../forms/check-form.ts';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { actorOf } from '../identity/actor.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import { crestRoutes } from './crest-routes.ts';
import { describeTown } from './describe-town.ts';
import { saveTexts, undoTo } from './save-town.ts';
import { TOWN_TEXTS, textsOf, townForm } from './town-form.ts';

const TAGS = ['desk'];
const params = z.object({ ars: arsParameter });
const querystring = z.object({ lang: languageParameter });
const version = z.int().min(0).max(2_000_000_000);

/** How a town looks, at the desk: read, change, undo. See `town-api.ts`. */
export function townRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/desk/:ars/town',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'How a town looks and what it says about itself, with its form and its versions',
        ...{ params, querystring },
      },
    },
    async (request) => describeTown(kernel, placeOf(request, kernel.places), request.query.lang),
  );

  app.put(
    '/api/desk/:ars/town',
    {
      config: { permission: 'town:manage', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Change it; refused where somebody else has changed it since that version',
        ...{ params, querystring },
        body: z.strictObject({ version, town: z.unknown().describe('The fields of the form') }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { lang: language } = request.query;
      const question = { schema: townForm, value: request.body.town, language, i18n: TOWN_TEXTS };
      // The same schema once more, for its type: what was required above fits.
      const texts = textsOf(townForm.parse(requireForm(question)));
      await saveTexts(kernel, actorOf(request), { place, version: request.body.version, texts });
      return describeTown(kernel, place, language);
    },
  );

  app.post(
    '/api/desk/:ars/town/undo',
    {
      config: { permission: 'town:manage', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Bring an older version back, as a new one',
        ...{ params, querystring },
        body: z.strictObject({ version, to: version }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      await undoTo(kernel, actorOf(request), { place, ...request.body });
      return describeTown(kernel, place, request.query.lang);
    },
  );

  crestRoutes(instance, kernel);
}
