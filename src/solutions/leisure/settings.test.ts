import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptedWith } from '../../kernel/adoptions/testing/adopted-with.ts';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { sourcesOf } from '../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { solution } from './solution.ts';
import { bring } from './testing/bring.ts';
import { aDate, anEvent } from './testing/records.ts';

const KOELN = '053150000000';
const NRW = '050000000000';
/** All of Köln: west, south, east, north. */
const BOX = [6.7, 50.8, 7.2, 51.1] as const;

let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
  const folder = new URL('./migrations/', import.meta.url);
  await migrate({ ownerUrl: ground.ownerUrl, folders: [{ id: 'leisure', folder }] });
  const on = (start: string) => ({ occurrences: [aDate(start)] });
  const records = {
    market: anEvent({ title: 'Flohmarkt', category: 'market', ...on('2026-11-26T18:00:00Z') }),
    music: anEvent({ title: 'Orgelkonzert', category: 'music', ...on('2026-11-28T18:00:00Z') }),
  };
  await bring(ground, 'events', records, { ars: KOELN });
});
afterAll(() => ground.close());

/** Which of the two events each part of the solution shows. */
async function seenAt(settings: Record<string, Record<string, unknown>>) {
  const place = ground.places.get(KOELN);
  if (place === undefined) throw new Error('no Köln');
  const adoptions = adoptedWith('leisure', settings, ground.places);
  const kernel = testKernel(ground, { adoptions, sources: await sourcesOf(ground.db) });
  const request = { place, language: 'de' as const };
  const hits = await Promise.all(
    ['Flohmarkt', 'Orgelkonzert'].map((query) => solution.search(query, request, kernel)),
  );
  const layer = solution.layers?.find(({ id }) => id === 'events');
  const card = (await solution.cards(request, kernel)).find(({ id }) => id === 'events');
  const parts = {
    card: card?.quote,
    overview: await solution.page('', request, kernel),
    list: await solution.page('termine', request, kernel),
    search: hits.flat().map(({ title }) => title),
    map: await layer?.features([...BOX], request, kernel),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([part, content]) => {
      const text = JSON.stringify(content ?? null);
      return [part, ['Flohmarkt', 'Orgelkonzert'].filter((title) => text.includes(title))];
    }),
  );
}

const BOTH = ['Flohmarkt', 'Orgelkonzert'];
const givers = [
  ['its own', KOELN],
  ['those of the Land', NRW],
] as const;

describe('the settings of leisure', () => {
  it.each(givers)(
    'leave by %s events of hidden kinds out of card, pages, search and map',
    async (_, giver) => {
      expect(await seenAt({})).toEqual({
        ...{ card: ['Flohmarkt'], overview: BOTH, list: BOTH, search: BOTH, map: BOTH },
      });
      const rest = ['Orgelkonzert'];
      expect(await seenAt({ [giver]: { hiddenCategories: ['market'] } })).toEqual({
        ...{ card: rest, overview: rest, list: rest, search: rest, map: rest },
      });
    },
  );

  it.each(givers)('say by %s how far ahead the card looks', async (_, giver) => {
    const card = async (cardDays: number) => (await seenAt({ [giver]: { cardDays } })).card;
    expect([await card(2), await card(3)]).toEqual([[], ['Flohmarkt']]);
  });

  it('are those of the place before those of the Land', async () => {
    const settings = { [NRW]: { hiddenCategories: ['market'] }, [KOELN]: { hiddenCategories: ['music'] } };
    expect((await seenAt(settings)).list).toEqual(['Flohmarkt']);
  });
});
