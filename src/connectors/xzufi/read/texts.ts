/** Texts in several languages: `languageCode` names it, without one it is German. Pure. */
import { allText, type XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { plainTextOf, type RichText, richTextOf } from '../../../kernel/text/rich-text.ts';
import type { ByLanguage } from '../model.ts';
import type { Notes } from './notes.ts';

const DEFAULT = 'de';
const LONGEST_LINE = 1_000;
/** Regions that say nothing about the words. `de-ls`, easy language, is none of them. */
const SAME = new Map([
  ['de-de', 'de'],
  ['en-gb', 'en'],
  ['en-us', 'en'],
]);

export function languageOf({ attributes }: XmlNode, notes: Notes): string {
  const written = (attributes.languageCode ?? attributes['xml:lang'] ?? '').trim();
  if (written === '') return DEFAULT;
  const code = written.toLowerCase().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/.test(code)) {
    notes.add('bad-language', written);
    return 'und';
  }
  return SAME.get(code) ?? code;
}

/** The first line of each language; markup is gone. */
export function linesOf(nodes: readonly XmlNode[], notes: Notes): ByLanguage<string> {
  const found = new Map<string, string>();
  for (const node of nodes) {
    const line = plainOf(node);
    if (line === '') continue;
    const language = languageOf(node, notes);
    if (!found.has(language)) found.set(language, line);
  }
  return Object.fromEntries(found);
}

/** All texts of each language, one below the other. */
export function richOf(nodes: readonly XmlNode[], notes: Notes): ByLanguage<RichText> {
  const found = new Map<string, RichText>();
  for (const node of nodes) {
    const rich = wellFormed(richTextOf(allText(node)));
    if (rich.length === 0) continue;
    const language = languageOf(node, notes);
    found.set(language, [...(found.get(language) ?? []), ...rich]);
  }
  return Object.fromEntries(found);
}

/** All words of each language, each once. */
export function wordsOf(nodes: readonly XmlNode[], notes: Notes): ByLanguage<readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const node of nodes) {
    const word = plainOf(node);
    if (word === '') continue;
    const language = languageOf(node, notes);
    found.set(language, (found.get(language) ?? new Set()).add(word));
  }
  return Object.fromEntries([...found].map(([language, words]) => [language, [...words]]));
}

export function plainOf(node: XmlNode): string {
  const text = allText(node);
  // Most names hold no markup, and there are many of them.
  const line = plainTextOf(text).toWellFormed();
  return line.length <= LONGEST_LINE
    ? line
    : line
        .slice(0, LONGEST_LINE)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trim();
}

function wellFormed(rich: RichText): RichText {
  return rich.map((block) => {
    if (block.type === 'list')
      return { type: block.type, items: block.items.map((item) => item.toWellFormed()) };
    if (block.type === 'link')
      return { type: block.type, text: block.text.toWellFormed(), href: block.href.toWellFormed() };
    return { type: block.type, text: block.text.toWellFormed() };
  });
}
