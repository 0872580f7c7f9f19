/** What nobody answers for, or waits for its adoption, is shown nowhere: every solution with records of its own, with its example data. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Solution } from './kernel/solution.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const NOW = '2026-11-24T10:00:00Z';
const EARTH = [-180, -90, 180, 90] as const;

let house: TestHouse;
let before: Map<string, string>;
let shown: Map<string, string>;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, { clock: testClock(NOW) });
  const { kernel } = house;
  before = await allThatIsSaid();
  const faults: unknown[] = [];
  await renewSamples(
    { db: kernel.db, solutions, places: kernel.places, adoptions: kernel.adoptions },
    { now: kernel.clock.now(), onFault: (fault) => faults.push(fault) },
  );
  expect(faults).toEqual([]);
  // As if towns had brought them: examples are in no feed anyway.
  await sql`update kernel.source set kind = 'upload'`.execute(kernel.db);
  Object.assign(kernel, { sources: await sourcesOf(kernel.db) });
  shown = await allThatIsSaid();
});
afterAll(() => house.close());

function koeln() {
  const place = house.kernel.places.get(KOELN);
  if (place === undefined) throw new Error('Köln is gone');
  return place;
}

/** Texts of the records that a solution invents. */
function wordsOf(solution: Solution): string[] {
  const { places, clock } = house.kernel;
  const day = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const found = new Set<string>();
  for (const { records } of solution.sample?.(koeln(), day, places) ?? [])
    JSON.stringify(
      records.map(({ record }) => record),
      (_, value: unknown) => {
        if (typeof value === 'string' && value.length >= 8) found.add(value);
        return value;
      },
    );
  return [...found];
}

/** Cards, first page, search, feed and map of each solution, as one text. */
async function allThatIsSaid(): Promise<Map<string, string>> {
  const { kernel } = house;
  const request = { place: koeln(), language: 'de' as const };
  const said = new Map<string, string>();
  for (const solution of solutions) {
    const queries = wordsOf(solution).slice(0, 60);
    const all = [
      await solution.cards(request, kernel),
      await solution.page('', request, kernel),
      await solution.feed?.({ ...request, limit: 100 }, kernel),
      ...(await Promise.all(
        solution.layers?.map((layer) => layer.features([...EARTH], request, kernel)) ?? [],
      )),
      ...(await Promise.all(queries.map((query) => solution.search(query.slice(0, 60), request, kernel)))),
    ];
    said.set(solution.id, JSON.stringify(all));
  }
  return said;
}

const tellsOf = (solution: Solution) =>
  wordsOf(solution)
    .map((word) => JSON.stringify(word).slice(1, -1))
    .filter(
      (word) => shown.get(solution.id)?.includes(word) && before.get(solution.id)?.includes(word) === false,
    );

/** What keeps the records of all sources from being shown, and what ends it. */
const ways = {
  'nobody answers for': {
    begin: () =>
      sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
        select id, 'data', 'failing', 'hidden', ${NOW}, ${NOW}, ${NOW} from kernel.source`,
    end: () => sql`delete from kernel.source_watch`,
  },
  'waits for its adoption': {
    begin: () => sql`update kernel.source set awaits_adoption = true`,
    end: () => sql`update kernel.source set awaits_adoption = false`,
  },
};

describe('a source', () => {
  it.each(Object.entries(ways))(
    'that %s is on no card, list, map, search or feed, although the house in memory does not know yet',
    async (_way, { begin, end }) => {
      const { db } = house.kernel;
      const withSamples = solutions.filter(({ sample }) => sample !== undefined);
      expect(withSamples.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['services', 'leisure', 'news', 'notices']),
      );
      for (const solution of withSamples) expect(tellsOf(solution), solution.id).not.toEqual([]);
      await begin().execute(db);
      const hidden = await allThatIsSaid();
      for (const solution of withSamples)
        expect(
          tellsOf(solution).filter((word) => hidden.get(solution.id)?.includes(word)),
          solution.id,
        ).toEqual([]);
      await end().execute(db);
      const again = await allThatIsSaid();
      for (const solution of withSamples)
        expect(
          tellsOf(solution).filter((word) => !again.get(solution.id)?.includes(word)),
          solution.id,
        ).toEqual([]);
    },
  );
});
