import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from './catalogue.ts';
import { findServices } from './search-services.ts';

const ids = (query: string, language: 'de' | 'en' = 'de') =>
  findServices(query, language).map(({ service }) => service.id);
const service = fc.constantFrom(...services);

describe('the search for services', () => {
  it.each([
    ['Hundesteuer', 'hundesteuer'],
    ['hund anmelden', 'hundesteuer'],
    ['dog tax', 'hundesteuer'],
    ['Perso', 'personalausweis'],
    ['Ausweis verlängern', 'personalausweis'],
    ['ausweis verlaengern', 'personalausweis'],
    ['Umzug', 'wohnsitz-anmelden'],
    ['Ummeldung', 'wohnsitz-anmelden'],
    ['heiraten', 'eheschliessung'],
    ['Sperrmüll', 'sperrmuell'],
    ['Kitaplatz', 'kita-platz'],
    ['Führerschein verloren', 'fuehrerschein-verlust'],
    ['Knöllchen', 'bussgeld'],
    ['Personalauswies', 'personalausweis'],
  ])('understands %s', (query, id) => expect(ids(query)[0]).toBe(id));

  it('finds parts of compound words', () => {
    expect(ids('steuer')).toEqual(
      expect.arrayContaining(['hundesteuer', 'grundsteuer', 'gewerbesteuer', 'zweitwohnungsteuer']),
    );
  });

  it('finds every service first by its own name, in both languages', () => {
    for (const { id, name } of services) {
      expect(ids(name.de, 'de')[0]).toBe(id);
      expect(ids(name.en, 'en')[0]).toBe(id);
    }
  });

  it('forgives a typing error in a long name', () => {
    fc.assert(
      fc.property(service, fc.nat(), fc.constantFrom('x', 'e', ''), ({ id, name }, at, letter) => {
        fc.pre(name.de.length >= 8);
        const index = 1 + (at % (name.de.length - 2));
        const mistyped = name.de.slice(0, index) + letter + name.de.slice(index + 1);
        expect(ids(mistyped).slice(0, 8)).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it('answers any text with scores from 1 down to 0', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        const scores = findServices(query, 'de').map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
      }),
    );
    expect(ids('x'.repeat(10_000))).toEqual([]);
    expect(ids('   ')).toEqual([]);
  });
});
