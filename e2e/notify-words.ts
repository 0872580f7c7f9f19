/** What screens, messages and mails of notifications say: read from the texts of the house, so that no journey drifts from them. */
import { ACCOUNT_WORDS } from '../src/kernel/i18n/account/account-words.ts';
import houseDe from '../src/kernel/i18n/de.json' with { type: 'json' };
import entriesDe from '../src/kernel/i18n/desk/rooms/entries/de.json' with { type: 'json' };
import entriesEn from '../src/kernel/i18n/desk/rooms/entries/en.json' with { type: 'json' };
import houseEn from '../src/kernel/i18n/en.json' with { type: 'json' };
import type { FullLanguage } from '../src/kernel/i18n/language.ts';
import { NOTIFY_WORDS } from '../src/kernel/i18n/notify/notify-words.ts';
import { type TextValues, text } from '../src/kernel/i18n/text.ts';
import { sayTold } from '../src/kernel/notifications/texts.ts';
import { sayIn } from '../src/solutions/notices/texts.ts';

export type NotifyWords = ReturnType<typeof notifyWords>;

export function notifyWords(language: FullLanguage) {
  const say =
    <Texts extends Readonly<Record<FullLanguage, Readonly<Record<string, string>>>>>(texts: Texts) =>
    (key: keyof Texts['de'] & string, values?: TextValues) =>
      text(texts[language], language, key, values);
  return {
    house: say({ de: houseDe, en: houseEn }),
    account: say(ACCOUNT_WORDS),
    /** The room of contents at the desk. */
    entries: say({ de: entriesDe, en: entriesEn }),
    notices: sayIn(language),
    /** The form, "Mein Bereich", and the pages behind links of mails. */
    notify: say(NOTIFY_WORDS),
    /** Messages and mails themselves. */
    told: sayTold(language),
  };
}
