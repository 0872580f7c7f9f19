import type { Language } from '../../../../kernel/i18n/language.ts';
import { sayIn } from '../../texts.ts';

/** Codes of the connectors that people meet with a table of their own; others keep the words of the connector. */
const KNOWN = [
  'too-few-cells',
  'too-many-cells',
  'no-key',
  'unreadable-coordinate',
  'no-coordinates',
  'outside',
  'swapped-coordinates',
  'empty',
  'ambiguous-column',
  'not-geojson',
  'cut-off',
  'not-a-feature',
  'bad-json',
] as const;

export function feedFaultInWords(
  { code, reason }: { code: string; reason: string },
  language: Language,
): string {
  const known = KNOWN.find((one) => one === code);
  return known === undefined
    ? sayIn(language)('lots_feed_other', { reason })
    : sayIn(language)(`lots_feed_${known}`);
}
