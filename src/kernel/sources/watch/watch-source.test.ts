/** The whole chain against a real database, a real feed server and the real queue of mails, with a clock that is moved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collectCards } from '../../bundle/collect.ts';
import { connect } from '../../database/connection.ts';
import { openPeopleTestHouse, type PeopleTestHouse } from '../../identity/testing/people-test-house.ts';
import { createJobs } from '../../jobs/jobs.ts';
import { createLogger } from '../../logger.ts';
import { createMailQueue } from '../../mail/queue/mail-queue.ts';
import { mailSendJob } from '../../mail/queue/mail-send-job.ts';
import { testKernel } from '../../test-kernel.ts';
import { createSourceDirectory } from '../create-source-directory.ts';
import { addSource } from '../manage/manage.ts';
import type { SourceDraft } from '../manage/source-draft.ts';
import { runSource } from '../run/run-source.ts';
import { readSource, readSources } from '../store.ts';
import { feed, status } from '../testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside } from '../testing/test-outside.ts';
import { createThings, feedOf, thingsSolution } from '../testing/things.ts';
import { answerFor } from './answer-for.ts';
import { watchJob } from './watch-job.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const NDJSON = { type: 'application/x-ndjson' };

let house: PeopleTestHouse;
let server: FeedServer;
let id: string;
const folder = mkdtempSync(join(tmpdir(), 'hier-watch-'));
beforeAll(async () => {
  house = await openPeopleTestHouse();
  const owner = connect(house.ownerUrl);
  await createThings(owner);
  await owner.destroy();
  server = await startFeedServer();
});
afterAll(async () => {
  await server.close();
  await house.close();
  rmSync(folder, { recursive: true });
});

/** A process of the house: what it knew before a restart is in the database alone. */
function aProcess() {
  const unsent = mailSendJob({
    way: { kind: 'folder', folder },
    send: async () => {
      throw new Error('Nothing is sent here');
    },
  });
  const jobs = createJobs({ db: house.db, log: createLogger('silent'), jobs: [unsent] });
  const mails = createMailQueue(jobs, unsent);
  const watch = watchJob({
    ...{ solutions: [thingsSolution], publicUrl: 'https://app.example' },
    queueMail: mails.queueMail,
  });
  const kernel = testKernel(house, { clock: house.clock });
  return {
    look: () => watch.run({}, kernel, new AbortController().signal),
    close: () => jobs.close(),
  };
}
let running: ReturnType<typeof aProcess>;

async function newSource(own: Partial<SourceDraft> = {}): Promise<string> {
  return addSource(
    house.db,
    {
      ...{
        ownerArs: WACKEN,
        solution: 'things',
        intake: 'things',
        connector: 'lines',
        name: 'Kulturkalender',
      },
      ...{
        licence: 'CC0-1.0',
        address: `${server.origin}/feed`,
        url: null,
        settings: {},
        everySeconds: 86_400,
      },
      ...{ mailbox: 'kultur@wacken.example', deputy: 'vertretung@wacken.example', contractEnd: null },
      ...{ reviewDate: '2027-11-01', ...own },
    },
    house.clock.now(),
  );
}

beforeEach(async () => {
  house.beginDay();
  await sql`delete from kernel.source`.execute(house.db);
  await sql`delete from kernel.membership`.execute(house.db);
  await sql`delete from jobs.job`.execute(house.db);
  const manager = await house.person('chefin@wacken.example');
  const above = await house.person('amt@schenefeld.example');
  for (const [person, ars, level] of [
    [manager, WACKEN, 'municipality'],
    [above, AMT, 'association'],
  ])
    await sql`insert into kernel.membership (id, person, ars, level, role, since)
      values (gen_random_uuid(), ${person}, ${ars}, ${level}, 'manager', now())`.execute(house.db);
  running = aProcess();
  server.behave('/feed', feed(feedOf([{ key: 'a', name: 'A' }]), NDJSON));
});

const run = () => {
  const outside = createTestOutside({ allowOrigins: [server.origin], now: house.clock.now().toString() });
  return runSource(id, {
    ...{
      db: house.db,
      places: house.places,
      clock: house.clock,
      solutions: [thingsSolution],
      folder,
      outside,
    },
  });
};

interface Queued {
  to: string;
  subject: string;
  text: string;
}
async function mails(): Promise<Queued[]> {
  const { rows } = await sql<{ data: Queued }>`
    select data from jobs.job where name = 'mail.send' order by created_on, data->>'to'`.execute(house.db);
  return rows.map(({ data }) => data);
}
const told = async () => (await mails()).map(({ to }) => to);

async function cardsAt(ars: string) {
  const sources = createSourceDirectory(await readSources(house.db), () => 'P2D');
  const kernel = testKernel(house, { clock: house.clock, sources });
  const request = { place: house.place(ars), language: 'de' } as const;
  return collectCards([thingsSolution], request, kernel, { warn: () => undefined });
}

