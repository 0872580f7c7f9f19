import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../../kernel/places/test-places.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { importFile, sourcesOf } from '../../../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../../../kernel/test-kernel.ts';
import { solution } from '../../solution.ts';
import { findServicesAt } from '../search-services.ts';
import { judge, rankIn } from './mean-rank.ts';
import queries from './town-queries.json' with { type: 'json' };

const FILES = new URL('../../../../../../shared/data/services/', import.meta.url);
const TOWNS = [
  { town: 'muenchen', ars: '091620000000', least: 0.95 },
  // Berlin gives no service keys, so that the everyday words of the catalogue do not belong to its services.
  { town: 'berlin', ars: '110000000000', least: 0.8 },
] as const;

describe.skipIf(!existsSync(FILES))(
  'with the real services of a town (skipped where its files are absent)',
  () => {
    let house: TestPlaces;
    let kernel: Kernel;

    beforeAll(async () => {
      house = await openTestPlaces();
      await migrate({
        ownerUrl: house.ownerUrl,
        folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
      });
      for (const { town, ars } of TOWNS) {
        await importFile({
          ...{ db: house.db, places: house.places, solution, intake: 'services', connector: 'dldb-services' },
          ...{ ownerArs: ars, now: Temporal.Instant.from('2026-11-24T10:00:00Z'), licence: 'EUPL-1.2' },
          ...{ file: fileURLToPath(new URL(`${town}-dldb-services_de.json`, FILES)), name: `Daten ${town}` },
        });
      }
      kernel = testKernel(house, { sources: await sourcesOf(house.db) });
    }, 60_000);
    afterAll(() => house.close());

    async function namesFound(query: string, ars: string): Promise<string[]> {
      const place = house.places.get(ars);
      if (place === undefined) throw new Error(`no place ${ars}`);
      const { services } = await findServicesAt(query, { place, language: 'de' }, kernel, {
        ...{ withExamples: false, offset: 0, limit: 20 },
      });
      return services.map((one) => ('own' in one ? one.own.service.name : one.general.name.de).trim());
    }

    it.each(TOWNS)('everyday words lead to the services of $town', async ({ town, ars, least }) => {
      const ranks = [];
      for (const [query = '', ...expected] of queries[town])
        ranks.push(rankIn(query, expected, await namesFound(query, ars)));
      const { mean, firstThree, line } = judge(ranks);
      console.log(`${town}: ${line}`);
      expect(mean).toBeGreaterThanOrEqual(least);
      expect(firstThree).toBeGreaterThanOrEqual(0.9);
    });
  },
);
