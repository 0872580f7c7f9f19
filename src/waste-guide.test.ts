import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Kernel, PlaceRequest } from './kernel/solution.ts';
import { importFile, sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { itemAt } from './solutions/waste/guide/items-at.ts';
import { sortingEditor } from './solutions/waste/guide/sorting-editor.ts';
import { pointLayers } from './solutions/waste/points/layers.ts';
import { solution } from './solutions/waste/solution.ts';

const KOELN = '053150000000';
const HUERTH = '053620028028';
const ERFT = '053620000000';
const NRW = '050000000000';
const BAYREUTH = '094620000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution]);
});
afterAll(() => house.close());

async function kernelNow(): Promise<Kernel> {
  return { ...house.kernel, clock: testClock(NOW.toString()), sources: await sourcesOf(house.kernel.db) };
}

async function requestAt(ars: string, language: PlaceRequest['language'] = 'de'): Promise<PlaceRequest> {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`no ${ars}`);
  return { place, language };
}

/** The page as text, to look for words in it. */
async function pageAt(ars: string, rest: string, language: PlaceRequest['language'] = 'de'): Promise<string> {
  return JSON.stringify(await solution.page(rest, await requestAt(ars, language), await kernelNow()));
}

function csv(
  ownerArs: string,
  intake: string,
  rows: string,
  settings: Record<string, unknown>,
  source?: string,
) {
  return importFile({
    ...{ db: house.kernel.db, places: house.kernel.places, solution, intake, connector: 'csv', ownerArs },
    ...{ file: Buffer.from(rows), now: NOW, settings, accept: true, name: `Tabelle ${ownerArs}` },
    ...(source !== undefined && { source }),
  });
}

/** Columns of a sorting table → our fields. */
const COLUMNS: Readonly<Record<string, string>> = {
  ...{ Was: 'item', Wohin: 'fraction', Hinweis: 'hint', Ort: 'place', Auch: 'words', Seite: 'url' },
};

function sorting(ownerArs: string, rows: string, source?: string) {
  const header = rows.split('\n')[0]?.split(';') ?? [];
  const mapping = Object.fromEntries(header.map((one) => [COLUMNS[one] ?? one, one]));
  return csv(ownerArs, 'sorting', rows, { mapping, key: 'Was' }, source);
}

const POINTS = {
  mapping: {
    ...{ name: 'Name', takes: 'Nimmt', address: 'Adresse', openingHours: 'Zeiten', kind: 'Art' },
    ...{ wheelchair: 'Rollstuhl', website: 'Seite' },
  },
  ...{ key: 'Nr', lon: 'Ost', lat: 'Nord' },
};

