/** Claiming a place and being left out, over HTTP and by the operator's command: two steps, no account, no JavaScript. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { town } from './cli/town.ts';
import { readConfig } from './kernel/config.ts';
import type { Mail, Mailer } from './kernel/mail/mail.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { requestMailJob } from './kernel/towns/requests/write-request-mail.ts';
import { readLeftOut } from './kernel/towns/store.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const ORIGIN = 'http://localhost:8080';
const PATH = '/mitmachen-als-kommune';

const outbox: Mail[] = [];
const mailer: Mailer = {
  way: { kind: 'folder', folder: '' },
  send: async (mail) => void outbox.push(mail),
};
let house: TestHouse;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
const waiting: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'hier-town-'));
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, {
    ...{ clock, publicUrl: ORIGIN },
    app: { queueTownMail: async (_trx, id) => void waiting.push(id) },
  });
});
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  outbox.length = 0;
  waiting.length = 0;
  for (const table of ['town_request', 'town_left_out', 'invitation'])
    await sql`delete from ${sql.table(`kernel.${table}`)}`.execute(house.kernel.db);
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const ASKED = {
  ars: WACKEN,
  kind: 'claim',
  name: 'Nora Amt',
  position: 'Hauptamt',
  email: 'Nora@Wacken.example',
};
let caller = 0;

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  caller += 1;
  return house.http.inject({
    ...{ method: 'POST', url: path, payload: new URLSearchParams(fields).toString() },
    remoteAddress: `10.1.${caller >> 8}.${caller & 255}`,
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** What the jobs do meanwhile. */
async function sendWaiting(): Promise<void> {
  const job = requestMailJob({ mailer, publicUrl: ORIGIN });
  for (const id of waiting.splice(0)) await job.run({ id }, house.kernel, AbortSignal.timeout(5_000));
}

async function linkAfter(fields: Record<string, string> = ASKED): Promise<string> {
  expect((await post(PATH, fields)).statusCode).toBe(200);
  await sendWaiting();
  return /schluessel=([\w-]{43})/.exec(outbox.at(-1)?.text ?? '')?.[1] ?? '';
}

const confirm = (schluessel: string) => post(`${PATH}/bestaetigen`, { schluessel });

/** Runs the command; answers what it printed. */
async function command(...args: string[]): Promise<string> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const { db, places, clock } = house.kernel;
    const config = readConfig({ HIER_VAR: folder, PUBLIC_URL: ORIGIN });
    await town(args, (work) => work({ db, places, clock, config }));
    return said.mock.calls.flat().join('\n');
  } finally {
    said.mockRestore();
  }
}

