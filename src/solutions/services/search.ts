/** Finds services by their names and everyday words, in both languages. Pure. */
import { type FullLanguage, fullLanguage, type Language } from '../../kernel/i18n/language.ts';
import { fold, spellings } from '../../kernel/places/fold.ts';
import { editDistance, forgiven } from '../../kernel/text/edit-distance.ts';
import type { Service } from './model.ts';

export interface Found {
  service: Service;
  /** 0–1. */
  score: number;
}

const LONGEST_QUERY = 100;
const SHORTEST_PART = 4;
/** Score of a word that is only a part of another one. */
const PART_OF_WORD = 0.5;
/** What was found in the other language counts a little less. */
const OTHER_LANGUAGE = 0.9;

interface Texts {
  name: string[];
  words: string[];
  /** Single words of name and everyday words. */
  parts: string[];
  about: string;
}

interface Entry {
  service: Service;
  texts: Record<FullLanguage, Texts>;
}

/** Best first; equal ones stay in the order of the catalogue. */
export type ServiceSearch = (query: string, language: Language) => Found[];

export function createServiceSearch(services: readonly Service[]): ServiceSearch {
  const entries: Entry[] = services.map((service) => ({
    service,
    texts: { de: textsOf(service, 'de'), en: textsOf(service, 'en') },
  }));
  return (query, language) => {
    const written = fullLanguage(language);
    const wanted = fold(query.slice(0, LONGEST_QUERY));
    if (wanted === '') return [];
    const other = written === 'de' ? 'en' : 'de';
    const find = (score: (texts: Texts, wanted: string) => number) =>
      entries
        .map(({ service, texts }) => ({
          service,
          score: Math.max(score(texts[written], wanted), score(texts[other], wanted) * OTHER_LANGUAGE),
        }))
        .filter((one) => one.score > 0)
        .sort((a, b) => b.score - a.score);
    const found = find(scoreOf);
    // Errors are forgiven only if no word begins like this: "Hund" is no mistyped "und". A mere part of
    // another word proves nothing: "Erschein" lies in "Führerschein" and may mean "Erbschein".
    if (found.some(({ score }) => score > PART_OF_WORD)) return found;
    return find((texts, word) => Math.max(scoreOf(texts, word), scoreOfMistyped(texts, word)));
  };
}

function textsOf({ name, words, about }: Service, language: FullLanguage): Texts {
  const names = spellings(name[language]);
  const others = words[language].flatMap(spellings);
  return {
    name: names,
    words: others,
    parts: [...new Set([...names, ...others].flatMap((text) => text.split(' ')))],
    about: fold(about[language]),
  };
}

function scoreOf({ name, words, parts, about }: Texts, wanted: string): number {
  if (name.includes(wanted)) return 1;
  if (words.includes(wanted)) return 0.95;
  if (name.some((text) => text.startsWith(wanted))) return 0.85;
  if (words.some((text) => text.startsWith(wanted))) return 0.75;
  const asked = wanted.split(' ');
  if (asked.every((one) => parts.some((part) => part.startsWith(one)))) return 0.65;
  // German puts words together: "Steuer" is in "Hundesteuer".
  if (asked.every((one) => one.length >= SHORTEST_PART && parts.some((part) => part.includes(one))))
    return PART_OF_WORD;
  return wanted.length >= SHORTEST_PART && ` ${about}`.includes(` ${wanted}`) ? 0.25 : 0;
}

function scoreOfMistyped({ name, words, parts }: Texts, wanted: string): number {
  if (isMistyped(wanted, [...name, ...words])) return 0.45;
  return wanted.split(' ').every((one) => parts.includes(one) || isMistyped(one, parts)) ? 0.4 : 0;
}

function isMistyped(wanted: string, texts: readonly string[]): boolean {
  const limit = forgiven(wanted);
  return limit > 0 && texts.some((text) => editDistance(wanted, text, limit) <= limit);
}
