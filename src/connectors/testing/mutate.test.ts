import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf, MOST_BYTES, mutate } from './mutate.ts';
import { createRandom } from './random.ts';

const seedOfRandom = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('the same seed gives the same mutation', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), seedOfRandom, (bytes, seed) => {
      const [one, other] = [mutate(bytes, createRandom(seed)), mutate(bytes, createRandom(seed))];
      expect(one.bytes.equals(other.bytes)).toBe(true);
      expect(one.bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    }),
  );
});

test('chunks joined are the bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), seedOfRandom, (bytes, seed) => {
      const chunks = chunksOf(Buffer.from(bytes), createRandom(seed));
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    }),
  );
});

test('every operation happens within a thousand mutations', () => {
  const random = createRandom(1);
  const seen = new Set(
    Array.from({ length: 1_000 }, () => mutate(Buffer.from('a;1;"b"\n2;3;4'), random).operations).flat(),
  );
  expect(seen.size).toBe(18);
});
