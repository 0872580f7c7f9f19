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
import { ownersAt, type ServiceHere } from './at-place.ts';
import { services as catalogue, documentsOf, serviceOf } from './catalogue/catalogue.ts';
import { type Service, SITUATIONS, type Situation } from './catalogue/model.ts';
import { type EverythingAt as AtPlace, everyVersionAt } from './everything-at.ts';
import { askElsewhere } from './finder/ask-elsewhere.ts';
import type { FinderAnswer } from './finder/finder-answer.ts';
import { finderJson, finderSchema } from './finder/finder-json.ts';
import { movingRoutes } from './moving/moving-routes.ts';
import { noteRoutes } from './notes/note-routes.ts';
import { officeSchema, serviceDetailSchema, serviceSchema, sourceSchema } from './out/schemas.ts';
import { responsibleFor } from './responsibility/responsible.ts';
import { type FoundService, findServicesAt } from './search/search-services.ts';
import { serviceOf as importedService, type OfficeRow, officesAfter, officesOf } from './store.ts';
import { catalogueSource } from './texts.ts';

const place = z.string().max(40).describe('ARS of the place, 12 digits');
/** Milliseconds that a program waits for the federal finder; after that it is told to look again. */
const FINDER_WAIT = 3_000;
const CACHE = 'public, max-age=300';

/** `GET /api/services?ars=`, `GET /api/services/offices?ars=` and `GET /api/services/{id}?ars=`. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  noteRoutes(instance, kernel);
  movingRoutes(instance, kernel);

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
        querystring: z.object({ ars: place, examples: examplesParameter, lang: languageParameter }),
        response: {
          200: serviceSchema.extend({
            detail: serviceDetailSchema.nullable().describe('What the feed says; null: of the catalogue'),
            offices: z.array(officeSchema).describe('Where it is given; empty: not known'),
            finder: finderSchema,
          }),
        },
      },
    },
    async (request, reply) => {
      const { ars, examples, lang } = request.query;
      const { id } = request.params;
      const place = requirePlace(kernel.places, ars);
      const here = await wantedAt(place, examples);
      const own = here.standIns.get(id) ?? here.imported.filter(({ service }) => service.id === id);
      reply.header('cache-control', CACHE);
      const [only] = own;
      if (only !== undefined && own.length === 1) {
        const row = await importedService(ownerKeys(place), kernel.db, only.service.id);
        if (row !== undefined) {
          const { offices } = await officesOf(row.record, kernel.db);
          const { about: description, ...detail } = row.record;
          return {
            ...asOwn(only),
            detail: { ...detail, description },
            offices: offices.flatMap((one) => asOffice(one) ?? []),
            finder: { state: 'off' as const },
          };
        }
      }
      const service = serviceOf(id);
      if (service === undefined) throw problem({ code: 'not-found', status: 404, title: 'No such service' });
      // Several services of a feed are the one: it says more than nothing, so that nobody else is asked.
      const finder: FinderAnswer =
        own.length > 0
          ? { kind: 'off' }
          : await askElsewhere(service, { place, language: lang }, kernel, FINDER_WAIT);
      if (finder.kind === 'asking' || finder.kind === 'down') reply.header('cache-control', 'no-cache');
      return { ...asGeneral(service, place, lang), detail: null, offices: [], finder: finderJson(finder) };
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
    const all = allOf(await wantedAt(here, examples)).filter(
      (one) => situation === undefined || situationOf(one) === situation,
    );
    return { total: all.length, services: all.slice(offset, offset + limit) };
  }

  async function wantedAt(here: Place, examples: 'yes' | 'no'): Promise<AtPlace> {
    const { all, real } = await everyVersionAt(here, kernel);
    return examples === 'yes' ? all : real;
  }

  function ownerKeys(place: Place): Set<string> {
    return new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
  }

  function asOffice({ id, ars, source, seenAt, record }: OfficeRow) {
    const info = kernel.sources.info(source, seenAt, kernel.clock.now());
    return info === null ? null : { ...record, id, ars, source: info };
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

type Wanted = FoundService;

/** In the order of the catalogue, then what feeds have beyond it. */
function allOf({ standIns, others }: AtPlace): Wanted[] {
  return [
    ...catalogue.flatMap(
      (general): Wanted[] => standIns.get(general.id)?.map((own) => ({ own })) ?? [{ general }],
    ),
    ...others.map((own) => ({ own })),
  ];
}

function situationOf(one: Wanted) {
  if ('general' in one) return one.general.situation;
  const { catalogueId } = one.own.service;
  return catalogueId === null ? null : (serviceOf(catalogueId)?.situation ?? null);
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
