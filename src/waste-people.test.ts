import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Block, Kernel, PageContent } from './kernel/solution.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { districtSlug } from './solutions/waste/district-slug.ts';
import { solution } from './solutions/waste/solution.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { aBin, aSeries, aStreet, aToldDate } from './solutions/waste/testing/records.ts';

const WACKEN = '010615168107';
const STEINBURG = '010610000000';
const KOELN = '053150000000';
const NOW = '2026-11-26T10:00:00Z';
const NORTH = districtSlug('Nord');
const SOUTH = districtSlug('Süd');
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
});
afterAll(() => house.close());
beforeEach(async () => {
  const { db } = house.kernel;
  await sql`delete from kernel.source`.execute(db);
  for (const table of ['collection', 'series', 'street'])
    await sql`delete from ${sql.table(`waste.${table}`)}`.execute(db);
});

async function kernelAt(now = NOW): Promise<Kernel> {
  house.kernel.sources = await sourcesOf(house.kernel.db);
  return { ...house.kernel, clock: testClock(now) };
}

async function pageOf(rest: string, ars = WACKEN, now = NOW): Promise<PageContent | null> {
  const kernel = await kernelAt(now);
  const place = kernel.places.get(ars);
  if (place === undefined) throw new Error(`no ${ars}`);
  return solution.page(rest, { place, language: 'de' }, kernel);
}

async function cardOf(ars = WACKEN, now = NOW) {
  const kernel = await kernelAt(now);
  const place = kernel.places.get(ars);
  if (place === undefined) throw new Error(`no ${ars}`);
  const [card] = await solution.cards({ place, language: 'de' }, kernel);
  return card;
}

function words(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === 'text' || block.type === 'heading') return [block.text];
      if (block.type === 'list') return block.items.map(({ text, note }) => `${text} ${note ?? ''}`);
      if (block.type === 'facts') return block.rows.map(({ label, value }) => `${label} ${value}`);
      return block.type === 'part' || block.type === 'fold' ? [words(block.blocks)] : [];
    })
    .join('\n');
}

const bringDistricts = async (): Promise<void> => {
  await bring(
    house.kernel,
    'collections',
    {
      north: aSeries(['2026-11-27'], { district: 'Nord', bins: [aBin('residual', { name: 'Restmüll' })] }),
      south: aSeries(['2026-12-04'], { district: 'Süd', bins: [aBin('residual', { name: 'Restmüll' })] }),
      all: aSeries(['2026-12-01'], { bins: [aBin('paper', { name: 'Papier' })] }),
    },
    { ars: STEINBURG },
  );
  const odd = { from: null, until: null, parity: 'odd' as const };
  await bring(
    house.kernel,
    'streets',
    {
      a: aStreet('Hauptstraße', 'Nord', { range: odd }),
      b: aStreet('Hauptstraße', 'Süd', { range: { ...odd, parity: 'even' } }),
      c: aStreet('Hauptweg', 'Süd'),
      d: aStreet('Am Markt', 'Nord'),
    },
    { ars: WACKEN },
  );
};

