import type { Language } from '../../../kernel/i18n/language.ts';
import { sayIn } from '../texts.ts';
import type { Alarm } from './calendar-choice.ts';

/** "Am Abend vorher um 18 Uhr". */
export function alarmInWords(alarm: Alarm, language: Language): string {
  const [when, hour = ''] = alarm.split('-');
  return sayIn(language)(when === 'evening' ? 'out_alarm_evening_at' : 'out_alarm_morning_at', { hour });
}
