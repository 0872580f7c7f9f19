/** A house whose finder is a server on this machine, switched on; the clock is the test's. For tests. */
import { sql } from 'kysely';
import { GOLDEN_PAIRS } from '../../../../connectors/pvog/testing/golden-pairs.ts';
import { behavePvog, type PvogServer } from '../../../../connectors/pvog/testing/pvog-server.ts';
import { migrate } from '../../../../kernel/database/migrate.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import { openTestPlaces, type TestPlaces } from '../../../../kernel/places/test-places.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { createAskedSources } from '../../../../kernel/sources/ask/asked-sources.ts';
import { createSourceDirectory } from '../../../../kernel/sources/create-source-directory.ts';
import { ensurePrepared } from '../../../../kernel/sources/manage/ensure-prepared.ts';
import { setSourceState } from '../../../../kernel/sources/manage/manage.ts';
import type { Source } from '../../../../kernel/sources/source.ts';
import { readSources } from '../../../../kernel/sources/store.ts';
import { type FeedServer, startFeedServer } from '../../../../kernel/sources/testing/feed-server.ts';
import { createTestOutside, type TestOutside } from '../../../../kernel/sources/testing/test-outside.ts';
import { testKernel } from '../../../../kernel/test-kernel.ts';
import { solution } from '../../solution.ts';

export interface FinderHouse {
  places: TestPlaces;
  feeds: FeedServer;
  close(): Promise<void>;
}

/** Once for a file. */
export async function openFinderHouse(): Promise<FinderHouse> {
  const places = await openTestPlaces();
  await migrate({
    ownerUrl: places.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
  const feeds = await startFeedServer();
  return {
    ...{ places, feeds },
    async close() {
      await feeds.close();
      await places.close();
    },
  };
}

export interface FinderScene {
  pvog: PvogServer;
  outside: TestOutside;
  kernel: Kernel;
  /** What another process of the house knows. */
  processOf(way?: TestOutside): Promise<Kernel>;
  source(): Promise<Source | undefined>;
  place(ars: string): Place;
}

/** For each test: nothing was asked yet, and everything is answered as it should be. */
export async function setScene({ places: house, feeds }: FinderHouse): Promise<FinderScene> {
  const { db, places } = house;
  const pvog = behavePvog(feeds, GOLDEN_PAIRS);
  await sql`delete from services.finder_answer`.execute(db);
  await sql`delete from kernel.source`.execute(db);
  const outside = createTestOutside({ allowOrigins: [feeds.origin] });
  await ensurePrepared(db, { solutions: [solution], places }, outside.clock.now());
  await sql`update kernel.source set address = ${pvog.address}`.execute(db);
  const source = async () => (await readSources(db))[0];
  const prepared = await source();
  if (prepared === undefined) throw new Error('nothing is prepared');
  await setSourceState(db, prepared.id, 'active', { places, now: outside.clock.now() });
  const processOf = async (way = outside) =>
    testKernel(house, {
      clock: way.clock,
      sources: createSourceDirectory(await readSources(db), () => 'PT24H'),
      asked: createAskedSources({ db, places: () => places, outside: way }),
    });
  return {
    ...{ pvog, outside, processOf, source },
    kernel: await processOf(),
    place(ars) {
      const place = places.get(ars);
      if (place === undefined) throw new Error(`no place ${ars}`);
      return place;
    },
  };
}
