import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../testing/mail-server.ts';
import { sendBySmtp } from './send-by-smtp.ts';
import { smtpSettings } from './smtp-settings.ts';

const message = {
  from: 'app@stadt.example',
  to: 'erika@example.org',
  raw: Buffer.from('Subject: a\r\n\r\nb\r\n'),
};
const times = { connect: 2_000, all: 3_000 };

describe('how to talk to a server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: true }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, secure: true, requireTLS: false }],
    ['smtp://mail.example:25', { port: 25, requireTLS: true }],
    ['smtp://127.0.0.1.example:25', { requireTLS: true, tls: { rejectUnauthorized: true } }],
    ['smtp://10.0.0.7', { requireTLS: true, tls: { rejectUnauthorized: true } }],
    ['smtp://localhost:1025', { port: 1025, requireTLS: false, tls: { rejectUnauthorized: false } }],
    ['smtp://[::1]:1025', { host: '::1', requireTLS: false }],
    ['smtp://127.0.0.2', { requireTLS: false }],
    ['smtps://mail.example', { auth: undefined, tls: { rejectUnauthorized: true } }],
    ['smtps://a%40b:c%2Fd%3A@mail.example', { auth: { user: 'a@b', pass: 'c/d:' } }],
  ])('%s', (url, settings) => {
    expect(smtpSettings(url)).toMatchObject(settings);
  });
});

describe('a server that is not on this machine', () => {
  let open: MailServer;
  let selfSigned: MailServer;
  beforeAll(async () => {
    open = await startMailServer();
    selfSigned = await startMailServer({ startTls: true });
  });
  afterAll(async () => {
    await open.close();
    await selfSigned.close();
  });
  const asElsewhere = { requireTLS: true, tls: { rejectUnauthorized: true } };

  it('gets nothing where it offers no encryption', async () => {
    const sending = sendBySmtp(message, { ...smtpSettings(open.url), ...asElsewhere }, { times });
    await expect(sending).rejects.toMatchObject({ name: 'MailFault', code: 'tls', isFinal: false });
    expect(open.inbox).toEqual([]);
  });

  it('gets nothing where its certificate cannot be trusted', async () => {
    const sending = sendBySmtp(message, { ...smtpSettings(selfSigned.url), ...asElsewhere }, { times });
    await expect(sending).rejects.toMatchObject({ name: 'MailFault', code: 'tls' });
    expect(selfSigned.inbox).toEqual([]);
  });

  it('may have signed its certificate itself where it is this machine, and is talked to encrypted', async () => {
    await sendBySmtp(message, smtpSettings(selfSigned.url), { times });
    expect((await selfSigned.next(message.to)).isSecure).toBe(true);
  });

  it('is no mail server if it does not speak SMTP', async () => {
    const web: Server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => void web.listen(0, '127.0.0.1', resolve));
    const address = web.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const sending = sendBySmtp(message, smtpSettings(`smtp://127.0.0.1:${port}`), { times });
    await expect(sending).rejects.toMatchObject({ code: 'protocol' });
    await new Promise((resolve) => void web.close(resolve));
  });
});