describe('the sorting guide', () => {
  it('says the general rule everywhere, and that it is to be verified', async () => {
    const page = await pageAt(KOELN, 'abc/knochen');
    expect(page).toContain('Biotonne');
    expect(page).toContain('zu prüfen');
    expect(page).toContain('Örtlich verschieden');
    expect(page).toContain('"canonicalAt":"000000000000"');
    expect(await pageAt(KOELN, 'abc/batterie')).toContain('können brennen');
    expect(await pageAt(KOELN, 'abc/pfanne', 'en')).toContain('Scrap metal');
    expect(await pageAt(KOELN, 'abc/gibt-es-nicht')).toBe('null');
    for (const rest of ['abc/buchstabe/1', 'abc/tonne/nix', 'abc/a/b/c', 'abc/UPPER', 'sammelstelle/1'])
      expect(await pageAt(KOELN, rest), rest).toBe('null');
  });

  it('says what the nearest unit says instead, and passes it down to its towns only', async () => {
    const land = await sorting(NRW, 'Was;Wohin;Hinweis\nKnochen;Restmüll;Land\n');
    const county = await sorting(
      ERFT,
      'Was;Wohin;Hinweis;Ort;Auch;Seite\nHühnerknochen;Restmüll;Kreis;;;kein link\nPommesschale;Papier, Biotonne;;Hof Nord;Pommestüte;https://example.org/a\n',
    );
    expect(land.result.outcome).toBe('imported');
    const huerth = await pageAt(HUERTH, 'abc/knochen');
    expect(huerth).toContain('Kreis');
    expect(huerth).not.toContain('zu prüfen');
    expect(huerth).toContain('Rhein-Erft-Kreis');
    expect(await pageAt(KOELN, 'abc/knochen')).toContain('Land');
    const added = await pageAt(HUERTH, 'abc/pommesschale');
    expect(added).toContain('Hof Nord');
    expect(added).toContain('Papiertonne');
    expect(await pageAt(KOELN, 'abc/pommesschale')).toBe('null');
    expect(await pageAt(HUERTH, 'abc/suche/Pommestüte')).toContain('Pommesschale');
    expect(await pageAt(HUERTH, 'abc')).toContain('So in Rhein-Erft-Kreis');
    // Words that the phone fills in itself.
    expect(await pageAt(HUERTH, 'abc')).toContain('"found_other":"{count} Treffer"');
    expect(await pageAt(HUERTH, 'abc/knochen')).toContain('"next":"{bin}: nächste Abholung {day}"');
    // Taken away from the feed: the general rule counts again.
    await sorting(ERFT, 'Was;Wohin;Hinweis;Ort;Auch;Seite\nPommesschale;Papier;;;;\n', county.source);
    expect(await pageAt(HUERTH, 'abc/knochen')).toContain('Land');
  });

  it('reports rows of which nobody knows where to, and leaves nothing of them', async () => {
    const { result } = await sorting(
      KOELN,
      'Was;Wohin;Hinweis\nKork;nirgends;x\n;Restmüll;y\nKerzen;Restmüll, Quatsch;z\n',
    );
    expect(result).toMatchObject({ outcome: 'imported', report: { faults: 2 } });
    const kernel = await kernelNow();
    const place = (await requestAt(KOELN)).place;
    expect((await itemAt('korken', place, kernel))?.own).toBeNull();
    expect((await itemAt('kerzen', place, kernel))?.own?.record.fractions).toEqual(['residual']);
  });

  it('leads from the form to what was found, whatever was typed', async () => {
    const find = (q: string, lang = 'de') =>
      house.http.inject({
        url: `/api/waste/sorting/find?ars=${KOELN}&lang=${lang}&q=${encodeURIComponent(q)}`,
      });
    const found = await find('wohin mit der Pfanne');
    expect(found.statusCode).toBe(303);
    const page = await house.http.inject({ url: String(found.headers.location) });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Altmetall');
    for (const q of ['a/b?c#d', '%%%', '<script>alert(1)</script>', 'Öl & Ä', '..', '   ']) {
      const { statusCode, headers } = await find(q, 'en');
      expect(statusCode, q).toBe(303);
      const answer = await house.http.inject({ url: String(headers.location) });
      expect(answer.statusCode, `${q} ${headers.location}`).toBe(200);
      expect(answer.body).not.toContain('<script>alert');
    }
    const names = await house.http.inject({ url: '/api/waste/sorting-names?lang=en' });
    expect(names.json().names).toContain('Frying pan');
  });

  it('is found in the search of the house, above what only sounds alike', async () => {
    const hits = await solution.search('Bratpfanne', await requestAt(KOELN), await kernelNow());
    expect(hits[0]).toMatchObject({ title: 'Pfanne', page: 'abfall/abc/pfanne' });
    expect(await solution.search('Standesamt', await requestAt(KOELN), await kernelNow())).toEqual([]);
  });

  it('takes what a desk enters to the entry that is meant, in either language', () => {
    const form = { item: 'Chicken bones', fractions: ['residual'], hint: 'Nur so' };
    const context = { source: { ownerArs: KOELN } } as never; // the map asks for nothing else
    expect(sortingEditor.map(sortingEditor.form.parse(form), context)).toMatchObject({
      ars: KOELN,
      record: { item: 'knochen', hint: 'Nur so', place: null },
    });
    const nothing = sortingEditor.map(sortingEditor.form.parse({ ...form, item: '§' }), context);
    expect(nothing).toMatchObject({ fault: { path: 'item' } });
  });
});

