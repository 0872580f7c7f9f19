import { expect, it } from 'vitest';
import { createFinder } from './find-items.ts';
import { ITEMS } from './items.ts';
import { wordsOf } from './items-at.ts';
import queries from './quality/queries.json' with { type: 'json' };

const finders = {
  de: finderIn('de'),
  en: finderIn('en'),
};

function finderIn(language: 'de' | 'en') {
  const items = ITEMS.map((general) => ({ id: general.id, general, own: null }));
  return createFinder(items.map((item) => ({ id: item.id, words: wordsOf(item, language) })));
}

/** Share of queries with the expected entry first, and what the others found. */
function precision(part: Record<'de' | 'en', Record<string, string>>) {
  const all = (['de', 'en'] as const).flatMap((language) =>
    Object.entries(part[language]).map(([query, expected]) => {
      const first = finders[language](query)[0]?.item.id;
      return { query, expected, first };
    }),
  );
  const wrong = all.filter(({ expected, first }) => expected !== first);
  return { share: 1 - wrong.length / all.length, count: all.length, wrong };
}

it('finds what people type first, also in words that nobody looked at while it was written', () => {
  const [tuned, heldOut] = [precision(queries.tuned), precision(queries.heldOut)];
  console.info(
    `tuned ${tuned.count}: ${tuned.share.toFixed(3)}; held out ${heldOut.count}: ${heldOut.share.toFixed(3)}`,
    JSON.stringify([...tuned.wrong, ...heldOut.wrong]),
  );
  expect(tuned.count).toBeGreaterThanOrEqual(50);
  expect(heldOut.count).toBeGreaterThanOrEqual(30);
  expect(tuned.share).toBeGreaterThanOrEqual(0.95);
  expect(heldOut.share).toBeGreaterThanOrEqual(0.85);
});

it('finds nothing for what is no thing, and survives any text', () => {
  for (const query of ['', '   ', 'xqzwvkp', '§$%&', 'ß', 'a'.repeat(500)])
    expect(() => finders.de(query)).not.toThrow();
  expect(finders.de('xqzwvkp')).toEqual([]);
  expect(finders.de('')).toEqual([]);
});

it('forgives errors only where nothing is called as it was typed', () => {
  const find = createFinder([{ words: ['Pfanne'] }, { words: ['Wanne'] }]);
  expect(find('Pfanne').map(({ item }) => item.words[0])).toEqual(['Pfanne']);
  expect(find('Pfane')[0]?.item.words[0]).toBe('Pfanne');
});
