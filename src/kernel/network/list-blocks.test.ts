import { describe, expect, it } from 'vitest';
import { chipsOf, pageLinks, pageNumbers, turning } from './list-blocks.ts';

const WAYS = { thema: ['air', 'mobility'], stand: ['rated'] } as const;
const list = { room: 'ideen', ways: WAYS, part: { chosen: { thema: 'air', stand: 'rated' }, page: 3 } };
const to = (page: number) => `lage/${page}`;

describe('chips of a list', () => {
  const words = { label: 'Thema', words: (value: string) => value.toUpperCase() };

  it('narrow it beside what is chosen otherwise, and lead back from what is chosen', () => {
    expect(chipsOf(list, 'thema', WAYS.thema, words)).toEqual([
      {
        ...{ type: 'list', look: 'chips', label: 'Thema' },
        items: [
          { text: 'AIR', page: 'ideen/stand-rated', current: true },
          { text: 'MOBILITY', page: 'ideen/thema-mobility/stand-rated' },
        ],
      },
    ]);
  });

  it('are left out where there is nothing to choose', () => {
    expect(chipsOf(list, 'thema', [], words)).toEqual([]);
  });
});

describe('the ways to further pages', () => {
  it('keep what is chosen', () => {
    expect(turning(list, { total: 61, rows: 20 }, 'de')).toEqual([
      { type: 'text', text: 'Seite 3 von 4' },
      {
        type: 'list',
        items: [
          { text: 'Nächste Seite', page: 'ideen/thema-air/stand-rated/seite-4' },
          { text: 'Vorige Seite', page: 'ideen/thema-air/stand-rated/seite-2' },
        ],
      },
    ]);
  });

  it.each([pageLinks, pageNumbers])('are not there for one page, or none', (ways) => {
    for (const pages of [0, 1]) expect(ways({ page: 1, pages, to }, 'en')).toEqual([]);
  });

  it('lead nowhere before the first and behind the last', () => {
    const texts = (page: number) =>
      pageLinks({ page, pages: 2, to }, 'en').flatMap((block) =>
        block.type === 'list' ? block.items.map(({ text }) => text) : [],
      );
    expect([texts(1), texts(2)]).toEqual([['Next page'], ['Previous page']]);
  });

  it('by number are the first, the last and those around', () => {
    const [block] = pageNumbers({ page: 5, pages: 9, to }, 'de');
    expect(block).toMatchObject({ look: 'chips', label: 'Seiten der Liste' });
    const items = block?.type === 'list' ? block.items : [];
    expect(items.map(({ text, current = false }) => (current ? `(${text})` : text))).toEqual([
      ...['1', '3', '4', '(5)', '6', '7', '9'],
    ]);
  });
});
