import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { importFile, sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { SITUATIONS } from '../catalogue/model.ts';
import { solution } from '../solution.ts';

const FILES = new URL('../../../../../shared/data/services/', import.meta.url);
const MUENCHEN = '091620000000';
const BERLIN = '110000000000';
const BAVARIA = '090000000000';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

let house: TestPlaces;
let kernel: Kernel;

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({
    ownerUrl: house.ownerUrl,
    folders: [{ id: 'services', folder: solution.migrations ?? new URL('./', import.meta.url) }],
  });
});
afterAll(() => house.close());

async function take(intake: 'services' | 'offices', ownerArs: string, file: string | unknown[]) {
  const connector = intake === 'services' ? 'dldb-services' : 'dldb-locations';
  const content = typeof file === 'string' ? file : new TextEncoder().encode(JSON.stringify({ data: file }));
  const { result } = await importFile({
    db: house.db,
    places: house.places,
    solution,
    intake,
    connector,
    ownerArs,
    now: NOW,
    file: content,
    licence: 'EUPL-1.2',
    name: `Daten ${ownerArs} ${intake} ${JSON.stringify(file).length}`,
  });
  kernel = testKernel(house, { sources: await sourcesOf(house.db) });
  return result.report;
}

const real = (name: string) => fileURLToPath(new URL(`${name}_de.json`, FILES));

function at(ars: string, language: PlaceRequest['language'] = 'de'): PlaceRequest {
  const place = house.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return { place, language };
}

async function pageAt(ars: string, rest: string, language?: PlaceRequest['language']): Promise<PageContent> {
  const page = await solution.page(rest, at(ars, language), kernel);
  if (page === null) throw new Error(`no page ${rest} at ${ars}`);
  return page;
}

function itemsOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) =>
    block.type === 'list' ? block.items : block.type === 'part' ? itemsOfPart(block) : [],
  );
}
function itemsOfPart(part: Extract<Block, { type: 'part' }>) {
  return part.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
}
const factOf = (page: PageContent, label: string) =>
  page.blocks
    .flatMap((block) => (block.type === 'facts' ? block.rows : []))
    .find((row) => row.label === label);
const textOf = (page: PageContent) => JSON.stringify(page.blocks);
/** Rows of all pages by subject, and of those beyond the catalogue. */
async function rowsAt(ars: string) {
  const rests = [...SITUATIONS.map((topic) => `thema/${topic}`), 'weitere'];
  const rows = (await Promise.all(rests.map((rest) => pageAt(ars, rest)))).flatMap(({ blocks }) =>
    itemsOf(blocks),
  );
  const letters = rows.flatMap(({ page }) => (page?.startsWith('dienste/weitere/') ? [page.slice(8)] : []));
  const more = await Promise.all(letters.map((rest) => pageAt(ars, rest)));
  const all = [...rows, ...more.flatMap(({ blocks }) => itemsOf(blocks))];
  return all.filter(({ page }) => page !== 'dienste' && !page?.startsWith('dienste/weitere'));
}
const titlesAt = async (ars: string) => (await rowsAt(ars)).map(({ text }) => text);

