import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../test-clock.ts';
import { createMailer } from './create-mailer.ts';
import type { Mail, Mailer } from './mail.ts';
import { MailFault } from './mail-fault.ts';
import { type MailServer, startMailServer } from './testing/mail-server.ts';

const TO = 'änne.muster@example.org';
const SECRET = 'Ihr Code lautet 482913';
const mail: Mail = {
  to: 'erika.muster@example.org',
  subject: 'Ihre Einladung für Köln – bitte öffnen',
  text: `Guten Tag,\n\n${SECRET}. Größe: 5 €.\n.\nhttps://app.stadt.example/einladung#${'x'.repeat(120)}=1\n`,
  language: 'de',
};

let folder: string;
let server: MailServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hier-mail-'));
  server = await startMailServer();
});
beforeEach(() => server.behave('good'));
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function mailer(own: { smtpUrl?: string | null; mailFrom?: string | null; varFolder?: string } = {}): Mailer {
  return createMailer(
    {
      smtpUrl: server.url,
      mailFrom: 'Stadt Köln <app@stadt.example>',
      publicUrl: 'https://app.stadt.example',
      varFolder: folder,
      ...own,
    },
    { clock: testClock('2026-11-24T09:05:07Z'), times: { connect: 1_000, all: 1_500 } },
  );
}

async function faultOf(work: Promise<void>): Promise<MailFault> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailFault)) throw new Error('It did not fail as it should', { cause: error });
  // Neither the address nor the text may stand in what gets into logs and tables.
  const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
  expect(told).not.toMatch(/muster|482913|example\.org/);
  return error;
}

describe('a mail by SMTP', () => {
  it('arrives as it was written, with umlauts, a lonely dot and a long address', async () => {
    await mailer().send(mail);
    const received = await server.next(mail.to);
    expect(received).toMatchObject({ from: 'app@stadt.example', to: mail.to, subject: mail.subject });
    expect(received.text.trimEnd()).toBe(mail.text.trimEnd());
    expect(received.raw).not.toMatch(/[^\t\r\n -~]/);
  });

  it('says that a machine wrote it, when, in which language, and who it is', async () => {
    await mailer().send({ ...mail, language: 'de-simple', id: '01935c5e-0000-7000-8000-000000000001' });
    const { headers } = await server.next(mail.to);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('de');
    expect(headers.get('date')).toBe('Tue, 24 Nov 2026 09:05:07 +0000');
    expect(headers.get('message-id')).toBe('<01935c5e-0000-7000-8000-000000000001@app.stadt.example>');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('from')).toMatch(/<app@stadt\.example>$/);
    expect(headers.has('x-mailer')).toBe(false);
  });

  it('has another message id each time where none is given', async () => {
    await mailer().send(mail);
    await mailer().send(mail);
    const [one, two] = [await server.next(mail.to), await server.next(mail.to)];
    expect(one.headers.get('message-id')).not.toBe(two.headers.get('message-id'));
  });

  it('comes from the house itself where no sender is set', async () => {
    await mailer({ mailFrom: null }).send(mail);
    expect((await server.next(mail.to)).from).toBe('hierzulande@app.stadt.example');
  });

  it('goes to addresses of other scripts', async () => {
    await mailer().send({ ...mail, to: TO });
    expect((await server.next(TO)).subject).toBe(mail.subject);
  });

  it.each([
    ['unknown-recipient', 'refused-recipient', true],
    ['no-relay', 'refused-sender', false],
    ['busy', 'busy', false],
    ['refuses', 'refused', true],
    ['hangs-up', 'cut-off', false],
    ['silent', 'timeout', false],
    ['stalls', 'timeout', false],
  ] as const)('fails where the server is "%s": %s', async (mood, code, isFinal) => {
    server.behave(mood);
    const before = server.inbox.length;
    const fault = await faultOf(mailer().send(mail));
    expect(fault).toMatchObject({ code, isFinal });
    expect(fault.message).toContain('127.0.0.1');
    expect(server.inbox.length).toBe(before);
  });

  it('fails where nobody listens, and goes out when the server is back', async () => {
    await server.stop();
    expect(await faultOf(mailer().send(mail))).toMatchObject({ code: 'unreachable', isFinal: false });
    await server.start();
    await mailer().send(mail);
    expect((await server.next(mail.to)).subject).toBe(mail.subject);
  });

  it('fails where the name of the server leads nowhere', async () => {
    const fault = await faultOf(mailer({ smtpUrl: 'smtps://mail.invalid' }).send(mail));
    expect(['unreachable', 'timeout']).toContain(fault.code);
    expect(fault.message).toContain('mail.invalid');
  });
});

