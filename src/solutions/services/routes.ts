import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../kernel/http/problem.ts';
import { languageParameter } from '../../kernel/http/request-language.ts';
import { fullLanguage, type Language } from '../../kernel/i18n/language.ts';
import type { Place } from '../../kernel/places/place.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { responsibleRoutes } from './api/responsible-routes.ts';
import { otherServicesAt, ownersAt, type ServiceHere, versionsAt } from './at-place.ts';
import { services as catalogue, documentsOf, serviceOf } from './catalogue/catalogue.ts';
import { type Service, SITUATIONS, type Situation } from './catalogue/model.ts';
import { finderJson, finderSchema } from './finder/finder-json.ts';
import { movingRoutes } from './moving/moving-routes.ts';
import { noteRoutes } from './notes/note-routes.ts';
import { officeSchema, serviceDetailSchema, serviceSchema, sourceSchema } from './out/schemas.ts';
import { answerOfOffice, answerOfView, viewSchema } from './out/view-answer.ts';
import { responsibleFor } from './responsibility/responsible.ts';
import { type FoundService, findServicesAt } from './search/search-services.ts';
import { type OfficeRow, officesAfter } from './store.ts';
import { catalogueSource } from './texts.ts';
import type { ServiceText, ServiceView } from './view/service-view.ts';
import { viewOf } from './view/view-of.ts';

const place = z.string().max(40).describe('ARS of the place, 12 digits');
/** Milliseconds that a program waits for the federal finder; after that it is told to look again. */
const FINDER_WAIT = 3_000;
const CACHE = 'public, max-age=300';

