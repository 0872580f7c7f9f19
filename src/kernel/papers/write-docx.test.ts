import { describe, expect, it } from 'vitest';
import type { Paper } from './paper.ts';
import { aPaper, MAKING } from './testing/a-paper.ts';
import { unzip } from './testing/unzip.ts';
import { writeDocx } from './write-docx.ts';

const filesOf = async (parts: Partial<Paper>) => unzip(await writeDocx(aPaper(parts), MAKING));
const bodyOf = async (parts: Partial<Paper>) => (await filesOf(parts)).get('word/document.xml') ?? '';
/** Paragraphs with their style: "Heading1: Titel". */
const linesIn = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([line]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(line)?.[1] ?? '';
    const words = [...line.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br)\/>/gs)];
    return `${style}: ${words.map(([, text, sign]) => text ?? (sign === 'tab' ? '\t' : '\n')).join('')}`;
  });
const columns = [{ title: 'Messgröße' }, { title: 'Wert', align: 'end' }] as const;

describe('a paper for a word processor', () => {
  it('says all in order, in named styles', async () => {
    const body = await bodyOf({
      ...{ title: 'Prüfung & Bewertung', lead: ['Stadt <Köln>'], marks: ['Beispieldaten', 'Entwurf'] },
      blocks: [
        { kind: 'heading', level: 2, words: 'Überblick' },
        { kind: 'heading', level: 3, words: 'Reife' },
        { kind: 'text', words: 'Erste Zeile\nzweite' },
        { kind: 'text', tone: 'note', words: 'Quelle' },
        { kind: 'facts', rows: [['Kosten', '5 €']] },
        { kind: 'facts', rows: [['Voraussetzung aus dem Lastenheft', 'ja']] },
        { kind: 'table', columns, rows: [] },
        { kind: 'signatures', lines: ['Ort, Datum', 'Name'] },
      ],
    });
    expect(linesIn(body)).toEqual([
      ...[
        'PaperMark: Beispieldaten · Entwurf',
        'Heading1: Prüfung &amp; Bewertung',
        'PaperLead: Stadt &lt;Köln&gt;',
      ],
      ...['Heading2: Überblick', 'Heading3: Reife', 'Normal: Erste Zeile\nzweite', 'PaperNote: Quelle'],
      ...['PaperFact: Kosten\t5 €', 'PaperFact: Voraussetzung aus dem Lastenheft\nja'],
      ...['Normal: Keine Einträge', 'PaperSignature: Ort, Datum', 'PaperFoot: ', 'PaperSignature: Name'],
    ]);
  });

  it('repeats the head of a table, names it above, and keeps tables apart', async () => {
    const table = { kind: 'table', columns, rows: [['Boden', '5']], total: ['Summe', '5'] } as const;
    const body = await bodyOf({ blocks: [{ ...table, caption: 'Messung' }, table] });
    expect(linesIn(body).filter((line) => line !== 'PaperFoot: ')).toEqual([
      ...['Heading1: Prüfbericht', 'Caption: Messung'],
      ...[
        'PaperCell: Messgröße',
        'PaperCell: Wert',
        'PaperCell: Boden',
        'PaperCell: 5',
        'PaperCell: Summe',
        'PaperCell: 5',
      ],
      ...[
        'PaperCell: Messgröße',
        'PaperCell: Wert',
        'PaperCell: Boden',
        'PaperCell: 5',
        'PaperCell: Summe',
        'PaperCell: 5',
      ],
    ]);
    const [first = '', ...others] = body.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    expect(first).toContain('<w:tblHeader/>');
    expect(others.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(body).toMatch(/<w:tblLook [^>]*w:firstRow="(true|1)"/);
    expect(body).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:tbl>/s);
    expect(body).toMatch(/<\/w:p><w:sectPr/);
  });

  it('has lists that count, each from one', async () => {
    const list = { kind: 'list', isOrdered: true, items: ['eins', 'zwei'] } as const;
    const files = await filesOf({ blocks: [list, { kind: 'text', words: 'dazwischen' }, list] });
    const ids = [...(files.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
    expect(files.get('word/numbering.xml')).toContain('w:val="%1."');
  });

  it('tells its language, that of others’ words, its title, and when it was made', async () => {
    const files = await filesOf({ language: 'en', lead: [{ text: 'Bewässerung', lang: 'de' }] });
    expect(files.get('word/styles.xml')).toMatch(
      /<w:rPrDefault>.*<w:lang w:val="en-GB"\/>.*<\/w:rPrDefault>/s,
    );
    expect(files.get('word/document.xml')).toMatch(/<w:lang w:val="de"\/><\/w:rPr><w:t[^>]*>Bewässerung</);
    const core = files.get('docProps/core.xml') ?? '';
    for (const part of [
      ...['<dc:title>Prüfbericht</dc:title>', '<dc:creator>Stadt Musterstadt</dc:creator>'],
      ...['<dc:language>en-GB</dc:language>', '>2026-11-27T13:05:00Z</dcterms:created>'],
    ])
      expect(core).toContain(part);
  });

  it('lets the word processor count the pages, below what is printed', async () => {
    const files = await filesOf({ marks: ['Entwurf'] });
    const foot = [...files].find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
    expect(linesIn(foot)).toEqual(['PaperFoot: Entwurf · Erstellt am 27. November 2026 · Seite  von ']);
    expect(foot.match(/<w:instrText[^>]*>(\w+)/g)?.map((field) => field.split('>')[1])).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('stays readable whatever people type', async () => {
    const body = await bodyOf({ title: 'a\u0000b\u000bc\ud800 ]]> & <w:p>' });
    expect(linesIn(body)).toEqual(['Heading1: abc\ufffd ]]&gt; &amp; &lt;w:p&gt;']);
  });
});
