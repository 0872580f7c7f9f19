import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, ListItem, PageContent } from '../../../kernel/solution.ts';
import { lifeSituations } from '../catalogue/life-situations.ts';
import { SITUATIONS } from '../catalogue/model.ts';
import { solution } from '../solution.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { service } from '../testing/synthetic.ts';
import { DAHLEM, KOELN, NRW, syntheticLand } from '../testing/synthetic-land.ts';

const MUENCHEN = '091620000000';
const HAMBURG = '020000000000';

let house: DirectoryHouse;
beforeAll(async () => {
  house = await openDirectoryHouse();
  await house.take(NRW, syntheticLand());
  await house.take(
    HAMBURG,
    [
      'Ä',
      ...Array.from({ length: 230 }, (_, index) => `B ${String(index).padStart(3, '0')}`),
      '24 Stunden',
    ].map((name, index) =>
      service(`x${index}`, {
        names: { de: `${name} (Beispiel)` },
        areas: [{ ars: HAMBURG, scheme: null, key: HAMBURG, name: null }],
      }),
    ),
  );
});
afterAll(() => house.close());

async function pageAt(ars: string, rest: string, language: 'de' | 'en' = 'de'): Promise<PageContent> {
  const page = await solution.page(rest, house.at(ars, language), await house.kernel());
  if (page === null) throw new Error(`no page ${rest} at ${ars}`);
  return page;
}
const inner = (block: Block): Block[] => (block.type === 'part' ? block.blocks : [block]);
const itemsOf = ({ blocks }: PageContent): ListItem[] =>
  blocks.flatMap(inner).flatMap((block) => (block.type === 'list' ? block.items : []));
const headings = ({ blocks }: PageContent) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
const words = ({ blocks }: PageContent) => JSON.stringify(blocks);

describe('the page of a service', () => {
  it('tells what people need in the order in which they need it, online first', async () => {
    const page = await pageAt(KOELN, 'hundesteuer');
    expect(page.title).toBe('Hundesteuer (Beispiel)');
    expect(page.blocks[0]).toMatchObject({ type: 'text', tone: 'lead' });
    expect(page.blocks[1]).toMatchObject({
      type: 'action',
      href: 'https://hund.example.org/koeln',
      note: 'Hundesteuer online (Beispiel) · führt zu hund.example.org',
    });
    expect(headings(page)).toEqual([
      'Wer ist zuständig?',
      'Unterlagen',
      'Kosten und Dauer',
      'Stelle',
      'Öffnungszeiten',
      'Weg dorthin',
      'Formulare',
      'Über diese Angaben',
    ]);
    expect(itemsOf(page).map(({ text }) => text)).toContain('Steueramt Köln (Beispiel)');
    // What is not given is said in one sentence.
    expect(words(page).match(/Im Datensatz nicht angegeben/g)).toHaveLength(1);
    expect(page.correctable).toMatchObject({ ars: NRW, about: 'Hundesteuer (Beispiel)', lang: 'de' });
  });

  it('offers its documents as a list to tick, complete without a script', async () => {
    const page = await pageAt(KOELN, 'hundesteuer');
    const part = page.blocks.find((block) => block.type === 'part' && block.name === 'checklist');
    expect(part).toMatchObject({
      texts: { store: `${KOELN}/dienste/hundesteuer`, ready_other: '{count} von {all} bereit' },
      blocks: [{ type: 'list', items: [{ text: 'Ausweis' }, {}, { text: 'Nachweis der Haftpflicht' }] }],
    });
  });

  it('says on the phone what is open now, from hours in words', async () => {
    const page = await pageAt(KOELN, 'personalausweis-verlust');
    const part = page.blocks.find((block) => block.type === 'part' && block.name === 'now');
    const [today] = part?.type === 'part' && part.blocks[0]?.type === 'list' ? part.blocks[0].items : [];
    expect(today).toMatchObject({ note: '08:00–12:00 Uhr', data: { hours: { spans: expect.any(Array) } } });
    expect(words(page)).toContain('Montag bis Freitag: 8:00–12:00 Uhr');
  });

  it('keeps the four answers apart', async () => {
    expect(words(await pageAt(DAHLEM, 'hundesteuer'))).toContain('Amt Dahlem (Beispiel)');
    const child = await pageAt(KOELN, 'kinderausweis');
    expect(words(child)).toContain('2 Stellen kommen in Frage.');
    expect(headings(child)).not.toContain('Stelle');
    const absent = await pageAt(MUENCHEN, 'baulastenauskunft');
    expect(words(absent)).toContain('Diese Leistung gibt es in Bayern nicht.');
    expect(headings(absent)).toEqual(['Wer ist zuständig?']);
    const unknown = await pageAt(MUENCHEN, 'hundesteuer');
    expect(words(unknown)).toContain('Wir wissen es nicht genau');
    expect(words(unknown)).toContain('zu prüfen');
    expect(words(unknown)).not.toContain('gibt es in');
  });

  it('speaks the language of the page where the text does', async () => {
    const page = await pageAt(KOELN, 'hundesteuer', 'en');
    expect([page.title, page.lang]).toEqual(['Dog tax (example)', 'en']);
    expect(page.blocks[0]).toMatchObject({ lang: 'de' });
    expect(headings(page)[0]).toBe('Who is responsible?');
  });
});

