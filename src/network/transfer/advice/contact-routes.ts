import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { formOf } from '../../../kernel/forms/form-of.ts';
import type { FormField } from '../../../kernel/forms/form-schema.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE } from '../permissions.ts';
import { i18n } from '../texts.ts';
import type { DrawnForm } from './advice-api.ts';
import { unknownContact, unknownRegion } from './advice-problems.ts';
import { drawnForm } from './advice-schemas.ts';
import type { Contact, Region } from './contact.ts';
import { contactForm, contactValue, requireContact } from './contact-form.ts';
import { allContacts, readContact, readRegion } from './contact-store.ts';
import { makeContact, removeContact, reviseContact } from './keep-contacts.ts';
import { unitsBelow } from './region-view.ts';

const PATH = '/api/transfer/desk/:ars';
const CONFIG = { permission: CARE.name, limit: 'desk' } as const;
const TAGS = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
const version = z.number().int();
const value = z.record(z.string(), z.unknown());

/** Contacts of a region, at the office of the network. */
export function contactRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    `${PATH}/regions/:id/contact-form`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'The form for a contact, empty or with what one says', params: oneAtPlace },
        querystring: querystring.extend({ contact: z.uuid().optional() }),
        response: { 200: drawnForm },
      },
    },
    async (request): Promise<DrawnForm> => {
      requireOffice(request, kernel.places);
      const { contact, lang } = request.query;
      const [region, one] = await Promise.all([
        readRegion(kernel.db, request.params.id),
        contact === undefined ? null : readContact(kernel.db, contact),
      ]);
      if (region === null) throw unknownRegion();
      if (contact !== undefined && one?.region !== region.id) throw unknownContact();
      return {
        fields: await fieldsFor(region, one, lang, kernel),
        ...{ value: one === null ? {} : contactValue(one), version: one?.version ?? 0 },
      };
    },
  );

  app.post(
    `${PATH}/regions/:id/contacts`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Add a contact; sent twice with the same wish it is one' },
        ...{ params: oneAtPlace, querystring, body: z.strictObject({ wish: z.uuid(), value }) },
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => {
      const place = requireOffice(request, kernel.places);
      const typed = requireContact(request.body.value, request.query.lang);
      const wanted = { region: request.params.id, wish: request.body.wish, typed };
      return { id: await makeContact(kernel, actorOf(request), place, wanted) };
    },
  );

  app.put(
    `${PATH}/contacts/:id`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Change a contact', params: oneAtPlace, querystring },
        ...{ body: z.strictObject({ version, value }), response: { 204: z.null() } },
      },
    },
    async (request, reply) => {
      const place = requireOffice(request, kernel.places);
      const typed = requireContact(request.body.value, request.query.lang);
      const wanted = { id: request.params.id, version: request.body.version, typed };
      await reviseContact(kernel, actorOf(request), place, wanted);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${PATH}/contacts/:id/remove`,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Remove a contact', params: oneAtPlace, querystring },
        ...{ body: z.strictObject({ version }), response: { 204: z.null() } },
      },
    },
    async (request, reply) => {
      const place = requireOffice(request, kernel.places);
      const known = { id: request.params.id, version: request.body.version };
      await removeContact(kernel, actorOf(request), place, known);
      return reply.code(204).send(null);
    },
  );
}

/** Desks above and in the region, and other real offices as cover. */
async function fieldsFor(
  region: Region,
  one: Contact | null,
  language: Language,
  { db, places }: Kernel,
): Promise<FormField[]> {
  const units = region.keys.flatMap((key) => {
    const found = places.resolve(key);
    if (found.kind !== 'current' && found.kind !== 'moved') return [];
    const { place } = found;
    return [place, ...unitsBelow(place.ars, places), ...places.ancestors(place.ars)];
  });
  const desks = new Map(
    units
      .filter(({ ars, levels }) => ars !== FEDERATION && levels.some((level) => level !== 'municipality'))
      .map((unit) => [unit.ars, { value: unit.ars, label: fullNameOf(unit) }]),
  );
  const covers = (await allContacts(db))
    .filter(({ id, source, badge }) => source === null && badge !== 'company' && id !== one?.id)
    .map((other) => ({ value: other.id, label: `${other.organisation}, ${other.function}` }));
  return formOf(contactForm, textsIn(i18n, language)).map((field) => {
    if (field.name === 'desk') return { ...field, widget: 'choice', options: [...desks.values()] };
    return field.name === 'cover' ? { ...field, widget: 'choice', options: covers } : field;
  });
}
