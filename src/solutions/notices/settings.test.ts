import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptedWith } from '../../kernel/adoptions/testing/adopted-with.ts';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { importFile, sourcesOf } from '../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { solution } from './solution.ts';

const KOELN = '053150000000';
const NRW = '050000000000';
const NOW = '2026-11-24T10:00:00Z';

let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
  const folder = new URL('./migrations/', import.meta.url);
  await migrate({ ownerUrl: ground.ownerUrl, folders: [{ id: 'notices', folder }] });
  const table = 'kind;title;from;until\ntraffic;Sperrung;2026-11-24T08:00:00Z;2026-11-24T18:00:00Z\n';
  const later = 'power;Abschaltung;2026-11-27T08:00:00Z;2026-11-27T18:00:00Z\n';
  await importFile({
    ...{
      db: ground.db,
      places: ground.places,
      solution,
      intake: 'notices',
      connector: 'csv',
      ownerArs: KOELN,
    },
    ...{ now: Temporal.Instant.from(NOW), licence: 'CC0-1.0', file: Buffer.from(table + later) },
    settings: {
      mapping: { kind: 'kind', title: 'title', from: 'from', until: 'until' },
      key: 'title',
    },
  });
});
afterAll(() => ground.close());

async function seenAt(settings: Record<string, Record<string, unknown>>) {
  const place = ground.places.get(KOELN);
  if (place === undefined) throw new Error('no Köln');
  const adoptions = adoptedWith('notices', settings, ground.places);
  const kernel = testKernel(ground, { adoptions, sources: await sourcesOf(ground.db) });
  const request = { place, language: 'de' as const };
  const cards = await solution.cards(request, kernel);
  return {
    cards: cards.map(({ quote }) => quote?.text),
    page: JSON.stringify(await solution.page('', request, kernel)),
  };
}

describe('the settings of notices', () => {
  it.each([
    ['its own', KOELN],
    ['those of the Land', NRW],
  ])('decide by %s which kinds get a card, and the list keeps them', async (_, giver) => {
    expect((await seenAt({})).cards).toEqual(['Sperrung']);
    const { cards, page } = await seenAt({ [giver]: { quietKinds: ['traffic'] } });
    expect(cards).toEqual([]);
    expect(page).toContain('Sperrung');
  });

  it.each([
    ['its own', KOELN],
    ['those of the Land', NRW],
  ])('decide by %s how many days ahead a card tells', async (_, giver) => {
    const told = async (daysAhead: number) =>
      (await seenAt({ [giver]: { daysAhead, quietKinds: ['traffic'] } })).cards;
    expect(await told(2)).toEqual([]);
    expect(await told(3)).toEqual(['Abschaltung']);
  });

  it('are those of the place before those of the Land', async () => {
    const settings = { [NRW]: { quietKinds: ['traffic'] }, [KOELN]: { quietKinds: ['power'] } };
    expect((await seenAt(settings)).cards).toEqual(['Sperrung']);
  });
});
