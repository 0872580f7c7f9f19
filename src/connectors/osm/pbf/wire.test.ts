import fc from 'fast-check';
import { expect, test } from 'vitest';
import { varintOf, zigzagOf } from '../testing/write-fields.ts';
import { cursorOf, Damage, signed, varint, zigzag } from './wire.ts';

test('every number that can be counted with is read as it was written, and the next one begins after it', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      const bytes = Buffer.concat([varintOf(number), varintOf(Math.abs(number)), Buffer.of(7)]);
      const cursor = cursorOf(bytes);
      expect(signed(cursor)).toBe(number);
      expect(varint(cursor)).toBe(Math.abs(number));
      expect(varint(cursor)).toBe(7);
      expect(cursor.at).toBe(bytes.length);
    }),
  );
  const half = fc.integer({ min: -(2 ** 52), max: 2 ** 52 - 1 });
  fc.assert(fc.property(half, (number) => zigzag(cursorOf(zigzagOf(number))) === number));
});

test('any bytes give a number or are told as damage, and never one beyond what can be counted with', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      for (const read of [varint, signed, zigzag])
        try {
          expect(Number.isSafeInteger(read(cursorOf(bytes)))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Damage);
        }
    }),
  );
});
