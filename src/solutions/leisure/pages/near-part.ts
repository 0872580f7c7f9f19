import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block } from '../../../kernel/solution.ts';
import { nearTexts } from './near-texts.ts';

/** Lists that the phone sorts by distance; `more`: where it finds all rows of which the page shows some. */
export function nearPart(
  blocks: Block[],
  language: Language,
  more: Readonly<Record<string, string>> = {},
): Block {
  const texts = { ...nearTexts(language), ...more };
  return { type: 'part', solution: 'leisure', name: 'near', texts, blocks };
}
