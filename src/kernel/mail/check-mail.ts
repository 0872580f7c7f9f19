import type { Mail } from './mail.ts';
import { MailFault } from './mail-fault.ts';

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 100_000;

/** One label of a domain; other scripts are allowed, they go out as punycode. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** What may stand before the "@" without quotes (RFC 5322, atom), and letters of other scripts (RFC 6531). */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** Whether it is one plain address: no name, no list, no quotes, nothing that could end a line or a header. */
export function isMailAddress(value: string): boolean {
  if (value.length > LONGEST_ADDRESS) return false;
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  return (
    local.length <= LONGEST_LOCAL_PART &&
    LOCAL_PART.test(local) &&
    value
      .slice(at + 1)
      .split('.')
      .every((label) => LABEL.test(label))
  );
}

/** Throws a `MailFault` for what could smuggle a header or a second recipient, or is no text. */
export function checkMail({ to, subject, text }: Mail): void {
  if (!isMailAddress(to)) throw new MailFault('invalid', 'The recipient is no mail address.');
  // U+2028 and U+2029 end a line for some programs.
  if (subject.trim() === '' || subject.length > LONGEST_SUBJECT || /[\p{Cc}\u2028\u2029]/u.test(subject))
    throw new MailFault('invalid', `The subject is no line of 1 to ${LONGEST_SUBJECT} characters.`);
  if (text.trim() === '' || text.length > LONGEST_TEXT || /[^\P{Cc}\n\t]/u.test(text))
    throw new MailFault('invalid', `The text is empty, too long, or holds signs that are no text.`);
}