describe('the ways in', () => {
  it('are situations in life and subjects, each with its page of at most 150 rows', async () => {
    const overview = await pageAt(KOELN, '');
    expect(itemsOf(overview).length).toBeLessThan(60);
    for (const { id } of lifeSituations) {
      expect(itemsOf(overview).map(({ page }) => page)).toContain(`dienste/lage/${id}`);
      expect(itemsOf(await pageAt(KOELN, `lage/${id}`)).length).toBeGreaterThan(2);
    }
    for (const id of SITUATIONS) {
      const count = itemsOf(overview).find(({ page }) => page === `dienste/thema/${id}`)?.note;
      const rows = itemsOf(await pageAt(KOELN, `thema/${id}`)).filter(({ page }) => page !== 'dienste');
      expect(count).toBe(`${rows.length} Dienste`);
      expect(rows.length).toBeLessThan(150);
    }
  });

  it('mark what is online here, and what a Land does not have', async () => {
    const dog = itemsOf(await pageAt(KOELN, 'lage/hund')).find(({ page }) => page === 'dienste/hundesteuer');
    expect(dog).toMatchObject({ mark: 'online', note: 'Angaben: Land Nordrhein-Westfalen' });
    const build = itemsOf(await pageAt(MUENCHEN, 'lage/bauen'));
    expect(build.find(({ page }) => page === 'dienste/baulastenauskunft')?.note).toBe(
      'gibt es in diesem Land nicht',
    );
  });

  it('page what is beyond the catalogue by letter, a hundred at a time, each once', async () => {
    const overview = await pageAt(HAMBURG, 'weitere');
    expect(itemsOf(overview).map(({ text, mark }) => [text, mark])).toEqual([
      ['A', '1 Dienst'],
      ['B', '230 Dienste'],
      ['0-9', '1 Dienst'],
      ['Alle Dienste', undefined],
    ]);
    const names: string[] = [];
    for (let rest = 'weitere/b'; ; ) {
      const page = await pageAt(HAMBURG, rest);
      const rows = itemsOf(page).filter(({ text }) => text.startsWith('B '));
      expect(rows.length).toBeLessThanOrEqual(100);
      names.push(...rows.map(({ text }) => text));
      const next = itemsOf(page).find(({ text }) => text.startsWith('Nächste'))?.page;
      if (next === undefined) break;
      rest = next.replace('dienste/', '');
    }
    expect(names).toHaveLength(230);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each([
    'lage/xyz',
    'thema/xyz',
    'lage',
    'weitere/z',
    'weitere/b/9',
    'weitere/bb',
    'stelle/x',
    'xyz',
    'constructor',
  ])('have no page %s', async (rest) => {
    expect(await solution.page(rest, house.at(HAMBURG), await house.kernel())).toBeNull();
  });
});
