import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptedWith } from '../../kernel/adoptions/testing/adopted-with.ts';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile, sourcesOf } from '../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { solution } from './solution.ts';

const BONN = '053140000000';
const NRW = '050000000000';

let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
  const folder = new URL('./migrations/', import.meta.url);
  await migrate({ ownerUrl: ground.ownerUrl, folders: [{ id: 'services', folder }] });
  await importFile({
    ...{ db: ground.db, places: ground.places, solution, intake: 'services', connector: 'dldb-services' },
    ...{ ownerArs: BONN, now: Temporal.Instant.from('2026-11-24T10:00:00Z'), licence: 'CC0-1.0' },
    file: Buffer.from(JSON.stringify({ data: [{ id: 's1', name: 'Rheinaue mieten' }] })),
  });
});
afterAll(() => ground.close());

async function seenAt(settings: Record<string, Record<string, unknown>>) {
  const place = ground.places.get(BONN);
  if (place === undefined) throw new Error('no Bonn');
  const adoptions = adoptedWith('services', settings, ground.places);
  const kernel = testKernel(ground, { adoptions, sources: await sourcesOf(ground.db) });
  const request = { place, language: 'de' as const };
  return {
    cards: (await solution.cards(request, kernel)).map(({ id }) => id),
    page: JSON.stringify(await solution.page('', request, kernel)),
  };
}

describe('the settings of services', () => {
  it.each([
    ['its own', BONN],
    ['those of the Land', NRW],
  ])('decide by %s which cards are shown, and the page stays as it is', async (_, giver) => {
    const usual = await seenAt({});
    expect(usual.cards).toEqual(['online', 'responsible', 'imported']);
    const { cards, page } = await seenAt({ [giver]: { hiddenCards: ['responsible', 'imported'] } });
    expect(cards).toEqual(['online']);
    expect(page).toBe(usual.page);
    expect((await seenAt({ [giver]: { hiddenCards: usual.cards } })).cards).toEqual([]);
  });

  it('are those of the place before those of the Land', async () => {
    const settings = { [NRW]: { hiddenCards: ['online'] }, [BONN]: { hiddenCards: ['imported'] } };
    expect((await seenAt(settings)).cards).toEqual(['online', 'responsible']);
  });
});
