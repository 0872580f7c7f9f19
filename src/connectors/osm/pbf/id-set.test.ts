import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSet } from './id-set.ts';

const id = fc.integer({ min: -50, max: 200 });

test('it knows exactly what was added, in whatever order it is asked', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (added, asked) => {
      const set = idSet(1_000, 'a thousand');
      for (const one of added) set.add(one);
      set.close();
      for (const one of [...asked, ...asked.toSorted((a, b) => a - b)])
        expect(set.has(one)).toBe(added.includes(one));
    }),
  );
});

test('ids that come again and again need no room, and too many different ones are refused', () => {
  const set = idSet(10_000, 'ten thousand');
  for (let n = 0; n < 100_000; n += 1) set.add(n % 10_000);
  set.close();
  expect([set.has(9_999), set.has(10_000)]).toEqual([true, false]);
  const other = idSet(10_000, 'ten thousand');
  const fill = () => {
    for (let n = 0; n < 100_000; n += 1) other.add(n);
  };
  expect(fill).toThrow(expect.objectContaining({ code: 'too-large' }));
});