/** `GET /api/services?ars=`, `GET /api/services/offices?ars=` and `GET /api/services/{id}?ars=`. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  noteRoutes(instance, kernel);
  movingRoutes(instance, kernel);
  responsibleRoutes(instance, kernel);

  app.get(
    '/api/services',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary:
          'Services as they count at a place: of feeds of the place or a unit above it, else of the base catalogue (general information, to be verified)',
        querystring: z.object({
          ars: place,
          q: z.string().max(200).optional(),
          situation: z.enum(SITUATIONS).optional(),
          offset: z.coerce.number().int().min(0).max(10_000).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: {
          200: z.object({ total: z.number(), services: z.array(serviceSchema), source: sourceSchema }),
        },
      },
    },
    async (request, reply) => {
      const { ars, q, situation, offset, limit, examples, lang } = request.query;
      const place = requirePlace(kernel.places, ars);
      const { total, services } =
        q === undefined || q.trim() === ''
          ? await listedAt(place, { situation, offset, limit, examples })
          : await findServicesAt(q, { place, language: lang }, kernel, {
              ...{ offset, limit, withExamples: examples === 'yes' },
              wanted: (general) => situation === undefined || general?.situation === situation,
            });
      reply.header('cache-control', CACHE);
      return {
        total,
        services: services.map((one) =>
          'own' in one ? asOwn(one.own) : asGeneral(one.general, place, lang),
        ),
        source: catalogueSource(lang),
      };
    },
  );

  app.get(
    '/api/services/offices',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary: 'Offices of a place and of the units above it, as feeds say it',
        querystring: z.object({
          ars: place,
          after: z.uuid().optional().describe('Id of the last office of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          examples: examplesParameter,
        }),
        response: { 200: z.object({ offices: z.array(officeSchema), next: z.string().nullable() }) },
      },
    },
    async (request, reply) => {
      const { ars, after, limit, examples } = request.query;
      const offices = await officesAfter(ownerKeys(requirePlace(kernel.places, ars)), kernel.db, {
        ...{ after, limit },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      reply.header('cache-control', CACHE);
      return {
        offices: offices.flatMap((row) => asOffice(row) ?? []),
        next: offices.length === limit ? (offices.at(-1)?.id ?? null) : null,
      };
    },
  );

  app.get(
    '/api/services/:id',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary:
          'One service: by an id of the catalogue as it counts at a place, or by the id of one that a feed brought',
        params: z.object({ id: z.string().max(80) }),
        querystring: z.object({
          ars: place,
          area: z
            .string()
            .max(200)
            .optional()
            .describe('Key of a part of the place (district), as units name it'),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: {
          200: serviceSchema.extend({
            ...viewSchema.shape,
            choices: z
              .array(serviceSchema)
              .describe('Several services of feeds are this one: ask for one of them by its id'),
            detail: serviceDetailSchema.nullable().describe('What the feed says; null: of the catalogue'),
            offices: z.array(officeSchema).describe('Where it is given; empty: not known'),
            finder: finderSchema,
          }),
        },
      },
    },
    async (request, reply) => {
      const { ars, area, examples, lang } = request.query;
      const { id } = request.params;
      const here = requirePlace(kernel.places, ars);
      const view = await viewOf(id, { place: here, language: lang }, kernel, {
        ...{ area: area ?? null, withExamples: examples === 'yes', wait: FINDER_WAIT },
      });
      if (view === null) throw problem({ code: 'not-found', status: 404, title: 'No such service' });
      reply.header('cache-control', CACHE);
      if ('choose' in view)
        return {
          ...asGeneral(view.general, here, lang),
          ...{ detail: null, offices: [], ...NOTHING_SAID, choices: view.choose.map(asOwn) },
          finder: finderJson({ kind: 'off' }),
        };
      const { finder } = view;
      if (finder.kind === 'asking' || finder.kind === 'down') reply.header('cache-control', 'no-cache');
      const said = { ...answerOfView(view, infoOf), choices: [], finder: finderJson(finder) };
      // What the finder says stands in a part of its own: it is no record here.
      if (view.text === null || view.text.id === null) {
        const general = view.general ?? serviceOf(id);
        if (general === undefined)
          throw problem({ code: 'not-found', status: 404, title: 'No such service' });
        return { ...asGeneral(general, here, lang), detail: null, offices: [], ...said };
      }
      const { about: description, ...detail } = view.text.record;
      return {
        ...asText(view, view.text),
        detail: { ...detail, description },
        offices: view.offices.flatMap((one) => asOffice(one) ?? []),
        ...said,
      };
    },
  );

  async function listedAt(
    here: Place,
    {
      situation,
      offset,
      limit,
      examples,
    }: { situation: Situation | undefined; offset: number; limit: number; examples: 'yes' | 'no' },
  ) {
    const withExamples = examples === 'yes';
    const { all, real } = await versionsAt(here, kernel);
    const { standIns } = withExamples ? all : real;
    // In the order of the catalogue, then what feeds have beyond it: that is in no situation.
    const known = catalogue
      .filter((general) => situation === undefined || general.situation === situation)
      .flatMap(
        (general): FoundService[] => standIns.get(general.id)?.map((own) => ({ own })) ?? [{ general }],
      );
    if (situation !== undefined)
      return { total: known.length, services: known.slice(offset, offset + limit) };
    const first = known.slice(offset, offset + limit);
    const others = await otherServicesAt(here, kernel, {
      ...{ offset: Math.max(0, offset - known.length), limit: limit - first.length, withExamples },
    });
    return {
      total: known.length + others.total,
      services: [...first, ...others.services.map((own) => ({ own }))],
    };
  }

  function ownerKeys(place: Place): Set<string> {
    return new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
  }

  function infoOf({ source, seenAt }: Pick<OfficeRow, 'source' | 'seenAt'>) {
    return kernel.sources.info(source, seenAt, kernel.clock.now());
  }

  function asOffice(row: OfficeRow) {
    return answerOfOffice(row, infoOf);
  }

  function asGeneral(service: Service, here: Place, language: Language) {
    const { id, name, about, situation, level, online, leika } = service;
    const { unit } = responsibleFor(level, here, kernel.places.ancestors(here.ars));
    return {
      id,
      origin: 'catalogue' as const,
      name: name[fullLanguage(language)],
      about: about[fullLanguage(language)],
      situation,
      level,
      responsible: unit === null ? null : { ars: unit.ars, name: unit.name, kind: unit.kind },
      online,
      documents: documentsOf(service, language),
      leika: leika[0] ?? null,
      source: catalogueSource(language),
    };
  }
}

const NOTHING_SAID = {
  responsibility: { kind: 'unknown' as const, reason: 'several-services', absent: null, roles: [] },
  ...{ onlineServices: [], notes: [] },
};

function situationOf(one: FoundService) {
  if ('general' in one) return one.general.situation;
  const { catalogueId } = one.own.service;
  return catalogueId === null ? null : (serviceOf(catalogueId)?.situation ?? null);
}

/** As in the list, from the text in full. */
function asText({ general, online }: ServiceView, { id, record, unit, info }: ServiceText) {
  const first = record.about.find(({ type }) => type === 'paragraph');
  const hasOnline = record.online !== null || online.some((one) => !one.online.record.isForm);
  const service = {
    ...{ id: id ?? record.key, ars: record.ownerArs, source: '', seenAt: null, ownerArs: record.ownerArs },
    ...{ name: record.name, language: record.language, leika: record.leika, keywords: [], hasOnline },
    excerpt: first?.type === 'paragraph' ? first.text.slice(0, 300) : '',
    catalogueId: general?.id ?? null,
  };
  return asOwn({ service, unit, info, page: '' });
}

function asOwn({ service, unit, info }: ServiceHere) {
  return {
    id: service.id,
    origin: 'feed' as const,
    name: service.name,
    about: service.excerpt,
    situation: situationOf({ own: { service, unit, info, page: '' } }),
    level: null,
    responsible: { ars: unit.ars, name: unit.name, kind: unit.kind },
    online: service.hasOnline ? ('yes' as const) : null,
    documents: [],
    leika: service.leika[0] ?? null,
    source: info,
  };
}
