/** Words as runs of a paragraph: with their language, and with their line breaks. */
import type { TextRun } from 'docx';
import type { Words } from '../paper.ts';
import { langOf, textOf } from '../words.ts';

type Library = typeof import('docx');

export function runsOf(
  { TextRun: Run }: Library,
  words: Words,
  look: { isBold?: boolean; color?: string } = {},
): TextRun[] {
  const lang = langOf(words);
  const common = {
    ...(lang !== undefined && { language: { value: lang } }),
    ...(look.isBold === true && { bold: true }),
    ...(look.color !== undefined && { color: look.color }),
  };
  return textOf(words)
    .split('\n')
    .map((text, at) => new Run({ ...common, text, ...(at > 0 && { break: 1 }) }));
}