describe.skipIf(!existsSync(FILES))('München and Berlin (skipped where their files are absent)', () => {
  beforeAll(async () => {
    await take('services', MUENCHEN, real('muenchen-dldb-services'));
    await take('offices', MUENCHEN, real('muenchen-dldb-locations'));
    await take('services', BERLIN, real('berlin-dldb-services'));
    const report = await take('offices', BERLIN, real('berlin-dldb-locations'));
    expect(report).toMatchObject({ added: 496, faults: 0, notes: 496 });
  }, 60_000);

  it('stand in the place of the same services of the catalogue, there and nowhere else', async () => {
    const rows = await rowsAt(MUENCHEN);
    const own = rows.find(({ text }) => text === 'Gewerbe-Anmeldung');
    expect(own).toMatchObject({ page: 'dienste/gewerbeanmeldung', note: 'Angaben: München' });
    const titles = rows.map(({ text }) => text);
    expect(titles).not.toContain('Gewerbe anmelden');
    // 162 are for the public; they stand for 35 of the catalogue.
    expect(titles).toHaveLength(catalogue.length - 35 + 162);
    expect(titles).not.toContain('Wohnheimverwaltung');
    const elsewhere = await titlesAt('053150000000');
    expect(elsewhere).toHaveLength(catalogue.length);
    expect(elsewhere).toContain('Gewerbe anmelden');
  });

  it('keeps the old address, and says what it is, where, what it costs and by whom', async () => {
    const page = await pageAt(MUENCHEN, 'gewerbeanmeldung');
    expect(page.title).toBe('Gewerbe-Anmeldung');
    expect(factOf(page, 'Zuständig')).toMatchObject({ value: 'Stadtverwaltung München' });
    expect(factOf(page, 'Angaben von')).toEqual({
      label: 'Angaben von',
      value: 'München',
      note: 'Gemeinde, Kreis',
    });
    expect(factOf(page, 'Kosten')?.value).toBe('50 bis 60 Euro (abhängig von der Rechtsform)');
    expect(factOf(page, 'Dauer des Termins')?.value).toBe('20 Minuten');
    expect(factOf(page, 'Leistungsschlüssel (LeiKa)')?.value).toBe('99050012104000');
    expect(factOf(page, 'Lebenslage')?.value).toBe('Arbeit und Gewerbe');
    expect(textOf(page)).toContain('Im Datensatz nicht angegeben (München): Online-Weg');
    expect(factOf(page, 'Adresse')?.value).toBe('Implerstraße 11, 81371 München');
    expect(textOf(page)).toContain('Öffnungszeiten sind hier nicht bekannt.');
    expect(itemsOf(page.blocks).find(({ text }) => text === 'Termin vereinbaren')?.href).toMatch(
      /locations\/10546$/,
    );
    expect(page.blocks.filter(({ type }) => type === 'source')[0]).toMatchObject({
      source: { licence: 'EUPL-1.2', time: NOW.toString() },
    });
    expect(page.jsonLd).toMatchObject({
      '@type': 'GovernmentService',
      identifier: ['urn:de:fim:leika:leistung:99050012104000'],
      availableChannel: [{ serviceLocation: { '@type': 'GovernmentOffice', name: 'Gewerbeamt' } }],
    });
    const english = await pageAt(MUENCHEN, 'gewerbeanmeldung', 'en');
    expect(english.lang).toBe('de');
    const label = (key: keyof typeof solution.i18n.en) => solution.i18n.en[key] ?? '';
    expect(factOf(english, label('row_authority'))).toMatchObject({ lang: 'de' });
    // What we say about a gap is in the language of the page.
    expect(textOf(english)).toContain('way online');
  });

  it('leads to the page of the office, which leads back to its services', async () => {
    const page = await pageAt(MUENCHEN, 'gewerbeanmeldung');
    const office = itemsOf(page.blocks).find(({ text }) => text === 'Gewerbeamt');
    const officePage = await pageAt(MUENCHEN, office?.page?.replace('dienste/', '') ?? '');
    expect(officePage.jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      address: { postalCode: '81371' },
    });
    expect(itemsOf(officePage.blocks)).toContainEqual({
      text: 'Gewerbe-Anmeldung',
      lang: 'de',
      page: 'dienste/gewerbeanmeldung',
    });
    expect(textOf(officePage)).toContain('Öffnungszeiten sind hier nicht bekannt.');
  });

  it('tells offices that the feed keeps from the public from those that it does not have', async () => {
    const page = await pageAt(MUENCHEN, 'meldebescheinigung');
    expect(itemsOf(page.blocks).map(({ text }) => text)).toContain('Bürgerbüro Ruppertstraße');
    expect(textOf(page)).toContain(
      '6 weitere Stellen nennt der Datensatz, aber dort nicht für die Öffentlichkeit.',
    );
    expect(textOf(page)).not.toContain('nur mit einer Nummer');
  });

  it('never picks one of several offices: they are listed to choose from', async () => {
    const item = (await rowsAt(BERLIN)).find(({ text }) => text === 'Anmeldung einer Wohnung');
    const page = await pageAt(BERLIN, item?.page?.replace('dienste/', '') ?? '');
    expect(textOf(page)).toContain('Stellen bieten das an.');
    expect(
      itemsOf(page.blocks).filter((one) => one.page?.startsWith('dienste/stelle/')).length,
    ).toBeGreaterThan(40);
    expect(textOf(page)).toContain('Im Datensatz nicht angegeben (Berlin): Beschreibung');
  });

  it('says that nobody knows where a service without office is given', async () => {
    const item = (await rowsAt(BERLIN)).filter(({ page }) => /-/.test(page ?? ''));
    const pages = await Promise.all(
      item.slice(0, 150).map(({ page }) => pageAt(BERLIN, page?.replace('dienste/', '') ?? '')),
    );
    expect(pages.some((page) => textOf(page).includes('Unbekannt: Der Datensatz nennt keine Stelle'))).toBe(
      true,
    );
  });

  it('finds services, also mistyped ones and by everyday words, and offices', async () => {
    const hits = async (query: string, ars = MUENCHEN) =>
      (await solution.search(query, at(ars), kernel)).map(({ title }) => title);
    expect((await hits('Gewerbeschein verloren'))[0]).toBe('Gewerbe-Anmeldung');
    expect(await hits('Kleingewerbe')).toContain('Gewerbe-Anmeldung');
    expect(await hits('Meldebescheinignug')).toContain('Meldebescheinigung');
    expect(await hits('Bürgerbüro Pasing')).toContain('Bürgerbüro Pasing');
    expect(await hits('Gewerbe anmelden', '053150000000')).toContain('Gewerbe anmelden');
    expect(await hits('Bürgerbüro Pasing', '053150000000')).not.toContain('Bürgerbüro Pasing');
    expect(await hits('dog tax')).toContain('Hundesteuer');
  });

  it('counts them in the cards, with their source', async () => {
    const [online, responsible, imported] = await solution.cards(at(MUENCHEN), kernel);
    expect(online?.sentence).toContain(`von ${catalogue.length - 35 + 162} Leistungen`);
    expect(responsible?.sentence).toMatch(/^München: \d+ Leistungen/);
    expect(imported).toMatchObject({ id: 'imported', figure: 162, source: { licence: 'EUPL-1.2' } });
    expect(imported?.sentence).toBe('162 Leistungen mit eigenen Angaben und 100 Stellen.');
    expect(await solution.cards(at('053150000000'), kernel)).toHaveLength(2);
  });

  it('puts offices on the map where they lie, also one outside of the town, and none of Berlin', async () => {
    const [layer] = solution.layers ?? [];
    const points = async (ars: string) =>
      (await layer?.features([5, 47, 16, 56], at(ars), kernel))?.map(({ title }) => title) ?? [];
    expect(await points(MUENCHEN)).toHaveLength(100);
    expect(await points('091840147147')).toEqual(['Feuerwache 8 - Föhring']);
    expect(await points(BERLIN)).toEqual([]);
  });

  it('answers lists, pages and searches within 300 ms', async () => {
    for (const work of [
      () => pageAt(BERLIN, ''),
      () => pageAt(MUENCHEN, 'gewerbeanmeldung'),
      () => solution.search('Personalauswies verlohren', at(BERLIN), kernel),
      () => solution.cards(at(BERLIN), kernel),
    ]) {
      await work();
      const begun = performance.now();
      await work();
      expect(performance.now() - begun).toBeLessThan(300);
    }
  });
});

