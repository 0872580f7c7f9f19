import { randomInt, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { testClock } from '../test-clock.ts';
import { runRetention } from './run-retention.ts';
import { type TableRule, tableRules } from './table-rule.ts';

// The present: the function that clears the audit log believes nobody that it is later than it is.
const clock = testClock(Temporal.Now.instant().toString());
const DAY = 24;

let database: TestDatabase;
let db: Kysely<unknown>;
let owner: Kysely<unknown>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.appUrl);
  owner = connect(database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await db.destroy();
  await owner.destroy();
  await database.drop();
});

/** Puts a row into a table whose instant for the rule is this one; answers what tells it from others. */
const builders: Readonly<Record<string, (at: string) => Promise<string>>> = {
  session: async (at) => {
    const token = randomUUID();
    await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at)
      values (${randomUUID()}, ${await aPerson()}, ${token}, ${at}, ${at}, ${at})`.execute(db);
    return token;
  },
  verification: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.verification (id, identifier, value, expires_at, created_at, updated_at)
      values (${id}, 'a', 'b', ${at}, ${at}, ${at})`.execute(db);
    return id;
  },
  wrong_code: async (at) => {
    const digest = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await sql`insert into kernel.wrong_code (address_digest, wrong, first_at, updated_at)
      values (${digest}, 1, ${at}, ${at})`.execute(db);
    return digest;
  },
  sent_code: async (at) => {
    const digest = randomUUID().replaceAll('-', '').padEnd(64, '0');
    await sql`insert into kernel.sent_code (address_digest, sent, first_at, updated_at)
      values (${digest}, 1, ${at}, ${at})`.execute(db);
    return digest;
  },
  invitation: async (at) => {
    const id = randomUUID();
    const digest = id.replaceAll('-', '').padEnd(64, '0');
    await sql`insert into kernel.invitation
        (id, ars, level, role, email, language, token_digest, created_at, expires_at)
      values (${id}, '053150000000', 'municipality', 'editor', 'a@example.org', 'de', ${digest},
        ${at}::timestamptz - interval '14 days', ${at})`.execute(db);
    return id;
  },
  town_request: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.town_request (id, ars, kind, name, position, email, language, created_at)
      values (${id}, '053150000000', 'claim', 'A', 'B', 'a@example.org', 'de', ${at})`.execute(db);
    return id;
  },
  audit: async (at) => {
    const subject = `thing ${randomUUID()}`;
    await sql`insert into kernel.audit (at, ars, action, subject)
      values (${at}, '053150000000', 'thing.changed', ${subject})`.execute(db);
    return subject;
  },
  erasure: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.erasure (id, at, kept) values (${id}, ${at}, '[]')`.execute(db);
    return id;
  },
  announcement: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.announcement
        (id, level, title, text, audience, from_at, until_at, mails, created_at)
      values (${id}, 'info', '{"de":"a","en":"a"}', '{"de":"a","en":"a"}', 'all',
        ${at}::timestamptz - interval '1 day', ${at}, false, ${at})`.execute(db);
    return id;
  },
  house_size: async (at) => {
    const bytes = randomInt(1_000_000_000, 9_000_000_000);
    await sql`insert into kernel.house_size (at, database_bytes, file_bytes, tile_bytes)
      values (${at}, ${bytes}, 0, 0)`.execute(db);
    return String(bytes);
  },
  event: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.event (id, name, payload, at) values (${id}, 'test.happened', '{}', ${at})`.execute(
      db,
    );
    return id;
  },
  source_run: async (at) => {
    const report = JSON.stringify({ mark: randomUUID() });
    await sql`insert into kernel.source_run (source, started_at, finished_at, outcome, report)
      values (${await aSource()}, ${at}, ${at}, 'imported', ${report})`.execute(db);
    return report;
  },
  subscription: async (at) => {
    const id = randomUUID();
    const digest = id.replaceAll('-', '').padEnd(64, '0');
    await sql`insert into kernel.subscription
        (id, channel, address, secret_digest, state, pending_since, language, created_at, changed_at)
      values (${id}, 'mail', ${`${id}@example.org`}, ${digest}, 'pending', ${at}, 'de', ${at}, ${at})`.execute(
      db,
    );
    return id;
  },
  correction: aCorrection,
  correction_address: async (at) => {
    const id = await aCorrection(clock.now().toString());
    await sql`insert into kernel.correction_address (ars, correction, email, answered_at)
      values ('053150000000', ${id}, 'a@example.org', ${at})`.execute(db);
    return id;
  },
  unconfirmed_submission: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.unconfirmed_submission (ars, id, solution, intake, content, title, sender, email,
        language, text_digest, created_at)
      values ('053150000000', ${id}, 'test', 'a', '{}', 'A', 'A', 'a@example.org', 'de', ${'0'.repeat(64)}, ${at})`.execute(
      db,
    );
    return id;
  },
  submission: aSubmission,
  submission_address: async (at) => {
    const id = await aSubmission(clock.now().toString());
    await sql`insert into kernel.submission_address (ars, submission, email, decided_at)
      values ('053150000000', ${id}, 'a@example.org', ${at})`.execute(db);
    return id;
  },
  trusted_sender: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.trusted_sender (ars, id, email, name, created_at, used_at)
      values ('053150000000', ${id}, ${`${id}@example.org`}, 'A', ${at}, ${at})`.execute(db);
    return id;
  },
  notification: aNotification,
  told_once: async (at) => {
    const key = randomUUID();
    await sql`insert into kernel.told_once (key, at) values (${key}, ${at})`.execute(db);
    return key;
  },
  delivery: async (at) => {
    const id = randomUUID();
    await sql`insert into kernel.delivery (notification, subscription, channel, ars, state, due_at, at)
      values (${await aNotification(clock.now().toString())}, ${id}, 'push', '053150000000', 'sent', ${at}, ${at})`.execute(
      db,
    );
    return id;
  },
};

