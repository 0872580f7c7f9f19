import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { personOf } from '../../../kernel/http/permissions.ts';
import { problem } from '../../../kernel/http/problem.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { readIban } from './iban.ts';
import type { OwnerFields, OwnerView } from './money-api.ts';
import { givenConsent, ownerConsent, ownerFields } from './owner-model.ts';
import { type Owner, ownerById, saveOwner } from './owner-store.ts';
import { CONSENT_RULES, OWNER_CONSENTS, type Terms, termsOn } from './terms.ts';

const CONFIG = { permission: 'account:own', limit: 'account' } as const;
const language = z.strictObject({ lang: languageParameter });
const view = z.object({
  version: z.number(),
  fields: ownerFields.nullable(),
  given: z.array(givenConsent),
  missing: z.array(
    z.object({ id: ownerConsent, text: z.string(), source: z.string().nullable(), toVerify: z.boolean() }),
  ),
  terms: z.object({ id: z.string(), from: z.string() }),
}) satisfies z.ZodType<OwnerView>;
const change = z.strictObject({
  ...{ version: z.number().int().min(0), fields: ownerFields, consents: z.array(ownerConsent).max(10) },
});

/** `GET` and `PUT /api/parking/owner`: what an owner tells of herself or itself. */
export function ownerRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const terms = () => termsOn(civilDate(kernel.clock.now()).toString());

  app.get(
    '/api/parking/owner',
    {
      config: CONFIG,
      schema: {
        ...{ tags: ['parking'], summary: 'Who offers: name, address, tax, account, consents' },
        ...{ querystring: language, response: { 200: view } },
      },
    },
    async (asked) => viewOf(await ownerById(kernel.db, personOf(asked).id), terms(), asked.query.lang),
  );

  app.put(
    '/api/parking/owner',
    {
      config: CONFIG,
      schema: {
        tags: ['parking'],
        summary: 'Say it anew; consents are those ticked now',
        description: 'Throws `parking-iban`, and `parking-owner-changed` where another device was faster.',
        ...{ querystring: language, body: change, response: { 200: view } },
      },
    },
    async (asked) => {
      const { id } = personOf(asked);
      const { version, consents } = asked.body;
      const fields = cleaned(asked.body.fields);
      const now = kernel.clock.now();
      const current = terms();
      const known = await ownerById(kernel.db, id);
      const ticked = consents.filter((one) => !hasGiven(known, one, current));
      const given = [
        ...(known?.record.given ?? []),
        ...[...new Set(ticked)].map((one) => ({ id: one, terms: current.id, at: now.toString() })),
      ];
      const isSaved = await saveOwner(kernel.db, id, { record: { fields, given }, version }, now);
      if (!isSaved)
        throw problem({ code: 'parking-owner-changed', status: 409, title: 'Another device was faster' });
      return viewOf(await ownerById(kernel.db, id), current, asked.query.lang);
    },
  );
}

/** As it is kept: what was left empty is null. Throws `parking-iban`. */
function cleaned(fields: OwnerFields): OwnerFields {
  const { birthDate, taxId, vatId, registerNumber } = fields;
  const given = fields.iban || null;
  const iban = given === null ? null : readIban(given);
  if (iban === null && given !== null)
    throw problem({ code: 'parking-iban', status: 422, title: 'This is no account number' });
  return {
    ...{ ...fields, iban, birthDate: birthDate || null, taxId: taxId || null, vatId: vatId || null },
    registerNumber: registerNumber || null,
  };
}

function hasGiven(owner: Owner | null, id: (typeof OWNER_CONSENTS)[number], { id: terms }: Terms): boolean {
  return owner?.record.given.some((one) => one.id === id && one.terms === terms) ?? false;
}

function viewOf(owner: Owner | null, terms: Terms, language: Language): OwnerView {
  const say = sayIn(language);
  return {
    ...{ version: owner?.version ?? 0, fields: owner?.record.fields ?? null },
    given: owner?.record.given ?? [],
    missing: OWNER_CONSENTS.filter((id) => !hasGiven(owner, id, terms)).map((id) => {
      const behind = terms.rules.filter((rule) => CONSENT_RULES[id].includes(rule.id));
      return {
        ...{ id, text: say(`consent_${id}`) },
        source: behind.flatMap(({ source }) => source ?? []).join('; ') || null,
        toVerify: behind.some(({ toVerify }) => toVerify === true),
      };
    }),
    terms: { id: terms.id, from: terms.from },
  };
}
