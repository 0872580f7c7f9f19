import { z } from 'zod';
import { MailFault } from '../mail-fault.ts';

/** What the library notes on its errors; anything may be missing. */
const noted = z.object({
  code: z.string().catch(''),
  command: z.string().catch(''),
  response: z.string().catch(''),
  responseCode: z.number().catch(0),
});

/** What went wrong at a server, in our words. Of its answer only the numbers are kept: the words quote addresses. */
export function asMailFault(error: unknown, host: string): MailFault {
  const { code, command, response, responseCode } = noted.parse(error instanceof Error ? { ...error } : {});
  const status = [responseCode, /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]].filter(Boolean);
  const said = `(${status.join(' ')})`;
  if (code === 'EABORT' || code === 'ETIMEDOUT')
    return new MailFault('timeout', `The mail server ${host} did not answer in time.`);
  if (code === 'ETLS' || isCertificateError(error))
    return new MailFault('tls', `The mail server ${host} offers no encryption that can be trusted.`);
  if (code === 'EPROTOCOL') return new MailFault('protocol', `What answers at ${host} is no mail server.`);
  if (responseCode >= 400 && responseCode < 500)
    return new MailFault('busy', `The mail server ${host} takes no mail right now ${said}.`);
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new MailFault(
      'sign-in',
      `The mail server ${host} does not accept name and password of SMTP_URL ${said}.`,
    );
  if (responseCode >= 500) return refusal({ command, said, status, host });
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return new MailFault('refused', `The mail server ${host} cannot take such a mail.`);
  if (command === 'CONN' && isNotReached(error))
    return new MailFault('unreachable', `The mail server ${host} cannot be reached.`);
  return new MailFault('cut-off', `The connection to the mail server ${host} was lost.`);
}

function refusal(one: { command: string; said: string; status: unknown[]; host: string }): MailFault {
  const { command, said, status, host } = one;
  // 5.7.x: a matter of policy, mostly that the server passes nothing on for us; the operator can mend that.
  const isPolicy = status[0] === 530 || String(status[1]).startsWith('5.7.');
  if (command === 'RCPT TO' && !isPolicy)
    return new MailFault('refused-recipient', `The mail server ${host} knows no such recipient ${said}.`);
  if (command === 'DATA')
    return new MailFault('refused', `The mail server ${host} refused the mail ${said}.`);
  return new MailFault('refused-sender', `The mail server ${host} takes no mail from here ${said}.`);
}

function isNotReached(error: unknown): boolean {
  const { originalCode, syscall } = z
    .object({ originalCode: z.string().catch(''), syscall: z.string().catch('') })
    .parse(error instanceof Error ? { ...error } : {});
  return (
    syscall === 'connect' || /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH)/.test(originalCode)
  );
}

/** Codes of OpenSSL's verdicts on a certificate, as node passes them on. */
function isCertificateError(error: unknown): boolean {
  const { originalCode, code } = z
    .object({ originalCode: z.string().catch(''), code: z.string().catch('') })
    .parse(error instanceof Error ? { ...error } : {});
  return [originalCode, code].some((one) =>
    /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(one),
  );
}