describe('collection points', () => {
  let id = '';
  beforeAll(async () => {
    await csv(
      KOELN,
      'points',
      [
        'Nr;Name;Nimmt;Adresse;Zeiten;Art;Rollstuhl;Seite;Ost;Nord',
        '1;Wertstoffhof Nord;Altmetall, Elektroschrott und Korken;Weg 1;Mo-Fr 10:00-18:00, PH off;Hof;ja;example.org;6,95;50,94',
        '2;;Glas;;;Container;;;6,96;50,94',
        '3;;;;;;;;6,96;50,94',
        '4;Weit weg;Glas;;;;;;50,94;6,96',
        '5;Halb offen;Papier;;immer wenn Licht brennt;;;;6,97;50,94',
      ].join('\n'),
      POINTS,
    );
    const { rows } = await sql<{
      id: string;
    }>`select id from waste.point where name = 'Wertstoffhof Nord'`.execute(house.kernel.db);
    id = rows[0]?.id ?? '';
  });

  it('of a table lie at their towns; what has no name, no point or swapped ones is left out', async () => {
    const { rows } = await sql<{ name: string; fractions: string[]; record: { takes: string[] } }>`
      select name, fractions, record from waste.point order by name`.execute(house.kernel.db);
    expect(rows.map(({ name }) => name)).toEqual(['', 'Halb offen', 'Wertstoffhof Nord']);
    expect(rows[2]).toMatchObject({ fractions: ['metal', 'electronic'], record: { takes: ['Korken'] } });
  });

  it('stand on their page with hours, way and what they take, and can be corrected', async () => {
    const page = await pageAt(KOELN, `sammelstelle/${id}`);
    for (const words of ['Altmetall', 'Korken', 'geo:50.94,6.95', 'openstreetmap.org', 'choice', 'Mo-Fr'])
      expect(page, words).toContain(words);
    expect(page).toContain('"ars":"053150000000"');
    const response = await house.http.inject({ url: `/${KOELN}/abfall/sammelstelle/${id}` });
    expect([200, 301, 302, 308]).toContain(response.statusCode);
  });

  it('are listed by what they take, and beside the things that go there', async () => {
    expect(await pageAt(KOELN, 'sammelstellen')).toContain('Container für Glas');
    expect(await pageAt(KOELN, 'sammelstellen/altmetall')).toContain('Wertstoffhof Nord');
    expect(await pageAt(KOELN, 'sammelstellen/altmetall')).not.toContain('Container für Glas');
    expect(await pageAt(KOELN, 'sammelstellen/recyclinghof')).toContain('Wertstoffhof Nord');
    expect(await pageAt(KOELN, 'sammelstellen/7')).toBe('null');
    expect(await pageAt(KOELN, 'abc/pfanne')).toContain('Wertstoffhof Nord');
    expect(await pageAt(KOELN, 'abc/korken')).toContain('Wertstoffhof Nord');
    // Another county answers for Hürth.
    expect(await pageAt(HUERTH, 'sammelstellen')).toContain('noch keine Sammelstelle');
    const near = await house.http.inject({ url: `/api/waste/near?ars=${KOELN}&fraction=glass` });
    expect(near.json().rows).toEqual([
      expect.objectContaining({ name: 'Container für Glas', lon: 6.96, lat: 50.94 }),
    ]);
  });

  it('are points of the map, and found by their names', async () => {
    const box = [6.9, 50.9, 7, 51] as const;
    const [own] = pointLayers;
    const points = await own?.features(box, await requestAt(KOELN), await kernelNow());
    expect(points?.map(({ title }) => title).toSorted()).toEqual([
      'Container für Glas',
      'Halb offen',
      'Wertstoffhof Nord',
    ]);
    const hits = await solution.search('Wertstoffhof', await requestAt(KOELN), await kernelNow());
    expect(hits.map(({ title }) => title)).toContain('Wertstoffhof Nord');
  });

  it('say that they are gone once their source no longer has them', async () => {
    const { rows } = await sql<{ source: string }>`select source from waste.point where id = ${id}`.execute(
      house.kernel.db,
    );
    const rest =
      'Nr;Name;Nimmt;Adresse;Zeiten;Art;Rollstuhl;Seite;Ost;Nord\n2;;Glas;;;Container;;;6,96;50,94\n';
    await csv(KOELN, 'points', rest, POINTS, rows[0]?.source);
    expect(await pageAt(KOELN, `sammelstelle/${id}`)).toContain('gibt es hier nicht mehr');
    expect(await pageAt(HUERTH, `sammelstelle/${id}`)).toBe('null');
  });
});

const OSM = '../shared/data/osm/north-bayreuth.osm.gz';
describe.skipIf(!existsSync(OSM))('collection points of OpenStreetMap', () => {
  it('come from a real map, apart from all others, and name their source', async () => {
    const { result } = await importFile({
      ...{
        db: house.kernel.db,
        places: house.kernel.places,
        solution,
        intake: 'osm-points',
        connector: 'osm-xml',
      },
      ...{ ownerArs: '090000000000', file: OSM, now: NOW, licence: 'ODbL-1.0', name: 'Karte', accept: true },
    });
    expect(result.outcome).toBe('imported');
    const { rows } = await sql<{ fractions: string[]; ars: string }>`
      select fractions, ars from waste.osm_point`.execute(house.kernel.db);
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ fractions }) => fractions.includes('glass'))).toHaveLength(4);
    const [first] = rows.filter(({ ars }) => ars === BAYREUTH);
    if (first !== undefined)
      expect(await pageAt(BAYREUTH, 'sammelstellen/glas')).toContain('OpenStreetMap contributors');
    const others = await sql`select from waste.point where ars like '09%'`.execute(house.kernel.db);
    expect(others.rows).toHaveLength(0);
  });
});
