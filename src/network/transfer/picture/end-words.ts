import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { sayIn } from '../texts.ts';

/** Civil days: "endet am …", or "endete am …" once that day is over. */
export function endWords(endsOn: string, today: string, language: Language): string {
  const key = endsOn < today ? 'picture_next_ended_note' : 'picture_next_end_note';
  return sayIn(language)(key, { day: formatDate(endsOn, language) });
}
