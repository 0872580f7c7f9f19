/**
 * Why a mail did not go out. The list is closed:
 * `invalid` no mail that may be sent (address, subject or text) · `unreachable` · `timeout` not done in time ·
 * `tls` no trustworthy encryption · `sign-in` the server does not accept our name and password · `cut-off` the
 * connection was lost, and nobody knows whether it arrived · `busy` refused for now (SMTP 4xx) · `refused-sender` the
 * server takes nothing from us · `refused-recipient` · `refused` what the mail says or how long it is · `protocol` the
 * server does not speak SMTP · `disk` the file could not be written.
 */
export type MailFaultCode =
  | 'invalid'
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'sign-in'
  | 'cut-off'
  | 'busy'
  | 'refused-sender'
  | 'refused-recipient'
  | 'refused'
  | 'protocol'
  | 'disk';

/** What another attempt would not change. All else may mend itself, or the operator mends it. */
const FINAL: ReadonlySet<MailFaultCode> = new Set(['invalid', 'refused-recipient', 'refused']);

/**
 * A mail that did not go out. The message is English and names the server at most. It has no cause on purpose: what the
 * server answered and what the library says quote the recipient's address.
 */
export class MailFault extends Error {
  override readonly name = 'MailFault';
  readonly code: MailFaultCode;
  /** Another attempt would change nothing. */
  readonly isFinal: boolean;

  constructor(code: MailFaultCode, message: string) {
    super(message);
    this.code = code;
    this.isFinal = FINAL.has(code);
  }
}
