import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storableJson } from './storable-json.ts';

describe('JSON for the database', () => {
  it('leaves NUL out and replaces half a pair of surrogates, and nothing else', () => {
    expect(JSON.parse(storableJson({ a: 'x\u0000y', b: '\ud800', c: '😀 \\u0000' }))).toEqual({
      a: 'xy',
      b: '\ufffd',
      c: '😀 \\u0000',
    });
  });

  it('keeps every text that can be stored', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(text, (one) => void expect(JSON.parse(storableJson(one))).toBe(one.toWellFormed())),
    );
    const slashes = fc.array(fc.constantFrom('\\', '\\\\', 'u0000', 'ud800', 'x')).map((all) => all.join(''));
    fc.assert(fc.property(slashes, (one) => void expect(JSON.parse(storableJson(one))).toBe(one)));
  });
});
