import { asMailFault } from './as-mail-fault.ts';
import { smtpSettings } from './smtp-settings.ts';

/** Milliseconds for each step of the conversation. */
const PATIENCE = 5_000;

/** Connects, greets, signs in where a name is given, and goes: no mail is sent. Throws a `MailFault`. */
export async function reachMailServer(url: string): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...smtpSettings(url),
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE },
  });
  try {
    await transport.verify();
  } catch (error) {
    throw asMailFault(error, new URL(url).host);
  } finally {
    transport.close();
  }
}
