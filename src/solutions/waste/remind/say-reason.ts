import type { Language } from '../../../kernel/i18n/language.ts';
import type { CollectionReason } from '../model.ts';
import { sayIn } from '../texts.ts';
import { shortDay } from './short-day.ts';

/** Why a day is another one, in brackets; '' where nobody said. The words of a desk or a source stand as they are. */
export function sayReason(reason: CollectionReason | null, language: Language): string {
  if (reason === null) return '';
  const words =
    reason.kind === 'holiday'
      ? sayIn(language)('remind_holiday', { day: shortDay(Temporal.PlainDate.from(reason.date), language) })
      : reason.text;
  return words === '' ? '' : `(${words})`;
}
