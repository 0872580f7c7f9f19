/** What the screens say, read from the texts themselves: a journey in two languages looks for the words that are there. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FullLanguage } from '../../src/kernel/i18n/language.ts';
import { type TextValues, text } from '../../src/kernel/i18n/text.ts';

const TEXTS = z.record(z.string(), z.string());

export type Say = (key: string, values?: TextValues) => string;

/**
 * The texts of these folders in one language, each as from `src/` ("kernel/i18n/account"); of equal keys the last counts.
 * A key that is nowhere is an error: a journey would wait for a word that nobody says.
 */
export function sayIn(language: FullLanguage, ...folders: string[]): Say {
  const texts: Record<string, string> = {};
  for (const folder of folders) {
    const file = new URL(`../../src/${folder}/${language}.json`, import.meta.url);
    Object.assign(texts, TEXTS.parse(JSON.parse(readFileSync(file, 'utf8'))));
  }
  return (key, values) => {
    const words = text(texts, language, key, values);
    if (words === key) throw new Error(`no text "${key}" in ${folders.join(', ')}`);
    return words;
  };
}
