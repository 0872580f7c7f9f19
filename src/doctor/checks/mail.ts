import type { Config } from '../../kernel/config.ts';
import { reachMailServer } from '../../kernel/mail/smtp/reach-mail-server.ts';
import { bad, badInPublic, type Finding, good } from '../finding.ts';

/** Whether mails go out: a real connection with greeting and sign-in, and no mail. */
export async function checkMail(config: Pick<Config, 'smtpUrl' | 'publicUrl'>): Promise<Finding[]> {
  const { smtpUrl } = config;
  if (smtpUrl === null)
    return [
      badInPublic(config)(
        'No mail goes out: mails are written into a folder, so that nobody can sign in by code.',
        'Set SMTP_URL.',
      ),
    ];
  const { host } = new URL(smtpUrl);
  try {
    await reachMailServer(smtpUrl);
    return [good(`The mail server ${host} answers.`)];
  } catch (error) {
    // A fault in words that name no person and no password.
    const text = error instanceof Error ? error.message : `The mail server ${host} does not answer.`;
    return [bad(text, 'Check SMTP_URL, and whether this machine may reach that server.')];
  }
}