describe('the API of streets', () => {
  it('answers every range of a street that begins so, in any spelling, and has no room for a number', async () => {
    await bringDistricts();
    await kernelAt();
    const ask = async (query: string) =>
      house.http.inject({ url: `/api/waste/streets?ars=${WACKEN}&${query}` });
    const found = await ask('begin=HAUPT-STR.');
    expect(found.json()).toEqual({
      streets: [
        {
          ...{ street: 'Hauptstraße', locality: null, units: ['Wacken'] },
          parts: expect.arrayContaining([
            expect.objectContaining({ slug: NORTH, district: 'Nord', fractions: [] }),
            expect.objectContaining({ slug: SOUTH, district: 'Süd' }),
          ]),
        },
      ],
      more: false,
    });
    expect((await ask('begin=haupt')).json().streets).toHaveLength(2);
    expect((await ask('begin=%25')).json()).toEqual({ streets: [], more: false });
    const again = await house.http.inject({
      url: `/api/waste/streets?ars=${WACKEN}&begin=haupt-str.`,
      headers: { 'if-none-match': String(found.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect((await ask('begin=haupt&ars=1')).statusCode).toBe(400);
  });
});

describe('the API of days', () => {
  it('answers days of districts and of the whole unit from above, each with its source', async () => {
    await bringDistricts();
    await kernelAt();
    const ask = async (query: string) => house.http.inject({ url: `/api/waste/days?ars=${WACKEN}&${query}` });
    const found = await ask(`districts=${NORTH}&from=2026-11-26`);
    expect(found.json().days).toMatchObject([
      { date: '2026-11-27', slug: NORTH, bin: { name: 'Restmüll' }, ars: STEINBURG, state: 'planned' },
      { date: '2026-12-01', slug: 'alle', bin: { fraction: 'paper' } },
    ]);
    expect(found.json().sources).toMatchObject([{ licence: 'CC0-1.0' }]);
    expect((await ask(`districts=${NORTH}%2B${SOUTH}&from=2026-11-26`)).json().days).toHaveLength(3);
    expect((await ask('from=2026-11-26&until=2026-11-30')).json().days).toEqual([]);
    const bad = await ask('districts=Nord!');
    expect(bad.json()).toMatchObject({ status: 400, code: 'waste-districts-malformed' });
  });

  it('lets the town answer for its own paper also on days on which only the county collects some', async () => {
    await bringDistricts();
    const paper = aSeries(['2027-01-08'], { bins: [aBin('paper', { name: 'Papier' })] });
    await bring(house.kernel, 'collections', { paper }, { ars: WACKEN });
    await kernelAt();
    const ask = async (span: string) =>
      (await house.http.inject({ url: `/api/waste/days?ars=${WACKEN}&${span}` })).json().days;
    expect(await ask('from=2026-12-01&until=2026-12-01')).toEqual([]);
    expect(await ask('from=2026-12-01&until=2027-01-31')).toMatchObject([
      { date: '2027-01-08', ars: WACKEN, bin: { fraction: 'paper' } },
    ]);
  });

  it('leaves invented days out unless they are asked for', async () => {
    await renewSamples(
      { ...house.kernel, solutions: [solution] },
      {
        now: Temporal.Instant.from(NOW),
        onFault: (fault) => {
          throw fault;
        },
      },
    );
    await kernelAt();
    const ask = (examples: string) =>
      house.http.inject({ url: `/api/waste/days?ars=${KOELN}&from=2026-11-26&examples=${examples}` });
    expect((await ask('no')).json()).toEqual({ days: [], sources: [] });
    expect((await ask('yes')).json().sources).toMatchObject([{ example: true }]);
  });
});

describe('the pages of days', () => {
  it('say who answers, and lead by street or district to what comes tomorrow', async () => {
    await bringDistricts();
    const overview = await pageOf('');
    expect(words(overview?.blocks ?? [])).toContain('Ihrem Landkreis: Kreis Steinburg');
    const district = await pageOf(`bezirk/${NORTH}`);
    expect(district?.title).toBe('Abfuhr: Nord');
    expect(words(district?.blocks ?? [])).toContain('Morgen: Restmüll.');
    expect(words(district?.blocks ?? [])).toContain('Papier Dienstag, 1. Dezember');
    const street = await pageOf('strasse/hauptstrasse');
    const list = street?.blocks.find((block) => block.type === 'list');
    expect(list?.type === 'list' && list.items.map(({ text, page }) => [text, page])).toEqual(
      expect.arrayContaining([
        ['Alle ungeraden Nummern', `abfall/bezirk/${NORTH}`],
        ['Alle geraden Nummern', `abfall/bezirk/${SOUTH}`],
      ]),
    );
    const form = await house.http.inject({ url: `/api/waste/street?ars=${WACKEN}&street=Haupt-Str. 12a` });
    expect(form.headers.location).toBe('/010615168107-wacken/abfall/strasse/hauptstrasse');
    expect(words((await pageOf('strasse/nirgendwo'))?.blocks ?? [])).toContain('keine Straße');
    expect(await pageOf('bezirk/gibt-es-nicht')).toBeNull();
    expect(await pageOf(`bezirk/${NORTH}+gibt-es-nicht`)).toBeNull();
  });

  it('tell why a day was moved and that a calendar ends, also when all of it is over', async () => {
    const moved = aToldDate('2026-12-29', { planned: '2026-12-28', note: 'Feiertag' });
    await bring(
      house.kernel,
      'collections',
      { a: aSeries([], { district: 'Nord', dates: [moved] }) },
      { ars: WACKEN },
    );
    const text = words((await pageOf(`bezirk/${NORTH}`))?.blocks ?? []);
    expect(text).toContain('statt Mo., 28. Dezember: Feiertag');
    expect(text).toContain('bekannt bis Dienstag, 29. Dezember 2026');
    const over = await pageOf(`bezirk/${NORTH}`, WACKEN, '2027-01-10T10:00:00Z');
    expect(words(over?.blocks ?? [])).toContain('Der neue Kalender fehlt noch');
  });

  it('say what is missing and who could add it where nothing is known', async () => {
    const text = words((await pageOf(''))?.blocks ?? []);
    expect(text).toContain('noch keine Abfuhrtermine');
    expect(text).toMatch(/Wacken.*Kreis Steinburg/);
    expect(await pageOf('bezirk/alle')).toBeNull();
  });
});

describe('the card of waste', () => {
  it('says what comes tomorrow where everybody has the same days', async () => {
    await bring(
      house.kernel,
      'collections',
      {
        a: aSeries(['2026-11-27', '2026-12-11'], { bins: [aBin('bio', { name: 'Bio' })] }),
        b: aSeries(['2026-11-27'], { bins: [aBin('residual', { name: 'Restmüll' })] }),
      },
      { ars: STEINBURG },
    );
    expect(await cardOf()).toMatchObject({
      ...{ sentence: 'Morgen: Bio, Restmüll', state: 'ok', page: 'abfall/bezirk/alle' },
      validUntil: '2026-11-26T23:00:00Z',
    });
    expect((await cardOf(WACKEN, '2026-11-30T10:00:00Z'))?.sentence).toBe('Freitag, 11. Dezember: Bio');
  });

  it('leads to the street where days differ, and says so where nothing is known', async () => {
    expect(await cardOf()).toMatchObject({ state: 'empty', page: 'abfall' });
    await bringDistricts();
    const card = await cardOf();
    expect(card).toMatchObject({ id: 'choose', page: 'abfall', sentence: expect.stringContaining('Straße') });
    expect(card?.priority).toBeLessThan(40);
    expect((await cardOf(WACKEN, '2026-11-30T10:00:00Z'))?.sentence).toMatch(/^Morgen: Papier\. .*Straße/);
  });
});

describe('invented days', () => {
  it('are there for a year in every place for trying out, with a day that Christmas moves, and marked', async () => {
    const samples = { ...house.kernel, solutions: [solution] };
    const faults: unknown[] = [];
    await renewSamples(samples, {
      now: Temporal.Instant.from(NOW),
      onFault: (fault) => faults.push(fault),
    });
    expect(faults).toEqual([]);
    for (const [ars, slug] of [
      [KOELN, districtSlug('Beispielbezirk Nord')],
      ['053140000000', 'alle'],
      ['053820064064', districtSlug('Beispielbezirk West')],
      ['059580004004', districtSlug('Beispielbezirk Süd')],
    ] as const) {
      const page = await pageOf(`bezirk/${slug}`, ars);
      const sources = page?.blocks.flatMap((block) =>
        block.type === 'source' ? [block.source.example] : [],
      );
      expect(sources, ars).toEqual([true]);
      const text = words(page?.blocks ?? []);
      expect(text).toMatch(/statt .*Feiertag/);
      expect(text).toContain('Dezember 2027');
    }
    expect((await cardOf('053140000000'))?.source.example).toBe(true);
  });
});
