import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { checkMail } from './check-mail.ts';
import { composeMail, readableMail } from './compose-mail.ts';
import type { Mail, Mailer } from './mail.ts';
import { mailHostOf, senderOf } from './sender.ts';
import { SMTP_TIMES, type SmtpTimes, sendBySmtp } from './smtp/send-by-smtp.ts';
import { smtpSettings } from './smtp/smtp-settings.ts';
import { writeToFolder } from './write-to-folder.ts';

export type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'varFolder'>;

export interface MailerTools {
  clock: Clock;
  newId?: () => string;
  times?: SmtpTimes;
}

/** Where mails are kept while no server is configured. */
export function mailFolderOf({ varFolder }: Pick<Config, 'varFolder'>): string {
  return join(varFolder, 'mail');
}

/** Mails by the server that SMTP_URL names, or as files below the folder for everything written. */
export function createMailer(config: MailConfig, tools: MailerTools): Mailer {
  const { clock, newId = randomUUID, times = SMTP_TIMES } = tools;
  const from = senderOf(config.mailFrom, config.publicUrl);
  const host = mailHostOf(config.publicUrl);

  async function compose(mail: Mail) {
    checkMail(mail);
    const id = mail.id ?? newId();
    const now = clock.now();
    return { id, now, raw: await composeMail(mail, { from, now, messageId: `${id}@${host}` }) };
  }

  if (config.smtpUrl === null) {
    const folder = mailFolderOf(config);
    return {
      way: { kind: 'folder', folder },
      async send(mail) {
        const { id, now, raw } = await compose(mail);
        await writeToFolder(readableMail(raw, mail), { folder, now, id });
      },
    };
  }
  const settings = smtpSettings(config.smtpUrl);
  return {
    way: { kind: 'smtp', host: settings.host },
    async send(mail, signal) {
      const { raw } = await compose(mail);
      await sendBySmtp({ from: from.address, to: mail.to, raw }, settings, { times, signal });
    },
  };
}