describe('levels and changes', () => {
  const TOWN = '091620000000';

  it('lets the town’s own version win over that of its Land, which stays elsewhere in the Land', async () => {
    await take('services', BAVARIA, [
      { id: 'b1', name: 'Reisepass', fees: 'Land' },
      { id: 'b2', name: 'Jagdschein' },
    ]);
    await take('services', TOWN, [{ id: 't1', name: 'Reisepass', fees: 'Stadt' }]);
    const other = '095640000000';
    expect(factOf(await pageAt(other, 'reisepass'), 'Kosten')?.value).toBe('Land');
    expect((await rowsAt(TOWN)).filter(({ text }) => text === 'Jagdschein')).toMatchObject([
      { note: 'Angaben: Land Bayern', page: 'dienste/jagdschein' },
    ]);
  });

  it('asks to choose where several services of one feed are the same one, and keeps what is general', async () => {
    const cell = '99108001001000';
    await take('services', '053140000000', [
      { id: '1', name: 'Parken A', leika: cell },
      { id: '2', name: 'Parken B', leika: cell },
    ]);
    const page = await pageAt('053140000000', 'bewohnerparkausweis');
    expect(page.title).toBe('Bewohnerparkausweis');
    expect(textOf(page)).toContain('Bitte wählen Sie');
    expect(itemsOf(page.blocks).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Parken A', 'Parken B']),
    );
  });

  it('does not mix up the offices of two towns that use the same number', async () => {
    await take('services', '053150000000', [
      { id: '1', name: 'Kölner Dienst', locations: [{ location: '7' }] },
    ]);
    await take('offices', '053340002002', [{ id: '7', name: 'Aachener Amt' }]);
    const item = (await rowsAt('053150000000')).find(({ text }) => text === 'Kölner Dienst');
    const page = await pageAt('053150000000', item?.page?.replace('dienste/', '') ?? '');
    expect(textOf(page)).toContain('Unbekannt: Die genannte Stelle steht nicht im Datensatz');
    expect(textOf(page)).not.toContain('Aachener');
  });

  it('keeps an office with a point outside of Germany, without the point, and reports it', async () => {
    const report = await take('offices', '057110000000', [
      { id: '1', name: 'Weit weg', geo: { lon: 2.3523, lat: 48.8566 } },
      { id: '2', name: 'Vertauscht', geo: { lon: 52.0212, lat: 8.5325 } },
    ]);
    expect(report.lines.map(({ code }) => code)).toEqual(['outside', 'swapped-coordinates']);
    expect(
      (await solution.search('Weit weg', at('057110000000'), kernel)).map(({ title }) => title),
    ).toContain('Weit weg');
  });

  it('shows nothing that is not for the public', async () => {
    await take('services', '057700032032', [
      { id: '1', name: 'Geheimes', public: false },
      { id: '2', name: 'Offenes', locations: [{ location: '9' }] },
    ]);
    await take('offices', '057700032032', [
      { id: '9', name: 'Amt', services: [{ service: '2', public: false }] },
    ]);
    const items = await rowsAt('057700032032');
    const open = items.find(({ text }) => text === 'Offenes');
    const page = await pageAt('057700032032', open?.page?.replace('dienste/', '') ?? '');
    expect(textOf(page)).toContain('nicht für die Öffentlichkeit bestimmt');
    expect(textOf(page)).not.toContain('"Amt"');
    const titles = items.map(({ text }) => text);
    expect(titles).toContain('Offenes');
    expect(titles).not.toContain('Geheimes');
  });

  it('has no page for ids that are none, of others, or of another town', async () => {
    for (const rest of ['stelle/x', 'stelle/', 'stelle/0197ffff-0000-7000-8000-000000000000', "x'; --"])
      expect(await solution.page(rest, at('053150000000'), kernel)).toBeNull();
    const [item] = (await rowsAt(TOWN)).filter(({ page }) => /dienste\/0/.test(page ?? ''));
    if (item?.page !== undefined)
      expect(await solution.page(item.page.slice(8), at('053150000000'), kernel)).toBeNull();
  });
});
