import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../kernel/places/fold.ts';
import { stem, trimEnding } from '../../../kernel/text/stem.ts';
import { services } from '../catalogue/catalogue.ts';
import { synonyms, synonymsOf } from '../catalogue/synonyms.ts';
import { wordsOf } from './asked.ts';
import { splitCompound } from './compounds.ts';
import { indexOf } from './entry.ts';
import { knownWordsOf } from './known-words.ts';

const known = knownWordsOf(indexOf(services));
const textsOf = (query: string, language: 'de' | 'en' = 'de') =>
  wordsOf(fold(query), language).map(({ text }) => text);

describe('endings', () => {
  it.each([
    ['Anmeldung', 'anmelden'],
    ['Verlängerung', 'verlängern'],
    ['Hunde', 'Hund'],
    ['Pässe', 'Pass'],
    ['Führerscheine', 'Fuhrerschein'],
    ['Bäume', 'Baum'],
    ['Steuern', 'Steuer'],
    ['dogs', 'dog'],
    ['Hundebisse', 'Hundebiss'],
  ])('do not matter: %s and %s', (one, other) => expect(stem(fold(one))).toBe(stem(fold(other))));

  it.each([
    ['Schein', 'Scheidung'],
    ['Pass', 'Pacht'],
    ['Haus', 'Hund'],
  ])('do not make one word of %s and %s', (one, other) =>
    expect(stem(fold(one))).not.toBe(stem(fold(other))),
  );

  it('leave a beginning of the word, never nothing', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,30}$/), (word) => {
        const trimmed = trimEnding(word);
        expect(word.startsWith(trimmed)).toBe(true);
        expect(trimmed.length).toBeGreaterThanOrEqual(Math.min(word.length, 3));
      }),
    ));
});

describe('words of a query', () => {
  it.each([
    ['Ich habe meinen Perso verloren', ['perso', 'verloren']],
    ['Wie kann ich mein Auto ummelden?', ['auto', 'ummelden']],
    ['der die das', ['der', 'die', 'das']],
    ['', []],
  ])('are those that matter: %s', (query, expected) => expect(textsOf(query)).toEqual(expected));

  it('keep what means something in English, when English is written', () => {
    expect(textsOf('my last will', 'en')).toEqual(['last', 'will']);
    expect(textsOf('ich will heiraten', 'de')).toEqual(['heiraten']);
  });

  it('are at most twelve, each once', () => {
    expect(textsOf('Hund Hund Hund')).toEqual(['hund']);
    expect(textsOf(Array.from({ length: 20 }, (_, at) => `w${at}`).join(' '))).toHaveLength(12);
  });
});

describe('compounds', () => {
  it.each([
    ['Autoanmeldung', ['auto', 'anmeldung']],
    ['Reisepassverlängerung', ['reisepass', 'verlaengerung']],
    ['Einbürgerungsantrag', ['einbuergerung']],
    ['Hundesteuermarke', ['hundesteuer']],
    ['Nebengewerbe', ['gewerbe']],
    ['Parkverbotsschilder', ['parkverbots', 'schilder']],
    ['xyzxyzxyz', []],
    ['', []],
  ])('fall into known parts: %s', (word, parts) => {
    expect(splitCompound(fold(word), known)).toEqual(parts);
  });

  it('give parts of the word only, in their order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hund', 'steuer', 'auto', 's', 'amt', 'kita'), { maxLength: 5 }),
        (parts) => {
          const word = parts.join('');
          const found = splitCompound(word, known);
          expect(found.length).toBeLessThanOrEqual(2);
          if (found.length === 2) expect(word.startsWith(found[0] ?? '-')).toBe(true);
          for (const part of found) expect(word).toContain(part);
        },
      ),
    ));
});

describe('synonyms', () => {
  it('lead from each word of a group to all others, in any spelling', () => {
    for (const group of [...synonyms.de, ...synonyms.en])
      for (const word of group)
        for (const other of group)
          if (fold(word) !== fold(other)) expect([...synonymsOf(fold(word))], word).toContain(fold(other));
    expect([...synonymsOf('fuhrerschein')]).toContain('lappen');
    expect([...synonymsOf('gibtesnicht')]).toEqual([]);
  });

  it('are single words, each once in its group', () => {
    for (const group of [...synonyms.de, ...synonyms.en]) {
      for (const word of group) expect(fold(word).split(' '), word).toHaveLength(1);
      expect(new Set(group.map(fold)).size, group[0]).toBe(group.length);
    }
  });
});
