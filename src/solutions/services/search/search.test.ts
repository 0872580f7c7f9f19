import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from '../catalogue/catalogue.ts';
import { findServices } from './search-services.ts';

const ids = (query: string, language: 'de' | 'en' = 'de') =>
  findServices(query, language).map(({ service }) => service.id);

/** With every third letter but the first and the last replaced or left out, each name beginning at another one. */
function mistyped(name: string, from: number): string[] {
  const inner = [...name].map((_, at) => at).slice(1, -1);
  return inner
    .filter((at) => (at + from) % 3 === 0)
    .flatMap((at) => ['x', 'e', ''].map((letter) => name.slice(0, at) + letter + name.slice(at + 1)));
}

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

  it('forgives a typing error in a long name, wherever it is', () => {
    const missed = services
      .filter(({ name }) => name.de.length >= 8)
      .flatMap(({ id, name }, from) =>
        mistyped(name.de, from).filter((query) => !ids(query).slice(0, 8).includes(id)),
      );
    expect(missed).toEqual([]);
  });

  it('does not take a part of another word for the whole: "Erschein" lies in "Führerschein"', () =>
    expect(ids('Erschein')).toContain('erbschein'));

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
