import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeLine } from '../kernel/audit/describe-line.ts';
import { readAudit } from '../kernel/audit/store.ts';
import { readConfig } from '../kernel/config.ts';
import { openPeopleTestHouse, type PeopleTestHouse } from '../kernel/identity/testing/people-test-house.ts';
import { user } from './user.ts';

const KOELN = '053150000000';
const folder = mkdtempSync(join(tmpdir(), 'hier-user-'));

let house: PeopleTestHouse;
beforeAll(async () => {
  house = await openPeopleTestHouse();
});
beforeEach(async () => {
  await sql`delete from kernel.invitation`.execute(house.db);
  await sql`delete from kernel.person`.execute(house.db);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command line and returns what it printed. */
async function hier(line: string, settings: Record<string, string> = {}): Promise<string> {
  const said: string[] = [];
  const print = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  try {
    const config = readConfig({ HIER_VAR: folder, PUBLIC_URL: 'https://app.stadt.example', ...settings });
    expect(await user(line.split(' '), (work) => work({ ...house, config }))).toBe(0);
  } finally {
    print.mockRestore();
  }
  return said.join('\n');
}

const logOf = async (ars: string, lines: number) =>
  (await readAudit(house.db, house.places.keys(ars), { before: null, limit: lines })).map((line) => {
    const { who, what } = describeLine(line, { language: 'en', places: house.places });
    return `${who} ${what}`;
  });

describe('the first operator', () => {
  it('is made on the command line, signs in by code, and stands in the log', async () => {
    const said = await hier('add Chef@Betrieb.Example --operator');
    expect(said).toContain('chef@betrieb.example has an account now');
    expect(said).toContain('https://app.stadt.example/anmelden');
    expect(await hier('show chef@betrieb.example')).toContain(
      'operator of Deutschland (000000000000, federal)',
    );
    expect(await logOf('000000000000', 2)).toEqual([
      'Operator gave chef@betrieb.example the role “Operator”',
      'Operator made the account of chef@betrieb.example',
    ]);
  });

  it('is made once, however often one asks', async () => {
    await hier('add chef@betrieb.example --operator');
    expect(await hier('add chef@betrieb.example --operator')).toMatch(
      /had an account already[\s\S]*was already/,
    );
    expect((await hier('list')).split('\n')).toHaveLength(1);
  });
});

describe('roles on the command line', () => {
  it('are given and taken, at the place alone, and listed', async () => {
    await hier('add petra@stadt.example');
    await hier('add karl@stadt.example');
    await hier(`grant petra@stadt.example manager --ars ${KOELN}`);
    await hier(`grant karl@stadt.example editor --ars ${KOELN} --level county`);
    expect((await hier(`list --ars ${KOELN}`)).split('\n').sort()).toEqual([
      'karl@stadt.example: editor of Köln (053150000000, county) since 2026-11-24',
      'petra@stadt.example: manager of Köln (053150000000, municipality) since 2026-11-24',
    ]);
    expect(JSON.parse(await hier(`list --ars ${KOELN} --json`))).toHaveLength(2);
    expect(await hier('list --ars 053140000000')).toContain('Nobody works here yet');
    await hier(`revoke karl@stadt.example editor --ars ${KOELN} --level county`);
    expect(await logOf(KOELN, 2)).toEqual([
      'Operator took the role “Editor” from karl@stadt.example',
      'Operator gave karl@stadt.example the role “Editor”',
    ]);
  });

  it.each([
    [
      'grant niemand@stadt.example editor --ars 053150000000',
      /Nobody has an account as niemand@stadt.example/,
    ],
    ['show niemand@stadt.example', /"user add" makes one/],
    ['grant da@stadt.example king --ars 053150000000', /"king" is no role: there are editor/],
    ['grant da@stadt.example editor', /Say where: --ars/],
    ['grant da@stadt.example editor --ars 999999999999', /do not know this place/],
    ['grant da@stadt.example editor --ars Köln', /The key of the place is not valid/],
    ['grant da@stadt.example state --ars 053150000000', /This role does not exist here: Köln/],
    ['grant da@stadt.example editor --ars 053150000000 --level state', /This role does not exist here/],
    ['grant da@stadt.example editor --ars 053150000000 --level town', /--level town is none of/],
    ['revoke da@stadt.example editor --ars 053150000000', /is no editor of Köln/],
    ['revoke da@stadt.example manager --ars 053140000000', /Somebody has to manage access: .*Bonn/],
    ['add keine-adresse', /"keine-adresse" is no e-mail address/],
    ['grant da@stadt.example', /Try: npm run hier -- user list\|show/],
    ['list x', /Try: /],
    ['remove da@stadt.example', /Try: /],
    ['invite da@stadt.example manager --ars 053140000000', /This role has been given already/],
    ['invite x@stadt.example editor --ars 053140000000 --language fr', /none of de, en/],
  ])('%s is refused with a sentence that helps', async (line, message) => {
    await hier('add da@stadt.example');
    await hier('grant da@stadt.example manager --ars 053140000000');
    await expect(hier(line)).rejects.toThrow(message);
    expect((await hier('list')).split('\n')).toHaveLength(1);
  });
});

describe('an invitation from the command line', () => {
  it('goes out at once, with a link, and nothing of it is printed', async () => {
    const said = await hier(`invite neu@stadt.example manager --ars ${KOELN} --language en`);
    expect(said).toContain('neu@stadt.example is invited as manager of Köln until 2026-12-08');
    const mails = readdirSync(join(folder, 'mail'));
    expect(mails).toHaveLength(1);
    const mail = readFileSync(join(folder, 'mail', mails[0] ?? ''), 'utf8');
    const link = /https:\/\/app\.stadt\.example\/en\/einladung#[\w-]{43}/.exec(mail)?.[0];
    expect(link).toBeDefined();
    expect(said).not.toContain(link?.split('#')[1]);
    expect(await logOf(KOELN, 1)).toEqual(['Operator invited somebody as “Manager of access”']);
  });

  it('stands where the mail server does not answer, and says what to do', async () => {
    // Nothing listens on port 1 of this machine.
    const settings = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'stadt@app.stadt.example' };
    await expect(hier(`invite neu@stadt.example editor --ars ${KOELN}`, settings)).rejects.toThrow(
      /The invitation stands, but its mail did not go out: .* invite once more/s,
    );
    const { rows } = await sql<{ mailed: string | null }>`
      select mailed_at as mailed from kernel.invitation`.execute(house.db);
    expect(rows).toEqual([{ mailed: null }]);
  });
});

describe('ending sessions on the command line', () => {
  it('signs the person out everywhere and nobody else, and stands in the log', async () => {
    await hier('add a@stadt.example');
    await hier('add b@stadt.example');
    await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at)
      select gen_random_uuid(), p.id, p.email || n, now() + interval '1 day', now(), now()
      from kernel.person p, generate_series(1, 3) n`.execute(house.db);
    expect(await hier('end-sessions a@stadt.example')).toContain('signed out on 3 devices');
    expect(await hier('show a@stadt.example')).toContain('signed in on 0 devices');
    expect(await hier('show b@stadt.example')).toContain('signed in on 3 devices');
    expect(await logOf('000000000000', 1)).toEqual(['Operator ended all sessions of a@stadt.example']);
  });
});
