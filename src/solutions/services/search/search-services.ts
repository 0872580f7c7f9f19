/** The search at a place: the catalogue, what feeds brought in its stead or beside it, and offices, in one order. */

import type { Language } from '../../../kernel/i18n/language.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../../kernel/solution.ts';
import { type ServiceHere, servicesAt, summaryAt, versionsAt } from '../at-place.ts';
import { services as catalogue, serviceOf } from '../catalogue/catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import type { Summary } from '../here/summary.ts';
import { serviceAddress } from '../out/service-address.ts';
import { isValidOn } from '../responsibility/is-valid-on.ts';
import { linesOf } from '../store/here-store.ts';
import { type OfficeCandidate, officeCandidates, serviceCandidates } from './candidates-store.ts';
import { indexOf } from './entry.ts';
import { generalHit, officeHit, ownHit } from './hits.ts';
import { knownWordsOf } from './known-words.ts';
import { wantedWords } from './patterns.ts';
import { askAlso, createAsk } from './question.ts';
import { type Found, rank, type Searchable } from './search.ts';
import { searchableCandidate, searchableOffice, searchableStandIn } from './searchable.ts';

/** What was found at a place. */
export type FoundService = { general: Service } | { own: ServiceHere };

const MOST = 20;
/** Most of what was asked is in its name. */
const ANSWERS = 0.45;
const OF_GENERAL = 0.7;
const general = indexOf(catalogue);
const known = knownWordsOf(general);
const ask = createAsk(general, known);

/** Services of the catalogue alone. */
export function findServices(query: string, language: Language): Found<Service>[] {
  const question = ask(query, language);
  return question === null ? [] : rank(general, question);
}

/** Services as they count at the place, and its offices. */
export async function search(query: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const found = await findAt(query, request, kernel, { withExamples: true, withOffices: true });
  const best = await complete(found.all.slice(0, MOST), found, kernel);
  return best.flatMap(({ of, score }): SearchHit[] => {
    if ('general' in of) return [{ ...generalHit(of.general, request.language), score }];
    if ('own' in of) return [{ ...ownHit(of.own, request.language), score }];
    const hit = officeHit(of.office, request, kernel);
    return hit === null ? [] : [{ ...hit, score }];
  });
}

/** Services alone, best first; `total` of all that were found, `services` a part of them. */
export async function findServicesAt(
  query: string,
  request: PlaceRequest,
  kernel: Kernel,
  {
    withExamples,
    offset,
    limit,
    wanted = () => true,
  }: {
    withExamples: boolean;
    offset: number;
    limit: number;
    /** Asked with the service of the catalogue that was found or stood for; null: none. */
    wanted?: (general: Service | null) => boolean;
  },
): Promise<{ total: number; services: FoundService[] }> {
  const found = await findAt(query, request, kernel, { withExamples, withOffices: false });
  const all = found.all.filter(({ of }) => wanted(generalOf(of)));
  const part = await complete(all.slice(offset, offset + limit), found, kernel);
  return { total: all.length, services: part.flatMap(({ of }) => ('office' in of ? [] : [of])) };
}

type Of =
  | { general: Service }
  | { own: ServiceHere }
  /** One beyond the catalogue, known by its id until it is shown. */
  | { id: string }
  | { office: OfficeCandidate };

interface FoundHere {
  summary: Summary;
  all: readonly { of: Of; score: number }[];
}

async function findAt(
  query: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
  { withExamples, withOffices }: { withExamples: boolean; withOffices: boolean },
): Promise<FoundHere> {
  const [summary, here] = await Promise.all([
    summaryAt(place, kernel, { withExamples }),
    withExamples ? servicesAt(place, kernel) : versionsAt(place, kernel).then(({ real }) => real),
  ]);
  const base = ask(query, language);
  if (base === null) return { summary, all: [] };
  const words = wantedWords(base);
  const [services, offices] = await Promise.all([
    serviceCandidates(summary.scope, kernel.db, { words, leftOut: summary.leftOut }),
    withOffices ? officeCandidates(summary.scope, kernel.db, words) : [],
  ]);
  const own = indexOf<Searchable & { of: Of }>([
    ...[...here.standIns.values()]
      .flat()
      .map((one) => ({ ...searchableStandIn(one.service), of: { own: one } })),
    ...services.map((one) => ({ ...searchableCandidate(one, known), of: { id: one.id } })),
    ...offices
      .filter(({ validity }) => isValidOn(summary.scope.today, validity ?? []))
      .map((office) => ({ ...searchableOffice(office), of: { office } })),
  ]);
  const question = askAlso(base, [own]);
  const shown = new Set(here.general);
  const owns = rank(own, question).map(({ service: { of }, score }) => ({ of, score }));
  // What an administration says itself comes before general information, where it answers.
  const worth = owns.some(({ of, score }) => !('office' in of) && score >= ANSWERS) ? OF_GENERAL : 1;
  const generals = rank(general, question)
    .filter(({ service }) => shown.has(service))
    .map(({ service, score }) => ({ of: { general: service }, score: score * worth }));
  return { summary, all: [...owns, ...generals].sort((a, b) => b.score - a.score) };
}

/** With what is shown of those that were known by their id. */
async function complete(
  found: readonly { of: Of; score: number }[],
  { summary: { scope, unitOf } }: FoundHere,
  kernel: Kernel,
): Promise<{ of: Exclude<Of, { id: string }>; score: number }[]> {
  const lines = await linesOf(
    found.flatMap(({ of }) => ('id' in of ? [of.id] : [])),
    scope,
    kernel.db,
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return found.flatMap(({ of, score }) => {
    if (!('id' in of)) return [{ of, score }];
    const line = byId.get(of.id);
    if (line === undefined) return [];
    const { area, ...service } = line;
    const unit = unitOf(area);
    const info = kernel.sources.info(service.source, service.seenAt, kernel.clock.now());
    if (unit === undefined || info === null) return [];
    const own = { service: { ...service, catalogueId: null }, unit, info, page: serviceAddress(service) };
    return [{ of: { own }, score }];
  });
}

function generalOf(of: Of): Service | null {
  if ('general' in of) return of.general;
  const id = 'own' in of ? of.own.service.catalogueId : null;
  return id === null ? null : (serviceOf(id) ?? null);
}
