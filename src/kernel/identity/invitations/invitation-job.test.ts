import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createJobs, type Jobs } from '../../jobs/jobs.ts';
import { logBook } from '../../jobs/testing/log-book.ts';
import { createMailer } from '../../mail/create-mailer.ts';
import { type MailServer, startMailServer } from '../../mail/testing/mail-server.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { testClock } from '../../test-clock.ts';
import { testKernel } from '../../test-kernel.ts';
import { invitationJob } from './invitation-job.ts';
import { readInvitation } from './store.ts';

const publicUrl = 'https://app.stadt.example';
const book = logBook();

let house: TestPlaces;
let server: MailServer;
const open: Jobs[] = [];
beforeAll(async () => {
  house = await openTestPlaces();
  server = await startMailServer();
});
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
afterAll(async () => {
  await server.close();
  await house.close();
});

function aProcess() {
  const clock = testClock('2026-11-24T10:00:00Z');
  const mailer = createMailer({ smtpUrl: server.url, mailFrom: null, publicUrl, varFolder: '' }, { clock });
  const job = invitationJob({ mailer, publicUrl });
  const jobs = createJobs({ db: house.db, log: book.log, jobs: [job] });
  open.push(jobs);
  return { job, jobs, begin: () => jobs.begin(testKernel(house)) };
}

async function anInvitation(email: string): Promise<string> {
  const id = randomUUID();
  const digest = createHash('sha256').update(id).digest('hex');
  await sql`insert into kernel.invitation
      (id, ars, level, role, email, language, token_digest, created_at, expires_at)
    values (${id}, '053150000000', 'municipality', 'editor', ${email}, 'de', ${digest},
      '2026-11-24T09:00:00Z', '2026-12-08T09:00:00Z')`.execute(house.db);
  return id;
}

describe('the mail of an invitation', () => {
  it('is queued with the invitation or not at all, and brings a link that nothing else holds', async () => {
    const { job, jobs, begin } = aProcess();
    const id = await anInvitation('erika@example.org');
    const lost = house.db.transaction().execute(async (trx) => {
      await jobs.queue(job, { id: randomUUID() }, { db: trx });
      throw new Error('back');
    });
    await expect(lost).rejects.toThrow('back');
    await house.db.transaction().execute((trx) => jobs.queue(job, { id }, { db: trx }));
    const queued = await sql<{ data: unknown }>`select data from jobs.job`.execute(house.db);
    expect(queued.rows).toEqual([{ data: { id } }]);
    await begin();
    const { text } = await server.next('erika@example.org');
    const token = /einladung#?\S*?([\w-]{40,})/.exec(text)?.[1] ?? 'none';
    const { rows } = await sql<{ digest: string }>`
      select token_digest as digest from kernel.invitation where id = ${id}`.execute(house.db);
    expect(rows[0]?.digest).toBe(createHash('sha256').update(token).digest('hex'));
    await vi.waitFor(async () => expect((await readInvitation(house.db, id))?.mailedAt).not.toBeNull());
    expect(book.lines.join('')).not.toMatch(/erika/);
  });

  it('that nobody takes is noted for the managers', async () => {
    server.behave('unknown-recipient');
    const { job, jobs, begin } = aProcess();
    const id = await anInvitation('nobody@example.org');
    await jobs.queue(job, { id });
    await begin();
    await vi.waitFor(
      async () => expect((await readInvitation(house.db, id))?.mailFailedAt).not.toBeNull(),
      15_000,
    );
    expect((await readInvitation(house.db, id))?.mailedAt).toBeNull();
  });
});
