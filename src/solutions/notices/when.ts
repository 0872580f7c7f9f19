import type { Language } from '../../kernel/i18n/language.ts';
import { momentValues } from '../../kernel/pages/format-moment.ts';
import { isInForce, type NoticeRecord } from './model.ts';
import { sayIn } from './texts.ts';

/** "bis 25. November, 18:00 Uhr", "ab 27. November, 09:00 Uhr": what matters of its times at an instant. */
export function whenOf(
  notice: Pick<NoticeRecord, 'from' | 'until'>,
  now: Temporal.Instant,
  language: Language,
): string {
  const say = sayIn(language);
  if (!isInForce(notice, now.epochMilliseconds) && Date.parse(notice.from) > now.epochMilliseconds)
    return say('starts', momentValues(notice.from, language));
  return notice.until === null ? say('since_open') : say('since_until', momentValues(notice.until, language));
}
