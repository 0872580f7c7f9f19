import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { requireForm } from '../../../kernel/forms/check-form.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtsOf } from '../collection-store.ts';
import { i18n } from '../texts.ts';
import { changeFormOf, changeOfForm, choicesOf, choiceWords } from './change-form.ts';
import { changeLines } from './change-lines.ts';
import { everyChangeOf } from './change-store.ts';
import { HORIZON } from './days-of-rhythm.ts';
import { makeChange, takeChangeBack } from './make-change.ts';
import { keysOfUnit } from './overlay-of.ts';
import { previewChange } from './preview-change.ts';
import type { ChangeRoom } from './rules-api.ts';
import { changePreview, changeRoom } from './schemas.ts';

const CONFIG = { permission: 'waste:plan', limit: 'desk' } as const;
const ROOM = '/api/waste/desk/:ars/changes';
const sent = z.strictObject({ form: z.record(z.string(), z.unknown()) });
const asked = z.strictObject({ lang: languageParameter });
/** Changes that are listed, the newest first. */
const MOST_LISTED = 200;

/** The room "Termine verschieben": a strike, a flood, a day by hand. */
export function changeRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    ROOM,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Days that were moved by hand, and the form to move others',
        ...{ params: atPlace, querystring: asked, response: { 200: changeRoom } },
      },
    },
    async (request): Promise<ChangeRoom> => {
      const place = placeOf(request, kernel.places);
      const { lang: language } = request.query;
      const { schema, texts, choices } = await formAt(place, language, kernel);
      const changes = await everyChangeOf(keysOfUnit(place.ars, kernel.places), kernel.db, {
        limit: MOST_LISTED,
      });
      return {
        hasDays: choices.bins.length > 0,
        fields: formOf(schema, textsIn(texts, language)),
        changes: changeLines(changes, choices),
      };
    },
  );

  app.post(
    `${ROOM}/preview`,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'What would become of the days; changes nothing',
        ...{ params: atPlace, querystring: asked, body: sent, response: { 200: changePreview } },
      },
    },
    async (request) => {
      const { place, draft } = await draftOf(request, request.body.form, request.query.lang, kernel);
      return previewChange(place, { ...draft, id: 'draft' }, kernel);
    },
  );

  app.post(
    ROOM,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Move or cancel days, and have everybody told who waits for one of them',
        ...{ params: atPlace, querystring: asked, body: sent },
        response: { 200: z.object({ id: z.uuid(), count: z.number() }) },
      },
    },
    async (request) => {
      const { place, draft } = await draftOf(request, request.body.form, request.query.lang, kernel);
      return makeChange(kernel, { place, actor: actorOf(request), draft });
    },
  );

  app.delete(
    `${ROOM}/:id`,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Take a change back: the days go where they would be without it',
        params: atPlace.extend({ id: z.uuid() }),
        querystring: asked,
        response: { 200: z.object({ count: z.number() }) },
      },
    },
    async (request) =>
      takeChangeBack(kernel, {
        place: placeOf(request, kernel.places),
        actor: actorOf(request),
        id: request.params.id,
      }),
  );
}

async function draftOf(request: FastifyRequest, value: unknown, language: Language, kernel: Kernel) {
  const place = placeOf(request, kernel.places);
  const { schema, texts } = await formAt(place, language, kernel);
  requireForm({ schema, value, language, i18n: texts });
  return { place, draft: changeOfForm(value) };
}

/** The form with the districts and bins that the place has from today on. */
async function formAt(place: Place, language: Language, { db, places, clock }: Kernel) {
  const today = civilDate(clock.now());
  const from = today.toString();
  const choices = choicesOf(await districtsOf(keysOfUnit(place.ars, places), db, { from }));
  const words = { ...textsIn(i18n, language), ...choiceWords(choices) };
  const last = today.add(HORIZON.ahead).toString();
  // In the wanted language already: names of districts and bins are the same in each.
  return { schema: changeFormOf(choices, { today: from, last }), texts: { de: words, en: words }, choices };
}
