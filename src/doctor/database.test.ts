import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withDatabase } from '../kernel/database/address.ts';
import { connect } from '../kernel/database/connection.ts';
import { planMigrations } from '../kernel/database/migrate.ts';
import { createTestDatabase, kernelTemplate, type TestDatabase } from '../kernel/database/test-database.ts';
import { checkDataAge } from './checks/data-age.ts';
import { checkAudit, checkMigrations, checkRoles, checkVersion } from './checks/database.ts';
import { checkFeeds } from './checks/feeds.ts';
import { checkJobs } from './checks/jobs.ts';
import { checkOperators } from './checks/operators.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { databaseNow } from './store.ts';
import { configOf, PUBLIC } from './test-config.ts';

let database: TestDatabase;
let app: Kysely<unknown>;
let owner: Kysely<unknown>;
beforeAll(async () => {
  database = await createTestDatabase({ template: kernelTemplate });
  app = connect(database.appUrl);
  owner = connect(database.ownerUrl);
});
afterAll(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
});

const TODAY = Temporal.PlainDate.from('2026-11-26');
const states = (findings: Finding[]) => findings.map(({ state }) => state);

describe('roles', () => {
  it('are kept apart: who works with the tables does not own them', async () => {
    expect(await checkRoles(app)).toMatchObject([{ state: 'good' }]);
    expect(await checkRoles(owner)).toMatchObject([
      { state: 'bad', text: expect.stringContaining('hier_owner') },
    ]);
  });

  it('are told apart by who signed in, not by whom it acts as', async () => {
    const { pathname } = new URL(database.appUrl);
    const superuser = withDatabase(inject('testCluster').superUrl, pathname.slice(1));
    const acting = connect(superuser, { role: 'hier_app' });
    expect(await checkRoles(acting)).toMatchObject([
      { state: 'bad', text: expect.stringContaining('superuser') },
    ]);
    await acting.destroy();
  });
});

describe('the log of changes', () => {
  it('can only be added to, and every right beyond is told with what takes it away', async () => {
    expect(await checkAudit(app)).toMatchObject([{ state: 'good' }]);
    await sql`grant update, delete on kernel.audit to hier_app`.execute(owner);
    const [finding] = await checkAudit(app);
    expect(finding).toMatchObject({ state: 'bad', text: expect.stringContaining('DELETE, UPDATE') });
    await sql.raw(/run: (.*)$/.exec(finding?.mend ?? '')?.[1] ?? '').execute(owner);
    expect(await checkAudit(app)).toMatchObject([{ state: 'good' }]);
  });
});

describe('the database', () => {
  it('is good while its makers mend it', async () => {
    expect(states(await checkVersion(app, '2026-11-26'))).toEqual(['good']);
    expect(states(await checkVersion(app, '2040-01-01'))).toEqual(['bad']);
  });

  it('has all migrations of the program, or lacks some by name', async () => {
    const plan = await planMigrations([]);
    expect(states(await checkMigrations(app, plan))).toEqual(['good']);
    const [kernel] = plan;
    const later = { name: '999-later.sql', number: 999, sql: '', checksum: '' };
    const findings = await checkMigrations(app, [{ id: 'kernel', files: [...(kernel?.files ?? []), later] }]);
    expect(findings).toMatchObject([
      { state: 'note', text: expect.stringContaining('kernel/999-later.sql') },
    ]);
  });

  it('tells the time', async () => {
    expect(Temporal.Instant.from(await databaseNow(app)).epochMilliseconds).toBeGreaterThan(0);
  });
});

describe('operators', () => {
  it('lack until there is one', async () => {
    expect(states(await checkOperators(app, configOf({})))).toEqual(['note']);
    expect(states(await checkOperators(app, configOf(PUBLIC)))).toEqual(['bad']);
    await sql`with p as (insert into kernel.person (id, email, created_at, updated_at)
        values (gen_random_uuid(), 'a@example.org', now(), now()) returning id)
      insert into kernel.membership (id, person, ars, level, role, since)
      select gen_random_uuid(), id, '000000000000', 'federal', 'operator', now() from p`.execute(owner);
    expect(states(await checkOperators(app, configOf(PUBLIC)))).toEqual(['good']);
  });
});

describe('feeds', () => {
  const feed = (values: string) =>
    sql.raw(`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence, created_at
        ${values.replace(/ *= *[^,]+/g, '').replace(/^/, ', ')})
      values (gen_random_uuid(), '053150000000', 'x', 'x', 'x', 'http', 'Termine', 'https://x.example/secret', 'x', now()
        ${values.replace(/[a-z_]+ *= */g, '').replace(/^/, ', ')})`);

  it.each([
    ['failures = 0', ['good']],
    ['failures = 1', ['note']],
    ['failures = 3', ['bad']],
    [`held = '{"since": "x"}'`, ['bad']],
    [`contract_end = '2026-11-25'`, ['bad']],
    [`contract_end = '2026-12-24'`, ['note']],
    [`contract_end = '2027-12-24'`, ['good']],
    [`review_date = '2026-11-25'`, ['note']],
    [`failures = 5, contract_end = '2020-01-01'`, ['bad', 'bad']],
    [`failures = 5, state = 'paused'`, ['good']],
  ])('with %s are %j', async (values, expected) => {
    await feed(values).execute(owner);
    const findings = await checkFeeds(app, TODAY);
    await sql`delete from kernel.source`.execute(owner);
    expect(states(findings)).toEqual(expected);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});

describe('municipalities and jobs', () => {
  it('are told where they lack or are old', async () => {
    expect(states(await checkDataAge(app, TODAY))).toEqual(['note']);
    await sql`with a as (insert into kernel.attribution values ('x', 'X', 'x', '', '2025') returning key),
        i as (insert into kernel.place_import (kind, file, sha256, attribution, report)
          select 'shipped', 'x', repeat('0', 64), key, '{}' from a returning id)
      insert into kernel.boundary_layer select 0, '', '2025', id from i`.execute(owner);
    expect(states(await checkDataAge(app, TODAY))).toEqual(['good']);
    expect(states(await checkDataAge(app, TODAY.add({ years: 10 })))).toEqual(['note']);
  });

  it('are in order until something was given up', async () => {
    expect(states(await checkJobs(app))).toEqual(['good']);
    await sql`select jobs.create_queue('mail.send', '{"policy": "standard"}'::jsonb)`.execute(owner);
    await sql`insert into jobs.job (name, state) values ('mail.send', 'failed'), ('mail.send', 'failed')`.execute(
      owner,
    );
    expect(await checkJobs(app)).toMatchObject([{ state: 'bad', text: 'Work was given up: 2 × mail.send.' }]);
  });
});

describe('the whole examination', () => {
  it('goes on where a check fails or there is no database, and every fault says what to do', async () => {
    const clock = { now: () => Temporal.Instant.from('2026-11-26T04:00:00Z'), milliseconds: () => 0 };
    const config = configOf({ HIER_VAR: '/nowhere/at/all' });
    const without = await examine({ config, clock, plan: [], database: { fault: 'No database answers.' } });
    expect(without.find(({ check }) => check === 'disk')).toMatchObject({ state: 'bad' });
    expect(without.at(-1)).toMatchObject({ check: 'database', state: 'bad', text: 'No database answers.' });
    const whole = await examine({ config, clock, plan: await planMigrations([]), database: { db: app } });
    expect(new Set(whole.map(({ check }) => check)).size).toBeGreaterThan(17);
    for (const { state, mend, check } of whole) expect(mend !== undefined, check).toBe(state !== 'good');
  });
});