describe('the page for a municipality', () => {
  it('is linked from the page of a place that nobody has adopted, and is a plain form', async () => {
    const home = await house.http.inject({ url: `/${WACKEN}-wacken` });
    expect(home.body).toContain(`href="${PATH}?ars=${WACKEN}"`);
    const form = await house.http.inject({ url: `${PATH}?ars=${WACKEN}` });
    expect(form.headers['cache-control']).toBe('no-store');
    for (const part of [
      `<form class="claim__form" action="${PATH}" method="post"`,
      `value="${WACKEN}"`,
      '180 Tage',
    ])
      expect(form.body).toContain(part);
    expect(form.body).toContain('name="robots" content="noindex"');
    expect((await house.http.inject({ url: PATH })).body).toContain('Wählen Sie zuerst Ihren Ort');
    expect((await house.http.inject({ url: `/en${PATH}?ars=${WACKEN}` })).body).toContain('Ask for the link');
  });

  it('says what is missing beside each field, keeps what was typed, and sends nothing', async () => {
    const answer = await post(PATH, { ...ASKED, kind: '', email: 'nora@', name: '<b>Nora</b>' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Wählen Sie eines von beiden.');
    expect(answer.body).toContain('aria-invalid="true"');
    expect(answer.body).toContain('value="&lt;b&gt;Nora&lt;/b&gt;"');
    expect((await post(PATH, { ...ASKED, name: 'Nora\r\nBcc: x@y.example' })).statusCode).toBe(422);
    expect((await post(PATH, { ...ASKED, ars: '999999999999' })).statusCode).toBe(422);
    expect((await post(PATH, { ...ASKED, name: 'x'.repeat(30_000) })).statusCode).toBe(413);
    expect(waiting).toEqual([]);
  });

  it('takes nothing from the page of somebody else', async () => {
    const answer = await post(PATH, ASKED, { origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
  });

  it('answers alike whatever is known of the address, and writes three times a day at most', async () => {
    const answers = [];
    for (let count = 0; count < 5; count++) answers.push((await post(PATH, ASKED)).body);
    expect(new Set(answers).size).toBe(1);
    expect(waiting).toHaveLength(3);
    now = now.add({ hours: 25 });
    await post(PATH, ASKED);
    expect(waiting).toHaveLength(4);
  });
});

describe('a claim', () => {
  it('counts when its address is proven by the link; the operator is told, decides, and invites', async () => {
    const key = await linkAfter();
    expect(outbox[0]).toMatchObject({ to: 'nora@wacken.example' });
    expect(await command('requests')).toBe('No municipality waits for a decision.');
    expect(await command('requests', '--all')).toContain('address not confirmed yet');
    // To look at the link changes nothing: mail programs do that too.
    const look = await house.http.inject({ url: `${PATH}/bestaetigen?schluessel=${key}` });
    expect(look.body).toContain('Sie möchten die Seite von Wacken übernehmen.');
    expect(waiting).toEqual([]);

    expect((await confirm(key)).body).toContain('Ihr Wunsch ist beim Betreiber');
    await sendWaiting();
    expect(outbox.at(-1)).toMatchObject({
      to: 'post@example.org',
      subject: 'Wacken möchte seine Seite übernehmen',
    });
    expect(outbox.at(-1)?.text).toContain('Nora Amt (Hauptamt)');
    // Once more is no fault, and tells nobody twice.
    expect((await confirm(key)).statusCode).toBe(200);
    expect(waiting).toEqual([]);

    const line = await command('requests');
    expect(line).toContain('Wacken (010615168107) claims its page: Nora Amt');
    const id = line.slice(0, 36);
    expect(await command('accept', id)).toContain('an invitation as manager of Wacken went out');
    const { rows } = await sql`select email, role, ars from kernel.invitation`.execute(house.kernel.db);
    expect(rows).toEqual([{ email: 'nora@wacken.example', role: 'manager', ars: WACKEN }]);
    await expect(command('decline', id)).rejects.toThrow('decided already');
  });

  it('is nothing with a link that is old, wrong or empty', async () => {
    const key = await linkAfter();
    for (const wrong of ['', 'x', `${key}x`, `${key.slice(0, -1)}_`])
      expect((await confirm(wrong)).statusCode, wrong).toBe(404);
    now = now.add({ hours: 24 * 7 + 1 });
    const late = await confirm(key);
    expect(late.statusCode).toBe(404);
    expect(late.body).toContain('Dieser Link gilt nicht mehr');
    await expect(command('accept', '01a21699-973a-7bd7-ab1c-8a7703734f2a')).rejects.toThrow(
      'no such request',
    );
  });
});

describe('the wish to be left out', () => {
  it('is done when the operator accepts it, and can be taken back', async () => {
    const key = await linkAfter({ ...ASKED, kind: 'leave-out', ars: KOELN });
    await confirm(key);
    const id = (await command('requests')).slice(0, 36);
    expect(await command('accept', id)).toContain('the page of Köln shows register facts only');
    expect(await readLeftOut(house.kernel.db)).toEqual([KOELN]);
    expect(await command('take-back-in', KOELN)).toBe('Köln is shown again.');
    expect(await readLeftOut(house.kernel.db)).toEqual([]);
    expect(await command('take-back-in', KOELN)).toBe('Köln was not left out.');
  });

  it('changes nothing when it is declined', async () => {
    await confirm(await linkAfter({ ...ASKED, kind: 'leave-out' }));
    const id = (await command('requests')).slice(0, 36);
    expect(await command('decline', id)).toBe('Declined.');
    expect(await readLeftOut(house.kernel.db)).toEqual([]);
  });
});
