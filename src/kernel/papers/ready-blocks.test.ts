import { describe, expect, it } from 'vitest';
import type { PaperBlock } from './paper.ts';
import { readyBlocks } from './ready-blocks.ts';
import { textOf, wordsIn } from './words.ts';

const ready = (...blocks: PaperBlock[]) => readyBlocks({ blocks, language: 'de' });
const columns = [{ title: 'Was' }, { title: 'Wann' }];

describe('blocks of a paper', () => {
  it('that hold nothing are left out', () => {
    expect(
      ready(
        { kind: 'heading', level: 2, words: ' ' },
        { kind: 'text', words: '\n \n' },
        { kind: 'facts', rows: [] },
        { kind: 'list', items: [] },
        { kind: 'signatures', lines: [] },
      ),
    ).toEqual([]);
  });

  it('are paragraphs where an empty line stands between, each in its language', () => {
    expect(
      ready({ kind: 'text', tone: 'note', words: { text: 'One\ntwo\r\n\r\nthree', lang: 'en' } }),
    ).toEqual([
      { kind: 'text', tone: 'note', words: { text: 'One\ntwo', lang: 'en' } },
      { kind: 'text', tone: 'note', words: { text: 'three', lang: 'en' } },
    ]);
  });

  it('say it where a table is empty', () => {
    expect(ready({ kind: 'table', caption: 'Schritte', columns, rows: [] })).toEqual([
      { kind: 'text', words: 'Schritte' },
      { kind: 'text', words: 'Keine Einträge' },
    ]);
    expect(ready({ kind: 'table', columns, rows: [], empty: 'Noch nichts gemessen' })).toEqual([
      { kind: 'text', words: 'Noch nichts gemessen' },
    ]);
    const sum = { kind: 'table', columns, rows: [], total: ['Summe', '0'] } as const;
    expect(ready(sum)).toEqual([sum]);
  });

  it('have a cell for each column', () => {
    expect(ready({ kind: 'table', columns, rows: [['a'], ['b', 'c', 'd']] })).toMatchObject([
      {
        rows: [
          ['a', ''],
          ['b', 'c'],
        ],
      },
    ]);
  });
});

describe('words', () => {
  it('tell their language only where it is not the paper’s', () => {
    expect(wordsIn('Baum', 'de', 'de')).toBe('Baum');
    expect(wordsIn('Baum', 'de', 'de-simple')).toBe('Baum');
    expect(wordsIn('Baum', undefined, 'en')).toBe('Baum');
    expect(wordsIn('Baum', 'de', 'en')).toEqual({ text: 'Baum', lang: 'de' });
  });

  it('hold nothing that breaks a file: control signs, halves of letters, soft hyphens', () => {
    expect(textOf('a\u0000b\u0008\tc\u00add\u200be\ufefff\r\ng\u2028h')).toBe('ab cdef\ng\nh');
    expect(textOf('x\ud800y')).toBe('x\ufffdy');
    expect(textOf('u\u0308ber')).toBe('über');
  });
});
