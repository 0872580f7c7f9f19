import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services as catalogue } from './catalogue.ts';
import { createMatcher, nearestFirst } from './join-catalogue.ts';

const match = createMatcher(catalogue);
const one = (name: string, leika: string[] = [], catalogueId: string | null = null) => ({
  name,
  leika,
  catalogueId,
});

describe('an imported service', () => {
  it('is the one of the catalogue with its key, whatever it is called', () =>
    expect(match(one('Gewerbe-Anmeldung', ['99050012104000']))).toBe('gewerbeanmeldung'));

  it('is found by one of several keys', () =>
    expect(match(one('x', ['99000000000003', '99102013104000']))).toBe('hundesteuer'));

  it.each(['Reisepass', 'reisepass', ' REISEPASS '])(
    'without a key is the one with the same name: %s',
    (name) => expect(match(one(name))).toBe('reisepass'),
  );

  it('with another key is another one, even if it has the same name', () =>
    expect(match(one('Hundesteuer', ['99102013070000']))).toBeNull());

  it('with a key of what is done to the object is the one that is called the same and has the key of the object', () => {
    expect(match(one('Reisepass', ['99085001012000']))).toBe('reisepass');
    expect(match(one('Reisepass', ['99085005012000']))).toBeNull();
    expect(match(one('Gebühr', ['99085001012000']))).toBeNull();
  });

  it.each(['Reisepass verlängern', 'Hund', 'Hundesteuer und Gewerbe anmelden', 'Perso', ''])(
    'is never matched by a part of its name or an everyday word: %s',
    (name) => expect(match(one(name))).toBeNull(),
  );
});

describe('the nearest level', () => {
  it('takes the place of the same service above it, by key, by name and by the catalogue', () => {
    const own = [one('Gewerbe', ['99050012104000']), one('Hund'), one('A', [], 'reisepass')];
    const above = [
      one('Gewerbe anmelden', ['99050012104000']),
      one('hund'),
      one('B', ['99000000000001'], 'reisepass'),
      one('Jagd'),
    ];
    expect(nearestFirst([own, above]).map(({ name }) => name)).toEqual(['Gewerbe', 'Hund', 'A', 'Jagd']);
  });

  it('keeps one above that covers more keys than those that are nearer', () => {
    const above = one('Beides', ['99000000000001', '99000000000002']);
    expect(nearestFirst([[one('Eines', ['99000000000001'])], [above]])).toHaveLength(2);
  });

  const service = fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'Ä', 'ae'),
    leika: fc.subarray(['99000000000001', '99000000000002', '99000000000003']),
    catalogueId: fc.constantFrom(null, 'x', 'y'),
  });

  it('keeps all of the nearest level, and nothing twice of what is above', () =>
    fc.assert(
      fc.property(fc.array(fc.array(service), { maxLength: 4 }), (levels) => {
        const kept = nearestFirst(levels);
        const first = levels.find((level) => level.length > 0) ?? [];
        expect(kept.slice(0, first.length)).toEqual(first);
        expect(nearestFirst([...levels, ...levels])).toEqual(kept);
      }),
    ));
});