async function aNotification(at: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into kernel.notification (id, topic, units, tag, urgency, created_at)
    values (${id}, 'test.news', '{053150000000}', 'a', 'normal', ${at})`.execute(db);
  return id;
}

async function aCorrection(at: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into kernel.correction (ars, id, place, path, solution, about, about_lang, kind, text, language,
      text_digest, wants_answer, state, version, created_at, changed_at)
    values ('053150000000', ${id}, '053150000000', 'a', 'test', 'A', 'de', 'wrong', 'a', 'de', ${'0'.repeat(64)}, false,
      'open', 1, ${at}, ${at})`.execute(db);
  return id;
}

async function aSubmission(at: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into kernel.submission (ars, id, solution, intake, content, title, sender, language, text_digest,
      state, version, created_at, confirmed_at, changed_at)
    values ('053150000000', ${id}, 'test', 'a', '{}', 'A', 'A', 'de', ${'0'.repeat(64)}, 'waiting', 1, ${at}, ${at},
      ${at})`.execute(db);
  return id;
}

async function aPerson(): Promise<string> {
  const id = randomUUID();
  await sql`insert into kernel.person (id, email, created_at, updated_at)
    values (${id}, ${`${id}@example.org`}, now(), now())`.execute(db);
  return id;
}

async function aSource(): Promise<string> {
  const id = randomUUID();
  await sql`insert into kernel.source
      (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
    values (${id}, '053150000000', 'leisure', 'events', 'ical', 'sample', ${id}, 'CC0-1.0', now())`.execute(
    db,
  );
  return id;
}

const rules = tableRules([]);

describe('what is older than its retention', () => {
  it.each(rules.map((rule) => [`${rule.schema}.${rule.table}`, rule] as const))(
    'goes from %s, and what is younger stays',
    async (name, rule) => {
      const put = builders[rule.table];
      if (put === undefined) throw new Error(`The test must know how to put a row into ${name}`);
      const limit = clock.now().subtract({ hours: DAY * rule.days });
      const old = await put(limit.subtract({ seconds: 1 }).toString());
      const young = await put(limit.add({ seconds: 1 }).toString());
      expect(await holds(rule, old)).toBe(true);
      const gone = await runRetention(db, rules, clock);
      expect(gone.get(name)).toBe(1);
      expect(await holds(rule, old)).toBe(false);
      expect(await holds(rule, young)).toBe(true);
      expect([...(await runRetention(db, rules, clock)).keys()]).toEqual([]);
    },
  );

  it('goes in as many batches as it takes', async () => {
    const put = builders.erasure;
    for (let count = 0; count < 7; count++) await put?.('2020-01-01T00:00:00Z');
    const gone = await runRetention(db, rules, clock, { batch: 2 });
    expect(gone).toEqual(new Map([['kernel.erasure', 7]]));
  });

  it('goes from the other tables too where one cannot be cleared, which is then told', async () => {
    await builders.erasure?.('2020-01-01T00:00:00Z');
    const broken: TableRule = { schema: 'kernel', table: 'no_such_table', column: 'at', days: 1 };
    await expect(runRetention(db, [broken, ...rules], clock)).rejects.toThrow(
      'kernel.no_such_table could not be cleared',
    );
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.erasure
      where at < '2021-01-01'`.execute(db);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('stays where the house is closing', async () => {
    await builders.erasure?.('2020-01-01T00:00:00Z');
    await expect(runRetention(db, rules, clock, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await runRetention(db, rules, clock)).toEqual(new Map([['kernel.erasure', 1]]));
  });
});

/** Looked at by the owner: the program may not read the audit log. */
async function holds({ schema, table }: TableRule, mark: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(`${schema}.${table}`)} t
    where to_jsonb(t)::text like ${`%${mark.replaceAll(/[{}"\\]/g, '%')}%`}`.execute(owner);
  return rows[0]?.n === 1;
}
