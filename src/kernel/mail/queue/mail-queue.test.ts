import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { queueSettings } from '../../jobs/boss.ts';
import { createJobs, type Jobs } from '../../jobs/jobs.ts';
import { logBook } from '../../jobs/testing/log-book.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { testClock } from '../../test-clock.ts';
import { testKernel } from '../../test-kernel.ts';
import { createMailer } from '../create-mailer.ts';
import type { Mail } from '../mail.ts';
import { type MailServer, startMailServer } from '../testing/mail-server.ts';
import { MAIL_RETRIES } from './mail-attempts.ts';
import { createMailQueue } from './mail-queue.ts';
import { mailSendJob } from './mail-send-job.ts';

const mail: Mail = {
  to: 'erika@example.org',
  subject: 'Ihr Termin',
  text: 'Guten Tag,\n\num 10 Uhr in Zimmer 482913.\n',
  language: 'de',
};

let house: TestPlaces;
let server: MailServer;
const book = logBook();
const open: Jobs[] = [];
beforeAll(async () => {
  house = await openTestPlaces();
  server = await startMailServer();
});
beforeEach(() => server.behave('good'));
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await sql`delete from jobs.job`.execute(house.db);
});
afterAll(async () => {
  await server.close();
  await house.close();
});

/** One process of the house with its own connection to the queue. */
function aProcess() {
  const mailer = createMailer(
    { smtpUrl: server.url, mailFrom: null, publicUrl: 'https://app.stadt.example', varFolder: '' },
    { clock: testClock('2026-11-24T09:00:00Z'), times: { connect: 2_000, all: 3_000 } },
  );
  const job = mailSendJob(mailer);
  const jobs = createJobs({ db: house.db, log: book.log, jobs: [job] });
  open.push(jobs);
  return { jobs, mails: createMailQueue(jobs, job), begin: () => jobs.begin(testKernel(house)) };
}

function until(hold: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(hold, { timeout: 15_000, interval: 50 });
}

describe('a mail that may wait', () => {
  it('goes out once for its key, and is not kept', async () => {
    const { mails, begin } = aProcess();
    await begin();
    await mails.queueMail(mail, { key: 'appointment 1' });
    await mails.queueMail(mail, { key: 'appointment 1' });
    expect((await server.next(mail.to)).subject).toBe(mail.subject);
    await until(async () => expect(await mails.mailStateOf('appointment 1')).toBe('sent'));
    await mails.queueMail(mail, { key: 'appointment 1' });
    expect(await mails.mailStatesOf(['appointment 1', 'appointment 2'])).toEqual(
      new Map([['appointment 1', 'sent']]),
    );
    expect(await mails.mailStateOf('appointment 2')).toBeNull();
    const { rows } = await sql`select data from jobs.job`.execute(house.db);
    expect(rows).toEqual([{ data: null }]);
    expect(server.inbox.length).toBe(1);
  });

  it('waits while the server is down, through a restart of the house, as the same mail', async () => {
    await server.stop();
    const before = aProcess();
    await before.begin();
    await before.mails.queueMail(mail, { key: 'k' });
    await until(() => expect(book.lines.join('')).toContain('cannot be reached'));
    expect(await before.mails.mailStateOf('k')).toBe('waiting');
    await before.jobs.close();
    await server.start();
    const after = aProcess();
    await after.begin();
    const received = await server.next(mail.to);
    expect(received.text.trimEnd()).toBe(mail.text.trimEnd());
    await until(async () => expect(await after.mails.mailStateOf('k')).toBe('sent'));
  }, 40_000);

  it('keeps its message id when it comes a second time because the server hung up', async () => {
    server.behave('hangs-up');
    const { mails, begin } = aProcess();
    await begin();
    const attempts = server.attempts;
    await mails.queueMail(mail, { key: 'k' });
    await until(() => expect(server.attempts).toBe(attempts + 1));
    server.behave('good');
    const { headers } = await server.next(mail.to);
    expect(headers.get('message-id')).toMatch(/^<[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f-]+@app\.stadt\.example>$/);
  }, 30_000);

  it('is given up at once where the server knows no such recipient', async () => {
    server.behave('unknown-recipient');
    const { jobs, mails, begin } = aProcess();
    await begin();
    const attempts = server.attempts;
    await mails.queueMail(mail, { key: 'k' });
    await until(async () => expect(await mails.mailStateOf('k')).toBe('failed'));
    expect(server.attempts).toBe(attempts + 1);
    expect(await jobs.failedJobs()).toMatchObject([
      {
        name: 'mail.send',
        reason: { kind: 'GivenUp', message: expect.stringContaining('refused-recipient') },
      },
    ]);
    expect(JSON.stringify(await jobs.failedJobs())).not.toMatch(/erika|482913/);
  });

  it('is refused before it is queued where it could smuggle something', async () => {
    const { mails } = aProcess();
    const wrong = { ...mail, to: 'a@b.example\r\nBcc: c@d.example' };
    await expect(mails.queueMail(wrong)).rejects.toMatchObject({ name: 'MailFault', code: 'invalid' });
  });

  it('leaves neither address nor text in the log', () => {
    expect(book.lines.length).toBeGreaterThan(4);
    expect(book.lines.join('')).not.toMatch(/erika|482913|Ihr Termin/);
  });

  it('is tried for about three days', () => {
    const { retryDelay, retryDelayMax } = queueSettings({ retries: MAIL_RETRIES });
    const pauses = Array.from({ length: MAIL_RETRIES }, (_, index) => retryDelay * 2 ** (index + 1));
    // The library takes half of it, and a random part of the other half.
    const hours = (part: number) =>
      pauses.reduce((sum, pause) => sum + Math.min(retryDelayMax, pause * part), 0) / 3600;
    expect(hours(0.5)).toBeGreaterThan(60);
    expect(hours(1)).toBeLessThan(75);
  });
});
