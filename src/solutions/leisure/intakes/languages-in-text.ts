/**
 * Texts in several languages in one field, where marks say unmistakably which is which ("DE: Konzert / EN: Concert",
 * "[de] … [en] …"): the text begins with a mark, and at least two languages have words. All else stays as it is. Pure.
 */
import { type RichBlock, type RichText, richTextOf } from '../../../kernel/text/rich-text.ts';

/** Mark as people write it → BCP 47. */
const CODES: Readonly<Record<string, string>> = {
  ...{ de: 'de', en: 'en', fr: 'fr', it: 'it', es: 'es', nl: 'nl', pl: 'pl', cs: 'cs', cz: 'cs', da: 'da' },
  ...{ tr: 'tr', uk: 'uk', ua: 'uk', ru: 'ru', ar: 'ar', hsb: 'hsb', dsb: 'dsb' },
};
const LONGEST = 100_000;
/** In brackets in any letters, before a colon in capitals only: "De:" may begin a word. */
const MARK = /(?<=^|\s)(?:\[([A-Za-z]{2,3})\]|([A-Z]{2,3}):)(?=\s|$)/g;

/** Language → its part; null where nothing is marked. */
export function titlesIn(text: string): Map<string, string> | null {
  return whole(text.length > LONGEST ? [] : partsOf(text).map(([language, part]) => [language, part.trim()]));
}

/** The same for a description: a mark counts until the next one. */
export function descriptionsIn(source: string): Map<string, RichText> | null {
  const found = new Map<string, RichBlock[]>();
  let language: string | null = null;
  for (const block of richTextOf(source)) {
    const parts = block.type === 'paragraph' || block.type === 'heading' ? partsOf(block.text) : [];
    if (parts.length === 0) {
      if (language === null) return null;
      found.get(language)?.push(block);
      continue;
    }
    for (const [marked, part] of parts) {
      // Words before the first mark belong to what was marked above; at the very beginning to nobody.
      if (marked === null && language === null) return null;
      language = marked ?? language;
      if (language === null) return null;
      const blocks = found.get(language) ?? [];
      found.set(language, blocks);
      if (part.trim() !== '') blocks.push({ type: 'paragraph', text: part.trim() });
    }
  }
  const worded = [...found].filter(([, blocks]) => blocks.length > 0);
  return worded.length > 1 ? new Map(worded) : null;
}

/** Parts with their marks; null: words before the first one. Empty where there is no mark. */
function partsOf(text: string): [string | null, string][] {
  const marks = [...text.matchAll(MARK)].flatMap((found) => {
    const code = (found[1] ?? found[2] ?? '').toLowerCase();
    const language = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    return language === undefined
      ? []
      : [{ language, at: found.index, after: found.index + found[0].length }];
  });
  if (marks.length === 0) return [];
  const parts = marks.map(({ language, after }, index): [string | null, string] => [
    language,
    text.slice(after, marks[index + 1]?.at).replace(/[\s/|·]+$/, ''),
  ]);
  const before = text.slice(0, marks[0]?.at).trim();
  return before === '' ? parts : [[null, before], ...parts];
}

function whole(parts: readonly (readonly [string | null, string])[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const [language, text] of parts) {
    if (language === null) return null;
    if (text !== '' && !found.has(language)) found.set(language, text);
  }
  return found.size > 1 ? found : null;
}
