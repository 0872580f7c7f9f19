import { relative } from 'node:path';
import type { Mailer } from '../kernel/mail/mail.ts';

/** For the operator's console: where mails go. */
export function mailWay({ way }: Mailer, here = process.cwd()): string {
  if (way.kind === 'smtp') return `Mails are sent by ${way.host}.`;
  const inside = relative(here, way.folder);
  const folder = inside.startsWith('..') ? way.folder : `./${inside}`;
  return `Mails are written to ${folder}: set SMTP_URL to send them.`;
}
