import { describe, expect, it } from 'vitest';
import type { PaperBlock } from './paper.ts';
import { aPaper, MAKING } from './testing/a-paper.ts';
import { HAS_POPPLER, pdfInfo, pdfText, toldIn } from './testing/poppler.ts';
import { writePdf } from './write-pdf.ts';

const pdfOf = (parts: Parameters<typeof aPaper>[0]) => writePdf(aPaper(parts), MAKING);
const SENTENCE = 'Die Stadt nimmt teil, soweit der Rat dem zustimmt. ';
const rows = (count: number) => Array.from({ length: count }, (_, at) => [`Zeile ${at + 1}`, `${at}`]);
const columns = [{ title: 'Kopfzeile' }, { title: 'Wert', align: 'end' }] as const;

describe('a paper as PDF', () => {
  it('has a language, a title that is shown, tags, and only embedded letters', async () => {
    const raw = (await pdfOf({ language: 'en' })).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/Marked true', '/Lang (en-GB)', '/DisplayDocTitle true', '/Tabs /S'])
      expect(raw, part).toContain(part);
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('says which words are in another language, and which letters it could not draw', async () => {
    const blocks: PaperBlock[] = [
      { kind: 'text', words: { text: 'Nawadnianie', lang: 'pl' } },
      { kind: 'table', columns, rows: [[{ text: 'Watering', lang: 'en' }, '京']] },
    ];
    const raw = (await pdfOf({ blocks })).toString('latin1');
    expect(raw.match(/\/Lang \((pl|en)\)/g)).toEqual(['/Lang (pl)', '/Lang (en)']);
    expect(raw.match(/\/ActualText/g)).toHaveLength(1);
  });

  it('is the same each time', async () => {
    const blocks: PaperBlock[] = [{ kind: 'list', items: ['eins', 'zwei'] }];
    expect((await pdfOf({ blocks })).equals(await pdfOf({ blocks }))).toBe(true);
  });
});

describe.runIf(HAS_POPPLER)('a paper as PDF, read back', () => {
  it('tells all it says in order, each thing as what it is', async () => {
    const pdf = await pdfOf({
      ...{ title: 'Bewässerung', lead: ['Stadt Köln'], marks: ['Beispieldaten', 'Entwurf'] },
      blocks: [
        { kind: 'heading', level: 2, words: 'Überblick' },
        { kind: 'facts', rows: [['Reife', '≥ 4 von 9']] },
        { kind: 'heading', level: 3, words: 'Schritte' },
        { kind: 'list', isOrdered: true, items: ['Rat fragen', 'Messen'] },
        { kind: 'list', items: ['LoRaWAN'] },
        { kind: 'table', caption: 'Messung', columns, rows: [['Łódź', '5']], total: ['Summe', '5'] },
        { kind: 'table', columns, rows: [] },
        { kind: 'text', tone: 'note', words: 'Quelle:\nStadt' },
        { kind: 'signatures', lines: ['Ort, Datum'] },
      ],
    });
    expect(pdfInfo(pdf)).toMatch(/Title: +Bewässerung\n.*Author: +Stadt Musterstadt\n.*Tagged: +yes/s);
    const tree = pdfInfo(pdf, '-struct-text').split('\n');
    const told = tree
      .filter((line) => line !== '')
      .map((line) => line.trim().replace(/ \((block|inline)\)$/, ''));
    expect(told).toEqual([
      ...['Document', 'P', '"Beispieldaten · Entwurf"', 'H1', '"Bewässerung"', 'P', '"Stadt Köln"'],
      ...['H2', '"Überblick"', 'L', 'LI', 'Lbl', '"Reife"', 'LBody', '"≥ 4 von 9"', 'H3', '"Schritte"'],
      ...['L', 'LI', 'Lbl', '"1."', 'LBody', '"Rat fragen"', 'LI', 'Lbl', '"2."', 'LBody', '"Messen"'],
      ...['L', 'LI', 'Lbl', '"•"', 'LBody', '"LoRaWAN"', 'Table', 'Caption', '"Messung"'],
      ...['TR', 'TH:', '/Scope /Column', '"Kopfzeile"', 'TH:', '/Scope /Column', '"Wert"'],
      ...[
        'TR',
        'TH:',
        '/Scope /Row',
        '"Łódź"',
        'TD',
        '"5"',
        'TR',
        'TH:',
        '/Scope /Row',
        '"Summe"',
        'TD',
        '"5"',
      ],
      ...['P', '"Keine Einträge"', 'P', '"Quelle: Stadt"', 'P', '"Ort, Datum"'],
    ]);
    expect(pdfText(pdf)).toContain('Beispieldaten · Entwurf · Erstellt am 27. November 2026 · Seite 1 von 1');
  });

  it('shows the head of a table again on each page and tells it once', async () => {
    const pdf = await pdfOf({ blocks: [{ kind: 'table', columns, rows: rows(100) }] });
    const pages = pdfText(pdf).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Kopfzeile');
      expect(page).toContain(`Seite ${at + 1} von ${pages.length}`);
    }
    expect(toldIn(pdf)).toBe(`PrüfberichtKopfzeileWert${rows(100).flat().join('').replaceAll(' ', '')}`);
  });

  it('lets no heading stand alone at the foot of a page', async () => {
    for (let lines = 30; lines < 60; lines += 1) {
      const filling = Array.from({ length: lines }, (): PaperBlock => ({ kind: 'text', words: 'Zeile' }));
      const pdf = await pdfOf({
        blocks: [
          ...filling,
          { kind: 'heading', level: 2, words: 'Kapitel' },
          { kind: 'heading', level: 3, words: 'Abschnitt' },
          { kind: 'table', columns, rows: [['Anfang', '1']] },
        ],
      });
      const page = pdfText(pdf)
        .split('\f')
        .find((text) => text.includes('Kapitel'));
      expect(page, `${lines} lines`).toContain('Abschnitt');
      expect(page, `${lines} lines`).toContain('Anfang');
    }
  });

  it('goes on where a text or a cell is longer than a page, and breaks words that are wider than a line', async () => {
    const long = SENTENCE.repeat(120).trim();
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(20);
    const pdf = await pdfOf({
      blocks: [
        { kind: 'text', words: long },
        {
          kind: 'table',
          columns,
          rows: [
            ['lang', long],
            [word, 'danach'],
          ],
        },
        { kind: 'facts', rows: [[word, word]] },
      ],
    });
    const bare = (text: string) => text.replaceAll(' ', '');
    expect(toldIn(pdf)).toBe(
      `Prüfbericht${bare(long)}KopfzeileWertlang${bare(long)}${word}danach${word}${word}`,
    );
    const boxes = pdfText(pdf, '-bbox').matchAll(
      /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)"/g,
    );
    for (const [, left, right, bottom] of boxes) {
      expect(Number(left)).toBeGreaterThanOrEqual(55.9);
      expect(Number(right)).toBeLessThanOrEqual(539.4);
      expect(Number(bottom)).toBeLessThan(800);
    }
  });

  it('has bookmarks where it is long', async () => {
    const chapters = Array.from({ length: 5 }, (_, at): PaperBlock[] => [
      { kind: 'heading', level: 2, words: `Kapitel ${at + 1}` },
      { kind: 'heading', level: 3, words: 'Abschnitt' },
      { kind: 'text', words: SENTENCE.repeat(40) },
    ]);
    const long = (await pdfOf({ blocks: chapters.flat() })).toString('latin1');
    expect(long).toContain('/Outlines');
    expect(long.match(/\/Dest \[/g)).toHaveLength(10);
    expect((await pdfOf({ blocks: chapters[0] ?? [] })).toString('latin1')).not.toContain('/Outlines');
  });
});
