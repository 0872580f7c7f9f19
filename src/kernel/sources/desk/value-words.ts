/** Lines of a record in words that people at a desk know. Pure. */
import type { Language } from '../../i18n/language.ts';
import { formatClock, formatDate } from '../../pages/format.ts';
import { wordIn } from './describe-ways.ts';

interface Line {
  name: string;
  value: string;
}

/** "occurrences.0.start": "2026-11-27T18:30:00Z" → "Beginn": "27. November 2026, 19:30". What says nothing is left out. */
export function valuesInWords(lines: readonly Line[], language: Language): Line[] {
  const word = wordIn(language);
  return lines
    .filter(({ value }) => value !== 'unknown')
    .map(({ name, value }) => ({
      name: nameInWords(name, word),
      value: valueInWords(value, language, word),
    }));
}

/** Where a report says "line 12", which is English; paths into a file are the same in every language. */
export function whereInWords(where: string, language: Language): string {
  const [, number] = /^line (\d+)$/.exec(where) ?? [];
  return number === undefined ? where : `${wordIn(language)('word_line', 'line')} ${number}`;
}

function nameInWords(name: string, word: (key: string, otherwise: string) => string): string {
  const parts = name.split('.');
  const last = parts.at(-1) ?? name;
  const words = word(`field_${last}`, '');
  if (words === '') return name;
  const index = parts.findLast((part) => /^\d+$/.test(part));
  return index === undefined || index === '0' ? words : `${words} (${Number(index) + 1})`;
}

function valueInWords(
  value: string,
  language: Language,
  word: (key: string, otherwise: string) => string,
): string {
  if (value === 'true' || value === 'false') return word(`word_${value}`, value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(value))
    return `${formatDate(value, language)}, ${formatClock(value, language)}`;
  return /^[a-z-]{2,30}$/.test(value) ? word(`value_${value}`, value) : value;
}