async function daily(days: number, atEach: () => Promise<unknown> = run): Promise<void> {
  for (let day = 0; day < days; day++) {
    house.pass({ days: 1 });
    await atEach();
    await running.look();
  }
}

describe('a feed that fails while nobody answers', () => {
  beforeEach(async () => {
    id = await newSource();
    await run();
    server.behave('/feed', status(404));
    house.pass({ hours: 1 });
    await run();
    await running.look();
    expect(await told()).toEqual([]);
  });

  it('leads to the mailbox, the deputy, the managers of place and association, and is hidden with its reason', async () => {
    await daily(1);
    await daily(1);
    expect(await told()).toEqual(['kultur@wacken.example']);
    const [mail] = await mails();
    expect(mail?.subject).toBe('Datenquelle „Kulturkalender“ (Wacken) liefert nichts mehr');
    expect(mail?.text).toContain(`https://app.example/rathaus/${WACKEN}/quellen/${id}`);
    expect(mail?.text).toContain('innerhalb von 3 Tagen');
    expect(mail?.text).toContain(`https://app.example/en/rathaus/${WACKEN}/quellen/${id}`);
    // A restart in between, and a second look on the same day, tell nobody twice.
    await running.close();
    running = aProcess();
    await running.look();
    await daily(2);
    expect(await told()).toHaveLength(1);
    await daily(1);
    await running.look();
    expect(await told()).toEqual(['kultur@wacken.example', 'vertretung@wacken.example']);
    await daily(3);
    expect((await told()).slice(2).sort()).toEqual(['amt@schenefeld.example', 'chefin@wacken.example']);
    expect(await cardsAt(WACKEN)).toEqual([]);
    await daily(3);
    expect(await told()).toHaveLength(4);
    expect(await readSource(house.db, id)).toMatchObject({ hidden: { concern: 'data' } });
    const [card] = await cardsAt(WACKEN);
    expect(card).toMatchObject({
      ...{ state: 'error', title: 'Dinge: ausgeblendet', source: { name: 'Kulturkalender' } },
      sentence: expect.stringContaining('„Kulturkalender“ sind seit 5. Dezember 2026 ausgeblendet'),
    });
    await daily(20);
    expect(await told()).toHaveLength(4);
  });

  it('comes back by itself when the feed does', async () => {
    await daily(12);
    expect(await cardsAt(WACKEN)).toHaveLength(1);
    server.behave('/feed', feed(feedOf([{ key: 'a', name: 'B' }]), NDJSON));
    house.pass({ hours: 1 });
    await run();
    expect(await cardsAt(WACKEN)).toEqual([]);
    await daily(3);
    expect(await told()).toHaveLength(4);
  });

  it('comes back when somebody answers, who is then left alone for two weeks', async () => {
    await daily(12);
    const source = { id, ownerArs: WACKEN };
    const { places } = house;
    await house.db
      .transaction()
      .execute((trx) => answerFor(trx, source, { reviewDate: '2027-06-01', now: house.clock.now(), places }));
    expect(await cardsAt(WACKEN)).toEqual([]);
    await daily(13);
    expect(await told()).toHaveLength(4);
    await daily(2);
    expect((await told()).slice(4)).toEqual(['kultur@wacken.example']);
  });

  it('is looked at by two at once without telling anybody twice', async () => {
    house.pass({ days: 2 });
    await run();
    const other = aProcess();
    await Promise.all([running.look(), other.look(), running.look()]);
    await other.close();
    expect(await told()).toEqual(['kultur@wacken.example']);
  });
});

describe('a source whose review is due', () => {
  it('asks every two weeks, over a change of clocks, and is hidden at last', async () => {
    id = await newSource({ reviewDate: '2027-03-20' });
    const quiet = async () => undefined;
    const days = house.clock.now().until('2027-03-20T05:00:00Z').total('days');
    house.pass({ days: Math.floor(days) + 1 });
    await running.look();
    expect(await told()).toEqual(['kultur@wacken.example']);
    // On 28 March the clocks go forward.
    await daily(13, quiet);
    expect(await told()).toHaveLength(1);
    await daily(1, quiet);
    expect(await told()).toHaveLength(2);
    await daily(28, quiet);
    expect(await told()).toHaveLength(4);
    const [card] = await cardsAt(WACKEN);
    expect(card?.sentence).toContain('Niemand bestätigt');
  });

  it('turns to the managers where no mailbox is known, and to the operators where there are none', async () => {
    id = await newSource({ mailbox: null, deputy: null });
    await sql`delete from kernel.membership`.execute(house.db);
    const operator = await house.person('betrieb@haus.example');
    await sql`insert into kernel.membership (id, person, ars, level, role, since)
      values (gen_random_uuid(), ${operator}, '000000000000', 'federal', 'operator', now())`.execute(
      house.db,
    );
    await running.look();
    expect(await told()).toEqual(['betrieb@haus.example']);
    expect((await mails())[0]?.subject).toContain('hat kein Postfach');
  });
});
