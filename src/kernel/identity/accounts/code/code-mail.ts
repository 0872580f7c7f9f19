import type { Language } from '../../../i18n/language.ts';
import { text } from '../../../i18n/text.ts';
import { textsIn } from '../../../i18n/texts-in.ts';
import type { Mail } from '../../../mail/mail.ts';
import { ACCOUNT_TEXTS } from '../account-texts.ts';

/** The mail with a code. It says where it was asked for, so that nobody types it in elsewhere. */
export function codeMail(to: string, code: string, language: Language, publicUrl: string): Mail {
  const texts = textsIn(ACCOUNT_TEXTS, language);
  return {
    to,
    language,
    subject: text(texts, language, 'code_subject', { code }),
    text: text(texts, language, 'code_text', { code, address: publicUrl }),
  };
}
