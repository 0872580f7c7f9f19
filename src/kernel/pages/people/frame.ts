import { ACCOUNT_WORDS } from '../../i18n/account/account-words.ts';
import { DESK_WORDS } from '../../i18n/desk/desk-words.ts';
import type { Language } from '../../i18n/language.ts';
import { OPERATION_WORDS } from '../../i18n/operation/operation-words.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { DeskPageName, Frame, OperationPageName } from './personal-view.ts';

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

/** The same for a page of those who run the house. */
export function operationFrame(page: OperationPageName, language: Language, place = ''): Frame {
  const texts = textsIn(OPERATION_WORDS, language);
  const say = (key: string) => text(texts, language, key, { place });
  return {
    title: say(`operation_${page}_title`),
    lead: say(`operation_${page}_lead`),
    withoutScript: say('operation_without_script'),
  };
}
