/** Finds services by their names and everyday words, in both languages. Pure. */
import { type FullLanguage, fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { fold, spellings } from '../../../kernel/places/fold.ts';
import { editDistance, forgiven, letters, lettersMissing } from '../../../kernel/text/edit-distance.ts';

/** What is searched: a service of the catalogue or of a feed, or an office. */
export interface Searchable {
  name: Readonly<Record<FullLanguage, string>>;
  words: Readonly<Record<FullLanguage, readonly string[]>>;
  about: Readonly<Record<FullLanguage, string>>;
}

export interface Found<T extends Searchable> {
  service: T;
  /** 0–1. */
  score: number;
  /** Only by forgiving typing errors: worth nothing where another search found the words as they were typed. */
  isGuess: boolean;
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

interface Entry<T> {
  service: T;
  texts: Record<FullLanguage, Texts>;
}

/** Best first; equal ones stay in their order. */
export type ServiceSearch<T extends Searchable> = (query: string, language: Language) => Found<T>[];

export function createServiceSearch<T extends Searchable>(services: readonly T[]): ServiceSearch<T> {
  const entries: Entry<T>[] = services.map((service) => ({
    service,
    texts: { de: textsOf(service, 'de'), en: textsOf(service, 'en') },
  }));
  // Each text once: "anmelden" stands in thirty names, and comparing letter by letter is what costs.
  const all = entries.flatMap(({ texts }) => [texts.de, texts.en]);
  const wholes = withLetters(all.flatMap(({ name, words }) => [...name, ...words]));
  const parts = withLetters(all.flatMap((texts) => texts.parts));

  return (query, language) => {
    const written = fullLanguage(language);
    const wanted = fold(query.slice(0, LONGEST_QUERY));
    if (wanted === '') return [];
    const other = written === 'de' ? 'en' : 'de';
    const scoreIn = (texts: Entry<T>['texts'], score: (texts: Texts) => number) =>
      Math.max(score(texts[written]), score(texts[other]) * OTHER_LANGUAGE);
    const found = entries.map(({ service, texts }) => ({
      service,
      texts,
      score: scoreIn(texts, (one) => scoreOf(one, wanted)),
      isGuess: false,
    }));
    // Errors are forgiven only if no word begins like this: "Hund" is no mistyped "und". A mere part of
    // another word proves nothing: "Erschein" lies in "Führerschein" and may mean "Erbschein".
    if (!found.some(({ score }) => score > PART_OF_WORD)) {
      const near = nearTexts(wanted, { wholes, parts });
      for (const one of found) {
        const guess = scoreIn(one.texts, (texts) => scoreOfMistyped(texts, near));
        if (guess > one.score) Object.assign(one, { score: guess, isGuess: true });
      }
    }
    return found
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ service, score, isGuess }) => ({ service, score, isGuess }));
  };
}

/** One answer of several searches for the same words: guesses fall away once a word was found as it was typed. */
export function joinFound<T extends Searchable>(lists: readonly (readonly Found<T>[])[]): Found<T>[] {
  const all = lists.flat();
  const kept = all.some(isCertain) ? all.filter(({ isGuess }) => !isGuess) : all;
  return kept.sort((a, b) => b.score - a.score);
}

function isCertain({ score, isGuess }: Found<Searchable>): boolean {
  return score > PART_OF_WORD && !isGuess;
}

function textsOf({ name, words, about }: Searchable, language: FullLanguage): Texts {
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

/** Texts that may be meant by what was typed: whole ones, and for each single word the parts. */
interface Near {
  wholes: ReadonlySet<string>;
  words: readonly ReadonlySet<string>[];
}

function nearTexts(wanted: string, known: { wholes: readonly Known[]; parts: readonly Known[] }): Near {
  return {
    wholes: near(wanted, known.wholes),
    words: wanted.split(' ').map((word) => near(word, known.parts).add(word)),
  };
}

interface Known {
  text: string;
  /** Its letters as bits: rule most texts out before they are compared. */
  letters: number;
}

function withLetters(texts: readonly string[]): Known[] {
  return [...new Set(texts)].map((text) => ({ text, letters: letters(text) }));
}

function near(wanted: string, known: readonly Known[]): Set<string> {
  const limit = forgiven(wanted);
  const found = new Set<string>();
  if (limit === 0) return found;
  const own = letters(wanted);
  for (const { text, letters: its } of known) {
    if (lettersMissing(own, its) > limit || lettersMissing(its, own) > limit) continue;
    if (editDistance(wanted, text, limit) <= limit) found.add(text);
  }
  return found;
}

function scoreOfMistyped({ name, words, parts }: Texts, near: Near): number {
  if (name.some((text) => near.wholes.has(text)) || words.some((text) => near.wholes.has(text))) return 0.45;
  return near.words.every((word) => parts.some((part) => word.has(part))) ? 0.4 : 0;
}
