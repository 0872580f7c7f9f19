import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requireForm } from '../../../kernel/forms/check-form.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { i18n } from '../texts.ts';
import { type HolidayRule, holidayRuleSchema, NO_RULE } from './holiday-rule.ts';
import { keysOfUnit } from './overlay-of.ts';
import { previewRule } from './preview-rule.ts';
import { holidayRuleOf } from './rule-store.ts';
import type { RuleRoom } from './rules-api.ts';
import { saveRule } from './save-rule.ts';
import { rulePreview, ruleRoom } from './schemas.ts';

const CONFIG = { permission: 'waste:plan', limit: 'desk' } as const;
const ROOM = '/api/waste/desk/:ars/holiday-rule';
const sent = z.strictObject({ form: z.record(z.string(), z.unknown()) });
const asked = z.strictObject({ lang: languageParameter });

/** The room "Feiertage": how rhythms move around public holidays. */
export function ruleRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    ROOM,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'How rhythms of a place move around public holidays, as form and as days',
        ...{ params: atPlace, querystring: asked, response: { 200: ruleRoom } },
      },
    },
    async (request): Promise<RuleRoom> => {
      const place = placeOf(request, kernel.places);
      const { lang } = request.query;
      const rule = await holidayRuleOf(keysOfUnit(place.ars, kernel.places), kernel.db);
      return {
        isNew: rule === null,
        fields: formOf(holidayRuleSchema, textsIn(i18n, lang)),
        value: { ...(rule ?? NO_RULE) },
        preview: await previewRule(place, rule ?? NO_RULE, lang, kernel),
      };
    },
  );

  app.post(
    `${ROOM}/preview`,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'What a rule would do in the next 14 months; changes nothing',
        ...{ params: atPlace, querystring: asked, body: sent, response: { 200: rulePreview } },
      },
    },
    async (request) => {
      const { lang } = request.query;
      const rule = ruleOf(request.body.form, lang);
      return previewRule(placeOf(request, kernel.places), rule, lang, kernel);
    },
  );

  app.put(
    ROOM,
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Save the rule; all rhythms of the place are written out anew',
        ...{ params: atPlace, querystring: asked, body: sent },
        response: { 200: z.object({ count: z.number() }) },
      },
    },
    async (request) => {
      const rule = ruleOf(request.body.form, request.query.lang);
      const place = placeOf(request, kernel.places);
      return saveRule(kernel, { place, actor: actorOf(request), rule });
    },
  );
}

/** Throws `form-unfit` (422) with each error at its field. */
function ruleOf(form: unknown, language: Language): HolidayRule {
  requireForm({ schema: holidayRuleSchema, value: form, language, i18n });
  return holidayRuleSchema.parse(form);
}
