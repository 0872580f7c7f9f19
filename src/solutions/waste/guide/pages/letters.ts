import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import { fold } from '../../../../kernel/places/fold.ts';
import { type ItemHere, nameOf } from '../items-at.ts';

/** The letter under which a name stands: "Äste" under A; '' for one that begins with none. */
export function letterOf(item: ItemHere, language: Language): string {
  const [first = ''] = fold(nameOf(item, language).text);
  return /[a-z]/.test(first) ? first : '';
}

/** By name, as a dictionary does. */
export function byName(items: readonly ItemHere[], language: Language): ItemHere[] {
  const order = new Intl.Collator(LOCALE[language]);
  return items.toSorted((a, b) => order.compare(nameOf(a, language).text, nameOf(b, language).text));
}

/** Letters under which something stands, in order, with their entries by name. */
export function lettersOf(
  items: readonly ItemHere[],
  language: Language,
): [letter: string, items: ItemHere[]][] {
  const letters = new Map<string, ItemHere[]>();
  for (const item of byName(items, language)) {
    const letter = letterOf(item, language);
    letters.set(letter, [...(letters.get(letter) ?? []), item]);
  }
  return [...letters].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