describe('a server that wants to know who sends', () => {
  let strict: MailServer;
  beforeAll(async () => {
    strict = await startMailServer({ account: { user: 'hier@stadt', password: 'p:w/d@1' } });
  });
  afterAll(() => strict.close());
  const withAccount = (account: string) => strict.url.replace('//', `//${account}@`);

  it('is given name and password of SMTP_URL', async () => {
    const smtpUrl = withAccount(`${encodeURIComponent('hier@stadt')}:${encodeURIComponent('p:w/d@1')}`);
    await mailer({ smtpUrl }).send(mail);
    expect((await strict.next(mail.to)).account).toBe('hier@stadt');
  });

  it('refuses a wrong password without the password being told', async () => {
    const fault = await faultOf(mailer({ smtpUrl: withAccount('hier:wrong-word') }).send(mail));
    expect(fault).toMatchObject({ code: 'sign-in', isFinal: false });
    expect(fault.message).not.toContain('wrong-word');
  });

  it('refuses nobody at all', async () => {
    expect(await faultOf(mailer({ smtpUrl: strict.url }).send(mail))).toMatchObject({
      code: 'refused-sender',
      isFinal: false,
    });
  });
});

describe('a mail that could smuggle something', () => {
  it.each([
    ['a@b.example\r\nBcc: c@d.example'],
    ['a@b.example\n'],
    ['a@b.example, c@d.example'],
    ['a@b.example c@d.example'],
    ['<a@b.example>'],
    ['Name <a@b.example>'],
    ['"a b"@b.example'],
    ['a;b@c.example'],
    ['a@b@c.example'],
    ['a@'],
    ['@b.example'],
    ['a..b@c.example'],
    ['.a@c.example'],
    ['a@b..example'],
    ['a@-b.example'],
    ['a@b.example\u0000'],
    ['a@b.example\u2028'],
    [`${'a'.repeat(65)}@b.example`],
    [`a@${'b.'.repeat(130)}example`],
    [''],
  ])('is refused with the recipient %j', async (to) => {
    const before = server.attempts;
    expect(await faultOf(mailer().send({ ...mail, to }))).toMatchObject({ code: 'invalid', isFinal: true });
    expect(server.attempts).toBe(before);
  });

  it.each([
    ['Einladung\r\nBcc: c@d.example'],
    ['Einladung\nX-A: b'],
    ['Einladung\r'],
    ['Ein\u2028ladung'],
    ['Ein\u0085ladung'],
    ['\u0000'],
    [' '],
    ['x'.repeat(201)],
  ])('is refused with the subject %j', async (subject) => {
    expect(await faultOf(mailer().send({ ...mail, subject }))).toMatchObject({ code: 'invalid' });
  });

  it.each([[''], ['a\u0000b'], ['a\rb'], ['a\u001bb'], ['x'.repeat(100_001)]])(
    'is refused with such a text (%#)',
    async (text) => {
      expect(await faultOf(mailer().send({ ...mail, text }))).toMatchObject({ code: 'invalid' });
    },
  );
});

describe('a mail without a server', () => {
  it('is a file that a mail program opens, a person can read, and nobody else', async () => {
    const varFolder = mkdtempSync(join(folder, 'house-'));
    const toFolder = mailer({ smtpUrl: null, varFolder });
    await toFolder.send({ ...mail, id: '01935c5e-0000-7000-8000-00000000abcd' });
    const [name, ...others] = readdirSync(join(varFolder, 'mail'));
    expect(others).toEqual([]);
    expect(name).toBe('2026-11-24T09-05-07Z-0000abcd.eml');
    const path = join(varFolder, 'mail', name ?? '');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(varFolder, 'mail')).mode & 0o777).toBe(0o700);
    const content = readFileSync(path, 'utf8');
    expect(content).toContain('Größe: 5 €');
    expect(content).toContain(`#${'x'.repeat(120)}=1\r\n`);
    const parsed = await simpleParser(content);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(parsed.from?.value).toEqual([{ address: 'app@stadt.example', name: 'Stadt Köln' }]);
  });

  it('is a file each, also within the same second', async () => {
    const varFolder = mkdtempSync(join(folder, 'house-'));
    const toFolder = mailer({ smtpUrl: null, varFolder });
    await Promise.all(Array.from({ length: 20 }, () => toFolder.send(mail)));
    expect(readdirSync(join(varFolder, 'mail'))).toHaveLength(20);
  });

  it('fails aloud where the folder cannot be written', async () => {
    const varFolder = mkdtempSync(join(folder, 'house-'));
    writeFileSync(join(varFolder, 'mail'), 'a file stands where the folder should be');
    expect(await faultOf(mailer({ smtpUrl: null, varFolder }).send(mail))).toMatchObject({
      code: 'disk',
      isFinal: false,
    });
  });
});
