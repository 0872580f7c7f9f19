import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTicks, toggled, writeTicks } from './ticks.ts';

it('keeps ticks of each place and service apart, and nothing where none is left', () => {
  writeTicks('a/dienste/x', new Set(['Ausweis', 'Foto']));
  writeTicks('b/dienste/x', new Set(['Foto']));
  expect([...readTicks('a/dienste/x')]).toEqual(['Ausweis', 'Foto']);
  writeTicks('a/dienste/x', new Set());
  expect(readTicks('a/dienste/x').size).toBe(0);
  expect([...readTicks('b/dienste/x')]).toEqual(['Foto']);
  expect(readTicks('c/dienste/x').size).toBe(0);
});

it('ticks and unticks: twice is never', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (texts, one) => {
      const ticks = new Set(texts);
      expect(toggled(ticks, one).has(one)).toBe(!ticks.has(one));
      expect(new Set(toggled(toggled(ticks, one), one))).toEqual(ticks);
    }),
  );
});
