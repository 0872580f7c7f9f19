/** Title and description of a record in the language of its feed, and in others where it has them. Pure. */
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { plainLine, type RichText, richTextOf } from '../../../kernel/text/rich-text.ts';
import type { EventRecord } from '../model.ts';
import { descriptionsIn, titlesIn } from './languages-in-text.ts';

export interface Given {
  title: string;
  /** May hold markup. */
  description: string | null;
  /** BCP 47; left out: that of feeds. */
  language?: string;
  translations?: Readonly<Record<string, { name: string | null; description: string | null }>>;
}
export interface Worded {
  texts: { title: string; description: RichText } & Pick<EventRecord, 'translations'>;
  notes: { code: string; reason: string }[];
}

/**
 * A text that is only in another language than that of feeds stands in `translations` too, so that a page knows which
 * language it shows.
 */
export function wordedOf({ title, description, language = FEED_LANGUAGE, translations = {} }: Given): Worded {
  const others = Object.entries(translations);
  if (others.length === 0 && language === FEED_LANGUAGE) {
    const split = splitOf(title, description);
    if (split !== null) return split;
  }
  const texts = { title: line(title), description: richTextOf(description ?? '') };
  const translated = others.map(
    ([tag, one]) =>
      [tag, { title: line(one.name ?? title), description: richTextOf(one.description ?? '') }] as const,
  );
  const own = language === FEED_LANGUAGE ? [] : [[language, texts] as const];
  return { texts: { ...texts, ...named([...own, ...translated]) }, notes: [] };
}

function splitOf(title: string, description: string | null): Worded | null {
  const titles = titlesIn(plainLine(title));
  const descriptions = description === null ? null : descriptionsIn(description);
  if (titles === null && descriptions === null) return null;
  const languages = [...new Set([...(titles?.keys() ?? []), ...(descriptions?.keys() ?? [])])];
  const textIn = (tag: string) => ({
    title: line(titles?.get(tag) ?? titles?.values().next().value ?? title),
    description: descriptions === null ? [] : (descriptions.get(tag) ?? []),
  });
  const [first = FEED_LANGUAGE] = languages;
  const main = languages.includes(FEED_LANGUAGE) ? FEED_LANGUAGE : first;
  const texts = {
    ...textIn(main),
    ...(descriptions === null && { description: richTextOf(description ?? '') }),
  };
  const others = languages.filter((tag) => tag !== FEED_LANGUAGE).map((tag) => [tag, textIn(tag)] as const);
  const reason = `One field holds texts in ${languages.join(', ')}, marked as such: they were kept apart.`;
  return { texts: { ...texts, ...named(others) }, notes: [{ code: 'languages-in-text', reason }] };
}

function named(list: readonly (readonly [string, { title: string; description: RichText }])[]) {
  return list.length === 0
    ? {}
    : {
        translations: Object.fromEntries(
          // The schema of a record holds lists that may change.
          list.map(([tag, { title, description }]) => [tag, { title, description: [...description] }]),
        ),
      };
}

function line(text: string): string {
  return plainLine(text).slice(0, 300);
}
