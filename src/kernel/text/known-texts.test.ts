import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { createKnownTexts } from './known-texts.ts';

interface Row {
  id: string;
  version: string;
  titles: string[];
}

/** A table in memory, and how often its words were read. */
function aTable(rows: Row[]) {
  const table = { rows, read: [] as string[][], fails: false };
  const find = createKnownTexts({
    state: async () => JSON.stringify(table.rows),
    versions: async () => table.rows,
    async words(_db, ids) {
      if (table.fails) throw new Error('no database');
      table.read.push([...ids]);
      return table.rows
        .filter(({ id }) => ids.includes(id))
        .flatMap(({ id, version, titles }) => titles.map((title) => ({ id, version, title, text: '' })));
    },
  });
  // Nothing is asked of it: it only tells one database from another.
  const db = {} as Kysely<unknown>;
  return {
    table,
    find: async (title: string, most?: number) => {
      const [found = []] = await find(db, [{ title, text: '' }], most === undefined ? {} : { most });
      return found.map(({ id }) => id);
    },
    both: (titles: string[]) =>
      find(
        db,
        titles.map((title) => ({ title, text: '' })),
      ),
  };
}

const ROWS = (): Row[] => [
  { id: 'a', version: '1', titles: ['Starkregen am Bach', 'Heavy rain at the brook'] },
  { id: 'b', version: '1', titles: ['Starkregen warnen'] },
  { id: 'c', version: '1', titles: ['Leere Läden'] },
];

it('finds by any language, each once, and reads again only what is another version', async () => {
  const { table, find } = aTable(ROWS());
  expect(await find('Starkregen am Bach')).toEqual(['a', 'b']);
  expect(await find('heavy rain')).toEqual(['a']);
  expect(await find('Starkregen am Bach', 1)).toEqual(['a']);
  table.rows[1] = { id: 'b', version: '2', titles: ['Läden suchen'] };
  expect(await find('Läden')).toEqual(['b', 'c']);
  expect(await find('Starkregen')).toEqual(['a']);
  // Fewer texts than before: none of the old ones stays.
  table.rows[0] = { id: 'a', version: '2', titles: ['Starkregen'] };
  expect(await find('heavy rain')).toEqual([]);
  table.rows.pop();
  expect(await find('Läden')).toEqual(['b']);
  expect(table.read).toEqual([['a', 'b', 'c'], ['b'], ['a'], []]);
});

it('answers several questions in their order, and none without reading', async () => {
  const { table, both } = aTable(ROWS());
  expect(await both([])).toEqual([]);
  expect(table.read).toEqual([]);
  const found = await both(['Läden', 'Nordpol', 'Starkregen am Bach']);
  expect(found.map((one) => one.map(({ id }) => id))).toEqual([['c'], [], ['a', 'b']]);
});

it('reads again after a failure, and once for those who ask at the same time', async () => {
  const { table, find } = aTable(ROWS());
  table.fails = true;
  await expect(find('Läden')).rejects.toThrow('no database');
  table.fails = false;
  expect(await Promise.all([find('Läden'), find('Läden')])).toEqual([['c'], ['c']]);
  expect(table.read).toHaveLength(1);
});
