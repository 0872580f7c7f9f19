import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../database/connection.ts';
import { openPeopleTestHouse, type PeopleTestHouse } from '../identity/testing/people-test-house.ts';
import { AUDIT_ACTIONS } from './actions.ts';
import type { AuditEntry } from './audit-log.ts';
import { AUDIT_TEXTS, describeLine } from './describe-line.ts';
import { readAudit, recordAudit } from './store.ts';

const KOELN = '053150000000';
const BONN = '053140000000';

let house: PeopleTestHouse;
beforeAll(async () => {
  house = await openPeopleTestHouse();
});
afterAll(() => house.close());

const record = (entry: Partial<AuditEntry> = {}) =>
  recordAudit(
    house.db,
    { ars: KOELN, person: null, action: 'house.backed-up', subject: 'house', ...entry },
    house.clock.now(),
  );

const read = (ars = KOELN, page: { before?: number; limit?: number } = {}) =>
  readAudit(house.db, house.places.keys(ars), { before: page.before ?? null, limit: page.limit ?? 100 });

describe('the audit log', () => {
  it.each([
    'select * from kernel.audit',
    'update kernel.audit set actor = null',
    'delete from kernel.audit',
    'truncate kernel.audit',
  ])('refuses the runtime: %s', async (statement) => {
    await record();
    await expect(sql.raw(statement).execute(house.db)).rejects.toThrow(/permission denied/);
  });

  it('lets the runtime neither change the table nor its rights', async () => {
    for (const statement of [
      'alter table kernel.audit add column x text',
      'drop table kernel.audit',
      'drop function kernel.read_audit',
      'create or replace function kernel.expire_audit(asked_at timestamptz) returns bigint language sql as $$ select 1::bigint $$',
    ])
      await expect(sql.raw(statement).execute(house.db), statement).rejects.toThrow(/owner|denied/);
    // Giving away what one does not have is a warning in some versions of PostgreSQL and an error in others.
    await sql`grant select on kernel.audit to hier_app`.execute(house.db).catch(() => undefined);
    await expect(sql`select from kernel.audit`.execute(house.db)).rejects.toThrow(/permission denied/);
  });

  it('knows people by a pseudonym that says nothing, always the same, and names them when it is read', async () => {
    const person = await house.person('erika@stadt.example');
    await record({ person, action: 'account.exported' });
    await record({ person, action: 'account.exported' });
    const owner = connect(house.ownerUrl);
    const { rows } = await sql<{ actor: string; row: string }>`
      select actor, to_json(audit)::text as row from kernel.audit where action = 'account.exported'`.execute(
      owner,
    );
    await owner.destroy();
    expect(new Set(rows.map(({ actor }) => actor)).size).toBe(1);
    for (const { row } of rows) {
      expect(row).not.toContain(person);
      expect(row).not.toContain('erika');
    }
    const [line] = await read();
    expect(line?.actor?.name).toBe('erika@stadt.example');
  });

  it('makes one pseudonym, also for two changes at the same time', async () => {
    const person = await house.person('zwei@stadt.example');
    await Promise.all(Array.from({ length: 8 }, () => record({ person })));
    const { rows } = await sql`select from kernel.pseudonym where person = ${person}`.execute(house.db);
    expect(rows).toHaveLength(1);
  });

  it('cannot tell any more who it was once the account is gone', async () => {
    const person = await house.person('weg@stadt.example');
    const admin = await house.person('bleibt@stadt.example');
    await record({ person, about: admin, action: 'membership.granted', detail: { role: 'editor' } });
    await record({ person: admin, about: person, action: 'membership.ended', detail: { role: 'editor' } });
    await sql`delete from kernel.person where id = ${person}`.execute(house.db);
    const [ended, granted] = await read();
    const words = { language: 'de', places: house.places } as const;
    expect(granted && describeLine(granted, words)).toMatchObject({
      who: 'gelöscht',
      what: 'hat bleibt@stadt.example die Rolle „Redaktion“ gegeben',
    });
    expect(ended && describeLine(ended, words)).toMatchObject({
      who: 'bleibt@stadt.example',
      what: 'hat gelöscht die Rolle „Redaktion“ genommen',
    });
  });

  it('calls the operator and the program so', async () => {
    await record();
    const [line] = await read();
    expect(line && describeLine(line, { language: 'de', places: house.places })).toMatchObject({
      who: 'Betrieb',
      what: 'hat alle Daten gesichert',
    });
    expect(line && describeLine(line, { language: 'en', places: house.places }).who).toBe('Operator');
  });

  it('belongs to the change: what is rolled back leaves no line', async () => {
    const before = (await read()).length;
    const change = house.db.transaction().execute(async (trx) => {
      await recordAudit(
        trx,
        { ars: KOELN, person: null, action: 'house.restored', subject: 'house' },
        house.clock.now(),
      );
      throw new Error('changed its mind');
    });
    await expect(change).rejects.toThrow('changed its mind');
    expect(await read()).toHaveLength(before);
  });

  it('shows a place its own lines alone, newest first, page by page', async () => {
    for (const subject of ['a', 'b', 'c']) await record({ ars: BONN, subject });
    expect((await read(BONN)).map(({ subject }) => subject)).toEqual(['c', 'b', 'a']);
    const first = await read(BONN, { limit: 2 });
    const rest = await read(BONN, { limit: 2, before: first.at(-1)?.id ?? 0 });
    expect([...first, ...rest].map(({ subject }) => subject)).toEqual(['c', 'b', 'a']);
    expect((await read(KOELN)).some(({ ars }) => ars === BONN)).toBe(false);
  });

  it('removes what is older than 180 days and cannot be made to remove more', async () => {
    const { rows: clock } = await sql<{ now: string }>`select now()`.execute(house.db);
    const now = Temporal.Instant.from(clock[0]?.now ?? '');
    const at = (days: number) =>
      recordAudit(
        house.db,
        { ars: '053340000000', person: null, action: 'house.backed-up', subject: `${days}` },
        now.subtract({ hours: 24 * days }),
      );
    await at(181);
    await at(179);
    await at(1);
    await sql`select kernel.expire_audit(${now.add({ hours: 24 * 365 }).toString()}::timestamptz)`.execute(
      house.db,
    );
    expect((await read('053340000000')).map(({ subject }) => subject).sort()).toEqual(['1', '179']);
  });
});

describe('the words of the log', () => {
  it('exist for every action, and for no other', () => {
    const keys = AUDIT_ACTIONS.map((action) => `audit_${action.replaceAll(/[.-]/g, '_')}`).sort();
    const written = Object.keys(AUDIT_TEXTS.de).filter((key) => key.startsWith('audit_'));
    expect(written.sort()).toEqual(keys);
    expect(Object.keys(AUDIT_TEXTS.en)).toEqual(Object.keys(AUDIT_TEXTS.de));
  });

  it('say nothing about signing in, and nobody asks by person', () => {
    expect(AUDIT_ACTIONS.filter((action) => /sign|login/.test(action))).toEqual([]);
    const folder = new URL('.', import.meta.url).pathname;
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(code).not.toMatch(/group by|count\(/i);
    expect(code).not.toMatch(/where[^`]*\bactor\s*=/i);
  });
});
