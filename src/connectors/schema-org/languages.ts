/** Name and description in one language, and the same in others. Pure. */
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { plainLine, plainTextOf } from '../../kernel/text/rich-text.ts';
import type { SchemaThing } from './model.ts';
import { isNode, type Node, type Text, textsAt, valuesAt } from './node.ts';

const MOST_LANGUAGES = 20;

type Worded = Pick<SchemaThing, 'name' | 'description' | 'language' | 'translations'>;

/** null where it has no name in any language. Texts that name no language count as German. */
export function wordedOf(node: Node): Worded | null {
  const names = byLanguage(
    ['name', 'http://www.w3.org/2000/01/rdf-schema#label'].flatMap((at) => textsAt(node, at)),
    nameOf,
  );
  const descriptions = byLanguage(descriptionsOf(node), (text) => text);
  const language = names.has(FEED_LANGUAGE) ? FEED_LANGUAGE : names.keys().next().value;
  const name = language === undefined ? undefined : names.get(language);
  if (language === undefined || name === undefined) return null;
  const others = [...new Set([...names.keys(), ...descriptions.keys()])].filter((one) => one !== language);
  return {
    name,
    language,
    description: descriptions.get(language) ?? null,
    translations: Object.fromEntries(
      others
        .slice(0, MOST_LANGUAGES)
        .map((one) => [one, { name: names.get(one) ?? null, description: descriptions.get(one) ?? null }]),
    ),
  };
}

/**
 * Descriptions are texts, or objects that hold one; those with markup tell more and count first. What is said twice in a
 * language is taken once.
 */
function descriptionsOf(node: Node): Text[] {
  const values = valuesAt(node, 'description');
  const inside = values
    .filter(isNode)
    .flatMap((one) => [
      ...textsAt(one, 'value'),
      ...textsAt(one, 'https://web-of-data.org/tourism/html'),
      ...textsAt(one, 'text'),
    ]);
  return [...inside, ...textsAt(node, 'description')];
}

/** BCP 47 in small letters → the first text that is one. */
function byLanguage(texts: readonly Text[], read: (text: string) => string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { text, language } of texts) {
    const tag = tagOf(language);
    const worded = read(text);
    if (worded !== '' && !found.has(tag)) found.set(tag, worded);
  }
  return found;
}

/** "de-DE" and "DE" are "de"; what is no tag counts as not said. */
export function tagOf(language: string | null): string {
  const tag = language?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(tag) ? tag : FEED_LANGUAGE;
}

function nameOf(text: string): string {
  return plainLine(plainTextOf(text)).slice(0, 300);
}
