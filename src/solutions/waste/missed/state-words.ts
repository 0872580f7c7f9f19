import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { sayIn } from '../texts.ts';
import type { Missed } from './missed.ts';

/** How it stands, in a sentence for the household. */
export function stateInWords(
  { state, repeatOn }: Pick<Missed, 'state' | 'repeatOn'>,
  language: Language,
): string {
  const date = repeatOn === null ? '' : formatDate(repeatOn, language);
  return sayIn(language)(`missed_now_${state}`, { date });
}
