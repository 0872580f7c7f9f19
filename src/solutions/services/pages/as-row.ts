import type { RichText } from '../../../kernel/text/rich-text.ts';

/** All of a text in one line, if it is short enough for a row of facts; else null. */
export function asRow(text: RichText, most = 120): string | null {
  const [only] = text;
  if (text.length !== 1 || only?.type !== 'paragraph' || only.text.length > most) return null;
  return only.text;
}
