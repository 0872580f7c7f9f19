/** What feeds brought for an owner, ready for lists and search; read again only when a row has changed. */
import type { Kysely } from 'kysely';
import { services as catalogue, serviceOf as catalogueService } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import { createServiceSearch, type Searchable, type ServiceSearch } from '../search/search.ts';
import { createWeigh } from '../search/weights.ts';
import type { ImportedService } from '../store/rows.ts';
import { type OfficeLine, officeLines, serviceLines, stampsOf } from '../store.ts';

export type { ImportedService };

export interface OwnerRecords {
  services: readonly ImportedService[];
  offices: readonly OfficeLine[];
  findServices: ServiceSearch<Searchable & { imported: ImportedService }>;
  findOffices: ServiceSearch<Searchable & { office: OfficeLine }>;
}

/** Of at most so many owners, per database: those of one place are a handful. */
const KEPT = 100;
const kept = new WeakMap<Kysely<unknown>, Map<string, { stamp: string; records: Promise<OwnerRecords> }>>();
const match = createMatcher(catalogue);

/** Records of those of the owners that have any. One small query where nothing changed. */
export async function recordsOf(
  owners: Iterable<string>,
  db: Kysely<unknown>,
): Promise<Map<string, OwnerRecords>> {
  const cache = kept.get(db) ?? new Map<string, { stamp: string; records: Promise<OwnerRecords> }>();
  kept.set(db, cache);
  const stamps = await stampsOf(owners, db);
  const all = [...stamps].map(async ([owner, stamp]) => {
    const known = cache.get(owner);
    cache.delete(owner);
    const records = known?.stamp === stamp ? known.records : readRecords(owner, db);
    cache.set(owner, { stamp, records });
    for (const oldest of cache.keys()) {
      if (cache.size <= KEPT) break;
      cache.delete(oldest);
    }
    // A query that failed is asked again the next time.
    records.catch(() => cache.delete(owner));
    return [owner, await records] as const;
  });
  return new Map(await Promise.all(all));
}

async function readRecords(owner: string, db: Kysely<unknown>): Promise<OwnerRecords> {
  const [lines, offices] = await Promise.all([serviceLines(owner, db), officeLines(owner, db)]);
  const services = lines.map((line) => ({ ...line, catalogueId: match(line) }));
  return {
    services,
    offices,
    findServices: whenAsked(() => createServiceSearch(services.map(searchable), createWeigh)),
    findOffices: whenAsked(() => createServiceSearch(offices.map(searchableOffice), createWeigh)),
  };
}

/** Cards and lists need no search: it is prepared for the first one who asks. */
function whenAsked<T extends Searchable>(create: () => ServiceSearch<T>): ServiceSearch<T> {
  let search: ServiceSearch<T> | null = null;
  return (query, language) => {
    search ??= create();
    return search(query, language);
  };
}

/** By its own words, and by all words of the service of the catalogue that it stands for. */
function searchable(imported: ImportedService) {
  const { name, keywords, excerpt, catalogueId } = imported;
  const general = catalogueId === null ? undefined : catalogueService(catalogueId);
  return {
    imported,
    name: { de: name, en: general?.name.en ?? '' },
    words: {
      de: [...keywords, ...(general === undefined ? [] : [general.name.de, ...general.words.de])],
      en: general?.words.en ?? [],
    },
    about: { de: excerpt, en: '' },
  };
}

function searchableOffice(office: OfficeLine) {
  const { name, officialName, unit, otherNames, address } = office;
  const words = [officialName, unit, ...otherNames].filter((word) => word !== null);
  return {
    office,
    name: { de: name, en: '' },
    words: { de: address.street === null ? words : [...words, address.street], en: [] },
    about: { de: '', en: '' },
  };
}
