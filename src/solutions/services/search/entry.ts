/** What is searched, taken apart once. Pure. */
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import { fold, spellings } from '../../../kernel/places/fold.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { isFiller } from './asked.ts';
import { type NameWord, nameWord } from './word-fit.ts';

/** A service of the catalogue or of a feed, or an office. */
export interface Searchable {
  name: Readonly<Record<FullLanguage, string>>;
  words: Readonly<Record<FullLanguage, readonly string[]>>;
  about: Readonly<Record<FullLanguage, string>>;
}

export interface Phrase {
  text: string;
  words: readonly NameWord[];
  /** A name counts a little more than an everyday word. */
  worth: number;
}

export interface Texts {
  /** Spellings of the name. */
  names: readonly string[];
  /** The same without spaces. */
  joinedNames: readonly string[];
  phrases: readonly Phrase[];
  /** Single words of all phrases, each once. */
  words: readonly NameWord[];
  /** Stems of the words of the description. */
  about: ReadonlySet<string>;
}

export interface Entry<T extends Searchable> {
  service: T;
  texts: Readonly<Record<FullLanguage, Texts>>;
}

/** Entries with all words of their names. */
export interface Index<T extends Searchable> {
  entries: readonly Entry<T>[];
  /** Each word once, by its text, with the entries that have it. */
  words: Readonly<Record<FullLanguage, ReadonlyMap<string, IndexedWord>>>;
}

export interface IndexedWord {
  word: NameWord;
  /** Positions in `entries`. */
  of: ReadonlySet<number>;
}

const OF_NAME = 1;
const OF_WORD = 0.96;

export function indexOf<T extends Searchable>(services: readonly T[]): Index<T> {
  const entries = services.map((service) => ({
    service,
    texts: { de: textsOf(service, 'de'), en: textsOf(service, 'en') },
  }));
  return { entries, words: { de: wordsIn(entries, 'de'), en: wordsIn(entries, 'en') } };
}

function wordsIn(entries: readonly Entry<Searchable>[], language: FullLanguage) {
  const all = new Map<string, { word: NameWord; of: Set<number> }>();
  entries.forEach(({ texts }, at) => {
    for (const word of texts[language].words) {
      const known = all.get(word.text);
      if (known === undefined) all.set(word.text, { word, of: new Set([at]) });
      else known.of.add(at);
    }
  });
  return all;
}

function textsOf({ name, words, about }: Searchable, language: FullLanguage): Texts {
  const names = spellings(name[language]).filter((text) => text !== '');
  const phrases = [
    ...names.map((text) => phraseOf(text, OF_NAME)),
    ...words[language].flatMap(spellings).map((text) => phraseOf(text, OF_WORD)),
  ];
  const single = new Map(phrases.flatMap((phrase) => phrase.words).map((word) => [word.text, word]));
  return {
    names,
    joinedNames: names.map((one) => one.replaceAll(' ', '')),
    phrases,
    words: [...single.values()],
    about: new Set(fold(about[language]).split(' ').map(stem)),
  };
}

function phraseOf(text: string, worth: number): Phrase {
  const all = text.split(' ').filter((word) => word !== '');
  const meant = all.filter((word) => !isFiller(word));
  return { text, words: (meant.length > 0 ? meant : all).map(nameWord), worth };
}
