import type { Language } from '../i18n/language.ts';

/** A mail as plain text. One recipient; ready to be read. */
export interface Mail {
  to: string;
  subject: string;
  /** Lines end with "\n"; no HTML. */
  text: string;
  language: Language;
  /** UUID that stays the same over attempts, so that mail programs show what came twice once; made up if left out. */
  id?: string;
  /** Address that ends such mails by one request without any question (RFC 8058); left out for mails of another kind. */
  unsubscribe?: string;
}

export interface Mailer {
  /** Where mails go, for the operator's console. */
  readonly way: { kind: 'smtp'; host: string } | { kind: 'folder'; folder: string };
  /**
   * Hands it to the server (or writes the file) now. Throws a `MailFault` whose words name neither address nor text;
   * what the signal ended may have gone out nevertheless.
   */
  send(mail: Mail, signal?: AbortSignal): Promise<void>;
}
