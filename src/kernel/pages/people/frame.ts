import { ACCOUNT_WORDS } from '../../i18n/account/account-words.ts';
import { DESK_WORDS } from '../../i18n/desk/desk-words.ts';
import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { DeskPageName, Frame } from './personal-view.ts';

/** What the server writes of a page that belongs to a person. */
export function frameOf(
  page: 'sign-in' | 'invitation' | DeskPageName,
  language: Language,
  place = '',
): Frame {
  const isDesk = page !== 'sign-in' && page !== 'invitation';
  const texts = textsIn(isDesk ? DESK_WORDS : ACCOUNT_WORDS, language);
  const say = (key: string) => text(texts, language, `${page}_${key}`, { place });
  return { title: say('title'), lead: say('lead'), withoutScript: say('without_script') };
}
