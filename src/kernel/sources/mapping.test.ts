import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, quoted } from './clean-text.ts';
import { constantOf, joinKey, keySetting, mappingSetting } from './mapping.ts';

const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '|', '\\', 'ä') }), {
  minLength: 2,
  maxLength: 3,
});

test('different parts give different keys', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      fc.pre(one.join('\0') !== other.join('\0'));
      expect(joinKey(one)).not.toBe(joinKey(other));
    }),
    { numRuns: 2_000 },
  );
});

test('a single part is the key as it is', () => {
  expect(joinKey(['a|b\\c'])).toBe('a|b\\c');
});

test('a mapping takes names and constants, and no field that is none of ours', () => {
  expect(mappingSetting.safeParse({ name: 'NAME', kind: '=museum' }).success).toBe(true);
  expect(mappingSetting.safeParse({}).success).toBe(false);
  expect(mappingSetting.safeParse(JSON.parse('{"__proto__": "a", "Name": "b"}')).success).toBe(false);
  expect(constantOf('=museum')).toBe('museum');
  expect(constantOf('NAME')).toBeNull();
  expect(keySetting.parse('id')).toEqual(['id']);
});

test('clean text has no odd characters and says whether there were some', () => {
  expect(cleanText(' Bad\u0000 Müns\u0081ter\ud800 ')).toEqual({ text: 'Bad Münster', isOdd: true });
  expect(cleanText('M\ufffdnster')).toEqual({ text: 'M\ufffdnster', isOdd: true });
  expect(cleanText(' zwei\r\nZeilen\t🏳️ ')).toEqual({ text: 'zwei\r\nZeilen\t🏳️', isOdd: false });
});

test('a quotation is short and well formed wherever it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 6, max: 60 }), (text, longest) => {
      expect(quoted(text, longest).isWellFormed()).toBe(true);
      expect(quoted(text, longest).length).toBeLessThanOrEqual(longest + 3);
    }),
  );
});
