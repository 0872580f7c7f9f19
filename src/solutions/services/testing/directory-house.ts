/** A house with places and the tables of services, which takes in synthetic messages as a running one does. For tests. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { messageOf } from '../../../connectors/xzufi/testing/read-message.ts';
import type { Told } from '../../../connectors/xzufi/write/write-message.ts';
import { migrate } from '../../../kernel/database/migrate.ts';
import { loadDirectory } from '../../../kernel/places/load-directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { importFile, sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testClock } from '../../../kernel/test-clock.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { solution } from '../solution.ts';
import type { ServiceView } from '../view/service-view.ts';
import { type ViewOptions, viewOf } from '../view/view-of.ts';

const NOW = '2026-11-24T10:00:00Z';

export interface DirectoryHouse extends TestPlaces {
  kernel(now?: string): Promise<Kernel>;
  /** Written as XZuFi, read and imported; the report of the import. The same `source` is read again. */
  take(ownerArs: Ars, objects: Iterable<Told> | string, source?: string): ReturnType<typeof importFile>;
  at(ars: Ars, language?: PlaceRequest['language']): PlaceRequest;
  /** By the id of the catalogue; throws where there is a choice or nothing. */
  view(pageId: string, ars: Ars, options?: ViewOptions & { now?: string }): Promise<ServiceView>;
  /** A key of before: one that became `now`, or one that was divided among several. */
  renameFrom(former: Ars, now: readonly [Ars, ...Ars[]]): Promise<void>;
  /** Takes everything away that was taken in. */
  empty(): Promise<void>;
}

export async function openDirectoryHouse(): Promise<DirectoryHouse> {
  const house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  const kernel = async (now = NOW) =>
    testKernel(house, { sources: await sourcesOf(house.db), clock: testClock(now) });
  const taken: { source: string; ownerArs: Ars }[] = [];
  const at: DirectoryHouse['at'] = (ars, language = 'de') => {
    const place = house.places.get(ars);
    if (place === undefined) throw new Error(`no place ${ars}`);
    return { place, language };
  };
  const take: DirectoryHouse['take'] = async (ownerArs, objects, source) => {
    const message = typeof objects === 'string' ? objects : await messageOf(objects);
    const found = await importFile({
      ...{ db: house.db, places: house.places, solution, intake: 'directory', connector: 'xzufi' },
      ...{ ownerArs, now: Temporal.Instant.from(NOW), accept: true },
      ...{ file: new TextEncoder().encode(message), name: `Synthetische Daten ${randomUUID()}` },
      ...(source !== undefined && { source }),
    });
    taken.push({ source: found.source, ownerArs });
    return found;
  };
  return {
    ...house,
    get places() {
      return house.places;
    },
    ...{ kernel, at, take },
    async renameFrom(former, now) {
      await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
        select ${former}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
        from kernel.place where ars = ${now[0]}`.execute(house.db);
      for (const to of now)
        await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
          select ${former}, ${to}, ${now.length > 1 ? 'split' : 'rekeyed'}, 'table', max(id)
          from kernel.place_import`.execute(house.db);
      house.places = await loadDirectory(house.db);
    },
    async view(pageId, ars, { now, ...options } = {}) {
      const found = await viewOf(pageId, at(ars), await kernel(now), options);
      if (found === null || 'choose' in found) throw new Error(`no single service ${pageId} at ${ars}`);
      return found;
    },
    async empty() {
      for (const { source, ownerArs } of taken.splice(0))
        await take(ownerArs, await messageOf([{ ...NOTHING }]), source);
      taken.length = 0;
    },
  };
}

/** A message without any object is refused: one that counts nowhere stays. */
const NOTHING: Told = {
  ...{ type: 'competence', key: 'nothing', holder: 'nobody', holderType: 'unit' },
  ...{ secondaryKeys: [], changedAt: null, validity: [] },
  competence: { service: 'nothing', areas: [], role: { code: null, name: null }, validity: [] },
};
