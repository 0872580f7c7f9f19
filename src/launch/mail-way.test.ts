import { expect, it } from 'vitest';
import { mailWay } from './mail-way.ts';

const send = async () => undefined;

it.each([
  [{ kind: 'smtp', host: 'mail.example' }, 'Mails are sent by mail.example.'],
  [
    { kind: 'folder', folder: '/srv/hier/var/mail' },
    'Mails are written to ./var/mail: set SMTP_URL to send them.',
  ],
  [{ kind: 'folder', folder: '/data/mail' }, 'Mails are written to /data/mail: set SMTP_URL to send them.'],
] as const)('tells the operator where mails go (%#)', (way, sentence) => {
  expect(mailWay({ way, send }, '/srv/hier')).toBe(sentence);
});
