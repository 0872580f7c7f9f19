import { asMailFault } from './as-mail-fault.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface SmtpTimes {
  /** Milliseconds to reach the server and hear its greeting. */
  connect: number;
  /** Milliseconds for all together. */
  all: number;
}

export const SMTP_TIMES: SmtpTimes = { connect: 10_000, all: 30_000 };

/**
 * Hands one message to the server on a connection of its own. Resolves when the server has taken it; throws a
 * `MailFault`.
 */
export async function sendBySmtp(
  message: { from: string; to: string; raw: Buffer },
  settings: SmtpSettings,
  { times = SMTP_TIMES, signal: ending }: { times?: SmtpTimes; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  // Loaded with the first mail, as in `compose-mail.ts`.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...settings,
    connectionTimeout: times.connect,
    greetingTimeout: times.connect,
    dnsTimeout: times.connect,
    socketTimeout: times.all,
    // Replies of a mail server are a few lines; more is none.
    maxResponseSize: 65_536,
  });
  const inTime = AbortSignal.timeout(times.all);
  const signal = ending === undefined ? inTime : AbortSignal.any([inTime, ending]);
  try {
    await transport.sendMail({
      envelope: { from: message.from, to: [message.to] },
      raw: message.raw,
      signal,
    });
  } catch (error) {
    throw asMailFault(error, settings.host);
  } finally {
    transport.close();
  }
}
