import { ACCOUNT_WORDS } from '../../i18n/account/account-words.ts';
import { DESK_WORDS } from '../../i18n/desk/desk-words.ts';
import type { Language } from '../../i18n/language.ts';
import { NOTIFY_WORDS } from '../../i18n/notify/notify-words.ts';
import { text } from '../../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../../i18n/texts-in.ts';
import type { TokenUse } from '../../notifications/tokens.ts';
import type { DeskPageName, Frame } from './personal-view.ts';

/** What the server writes of a page that belongs to a person. */
export function frameOf(
  page: 'sign-in' | 'invitation' | TokenUse | DeskPageName,
  language: Language,
  place = '',
): Frame {
  const texts = textsIn(wordsOf(page), language);
  const say = (key: string) => text(texts, language, `${page}_${key}`, { place });
  const withoutScript = `${page}_without_script` in texts ? say('without_script') : '';
  return { title: say('title'), lead: say('lead'), withoutScript };
}

function wordsOf(page: Parameters<typeof frameOf>[0]): TextsByLanguage {
  if (page === 'sign-in' || page === 'invitation') return ACCOUNT_WORDS;
  return page === 'confirm' || page === 'stop' || page === 'manage' ? NOTIFY_WORDS : DESK_WORDS;
}
