/** A bin that was left standing: reported by households, answered by the desk. Over HTTP. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { LogLine } from './kernel/identity/desk-api.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { solutionMailJobs } from './kernel/mail/solutions/solution-mail.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { findMissedTasks } from './solutions/waste/missed/find-missed-tasks.ts';
import type { MissedView } from './solutions/waste/missed/missed-api.ts';
import { personalReports } from './solutions/waste/missed/personal-store.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { aBin, aSeries, aStreet, aToldDate } from './solutions/waste/testing/records.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const ORIGIN = 'http://localhost:8080';
const FORM = `/anliegen/${WACKEN}/abfall/nicht-abgeholt`;
let house: TestHouse;
let officer: SignedInAs;
let editor: SignedInAs;
let inDays: (days: number) => string;

beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const today = house.kernel.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  inDays = (days) => today.add({ days }).toString();
  const works = { ars: WACKEN, level: 'municipality' } as const;
  officer = await signInAs(house, { memberships: [{ ...works, role: 'officer' }] });
  editor = await signInAs(house, { memberships: [{ ...works, role: 'editor' }] });
  await bring(
    house.kernel,
    'collections',
    {
      north: aSeries([inDays(-2), inDays(12)], {
        ...{ district: 'Nord', bins: [aBin('residual', { name: 'Restmüll' })] },
        dates: [aToldDate(inDays(-2)), aToldDate(inDays(-3), { planned: inDays(-4) }), aToldDate(inDays(12))],
      }),
      south: aSeries([inDays(-1), inDays(13)], {
        district: 'Süd',
        bins: [aBin('residual', { name: 'Restmüll' })],
      }),
      yard: aSeries([inDays(1)], { bins: [aBin('recycling-centre', { name: 'Recyclinghof' })] }),
    },
    { ars: WACKEN },
  );
  await bring(
    house.kernel,
    'streets',
    { a: aStreet('Hauptstraße', 'Nord'), b: aStreet('Am Ring', 'Süd') },
    { ars: WACKEN },
  );
  house.kernel.sources = await sourcesOf(house.kernel.db);
});
afterAll(() => house.close());

const look = (url: string) => house.http.inject({ url });
const send = (own: Record<string, string> = {}, url = FORM) => {
  const seit = String(house.kernel.clock.milliseconds() - 20_000);
  const sent = { bin: 'residual', day: inDays(-2), street: 'Hauptstr.', number: '12 a', seit, ...own };
  return house.http.inject({
    ...{
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
    },
    payload: new URLSearchParams(sent).toString(),
  });
};
const desk = async (path = '', as: SignedInAs = officer, body?: object) => {
  const answer = await house.http.inject({
    ...{ method: body === undefined ? 'GET' : 'POST', url: `/api/waste/desk/${WACKEN}/missed${path}` },
    headers: as.headers,
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
};
/** All that the queue would send now, written by the job. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void sent.push(mail),
  };
  const job = solutionMailJobs({ solutions, mailer, publicUrl: ORIGIN }).find(
    ({ name }) => name === 'waste.missed-mail',
  );
  const { rows } = await sql<{ ars: string; id: string; version: number }>`
    select r.ars, r.id, m.version from waste.missed_report r join waste.missed m on m.ars = r.ars and m.id = r.missed
    where r.email is not null order by r.id`.execute(house.kernel.db);
  for (const row of rows)
    for (const what of ['confirm', 'answer'])
      await job?.run(
        { ...row, what, ...(what === 'confirm' && { version: 0 }) },
        house.kernel,
        new AbortController().signal,
      );
  return sent;
}
const linkIn = (text: string) =>
  /(\/anliegen\/\d+\/abfall\/nicht-abgeholt\/stand\?schluessel=[\w-]{43})/.exec(text)?.[1] ?? '';
const first = async (list = 'open'): Promise<MissedView> => {
  const { missed } = (await desk(`?list=${list}`)).body;
  return (await desk(`/${missed[0]?.id}`)).body;
};

describe('the form for a missed collection', () => {
  it('is linked from a page that may be kept, and itself complete, kept by nobody, in each language', async () => {
    expect((await look(`/${WACKEN}-wacken/abfall/nicht-abgeholt`)).body).toContain(`href="${FORM}"`);
    const form = await look(`${FORM}?tonne=residual&tag=${inDays(-2)}`);
    expect([form.statusCode, form.headers['cache-control']]).toEqual([200, 'no-store']);
    for (const part of ['<option value="residual" selected', `value="${inDays(-2)}"`, 'id="claim-street"'])
      expect(form.body, part).toContain(part);
    // Nobody collects a recycling centre.
    expect(form.body).not.toContain('Recyclinghof');
    expect((await look(`/en${FORM}`)).body).toContain('Bin not collected?');
    expect((await look(`/anliegen/${KOELN}/abfall/nicht-abgeholt`)).body).not.toContain('<form class="claim');
    expect((await look('/anliegen/059999999999/abfall/nicht-abgeholt')).statusCode).toBe(404);
  });

  it('says every fault at its field and keeps what was typed', async () => {
    const { statusCode, body } = await send({
      bin: 'x',
      day: '2026-02-30',
      street: '',
      number: 'a',
      email: 'nein',
    });
    expect(statusCode).toBe(422);
    for (const field of ['bin', 'day', 'street', 'number', 'email'])
      expect(body, field).toContain(`id="claim-${field}-error"`);
    expect((await send({ number: '<b>1' })).body).not.toContain('<b>1');
    expect((await send({ day: inDays(1) })).body).toContain('kommt erst noch');
    expect((await send({ day: inDays(-8) })).body).toContain('zu lange zurück');
    expect((await send({ seit: String(house.kernel.clock.milliseconds()) })).body).toContain('sehr schnell');
  });

  it('knows the days of the street: another day is asked about, a moved one is told', async () => {
    // A day of the other district.
    expect((await send({ day: inDays(-1) })).body).toContain('laut Kalender nicht geholt');
    expect((await send({ day: inDays(-4) })).body).toContain('verlegt auf');
    // A street in no table may belong to any district.
    expect((await send({ day: inDays(-1), street: 'Neuer Weg' })).statusCode).toBe(200);
    expect((await send({ day: inDays(-1), otherwise: 'ja' })).statusCode).toBe(200);
    expect((await desk()).body.missed.map((one: MissedView) => [one.street, one.isPlanned])).toEqual([
      ['Hauptstr.', false],
      ['Neuer Weg', true],
    ]);
    await sql`delete from waste.missed`.execute(house.kernel.db);
  });

  it('forgets what a machine filled in, and answers as if it had arrived', async () => {
    const { statusCode, body } = await send({ website: 'https://spam.example' });
    expect([statusCode, body.includes('Ihre Meldung ist angekommen')]).toEqual([200, true]);
    expect((await desk()).body.missed).toEqual([]);
  });
});

describe('reports of one street, day and bin', () => {
  it('stand together at the desk, are answered at once, and each household sees the answer', async () => {
    const plain = await send();
    const link = linkIn(plain.body);
    const mailed = await send({
      ...{ number: '14', street: 'Haupt-Straße' },
      email: 'Anna@Example.org',
      note: 'An der Ecke',
    });
    expect(mailed.statusCode, mailed.body).toBe(200);
    // The same household once more: one report.
    await send({ number: '12a' });
    const one = await first();
    expect([one.reports, one.mails, one.state]).toEqual([2, 0, 'reported']);
    expect(one.households.map(({ number, note }) => [number, note])).toEqual([
      ['12a', ''],
      ['14', 'An der Ecke'],
    ]);
    expect((await look(link)).statusCode).toBe(404); // the link of before went with the report of before

    const [confirm] = await mails();
    expect(confirm?.to).toBe('anna@example.org');
    const state = linkIn(confirm?.text ?? '');
    expect((await look(state)).body).toContain('E-Mail-Adresse bestätigen');
    const token = new URL(state, ORIGIN).searchParams.get('schluessel') ?? '';
    expect((await send({ schluessel: token }, `${FORM}/stand`)).body).toContain('ist bestätigt');

    // Asked directly: how long a busy machine takes for it is no matter here.
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('no place');
    const question = { place, language: 'de' as const, permissions: new Set(['waste:cases']) };
    const tasks = await findMissedTasks(question, house.kernel);
    expect(tasks.map(({ title, link }) => [title, link])).toEqual([
      [`Nicht abgeholt: Restmüll, ${one.street}`, `/rathaus/${WACKEN}/abfall/nicht-abgeholt/${one.id}`],
    ]);
    expect(await findMissedTasks({ ...question, permissions: new Set() }, house.kernel)).toEqual([]);

    const again = { to: 'repeated', version: one.version, repeatOn: inDays(2) };
    const told = await desk(`/${one.id}/state`, officer, again);
    expect([told.status, told.body.state, told.body.mails]).toEqual([200, 'repeated', 1]);
    expect((await desk(`/${one.id}/state`, officer, again)).body.code).toBe('case-changed');
    const answers = (await mails()).filter(({ subject }) => subject.startsWith('Antwort'));
    expect(answers.map(({ to }) => to)).toEqual(['anna@example.org']);
    expect((await look(linkIn(answers[0]?.text ?? ''))).body).toContain('wird nachgeholt');
  });

  it('follow their states, and no others; a refusal needs its reason, a repetition a day to come', async () => {
    const one = await first('answered');
    const move = (body: object) => desk(`/${one.id}/state`, officer, { version: one.version, ...body });
    expect((await move({ to: 'checked' })).body.code).toBe('case-state');
    expect((await move({ to: 'repeated', repeatOn: inDays(-1) })).body.code).toBe('case-day');
    expect((await move({ to: 'refused', reason: ' ' })).status).toBe(400);
    const closed = await move({ to: 'closed' });
    expect([closed.body.state, closed.body.repeatOn]).toEqual(['closed', inDays(2)]);
    // Somebody else of the street is forgotten, too: it is open again.
    await send({ number: '20' });
    expect((await first()).state).toBe('reported');
    const manager = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'manager' }],
    });
    const log = await house.http.inject({ url: `/api/desk/${WACKEN}/audit`, headers: manager.headers });
    expect(log.json().lines.map(({ what }: LogLine) => what)).toEqual([
      'hat eine Meldung „nicht abgeholt“ abgeschlossen',
      'hat eine Nachholung zugesagt',
    ]);
  });

  it('are seen by who handles cases alone, and unknown elsewhere', async () => {
    expect((await desk('', editor)).status).toBe(403);
    const { id } = await first();
    const other = await signInAs(house, {
      memberships: [{ ars: KOELN, level: 'municipality', role: 'officer' }],
    });
    const foreign = await house.http.inject({
      ...{ url: `/api/waste/desk/${KOELN}/missed/${id}`, headers: other.headers },
    });
    expect([foreign.statusCode, foreign.json().code]).toEqual([404, 'case-unknown']);
  });

  it('are limited by network', async () => {
    for (let number = 100; number < 140; number += 1) await send({ number: String(number) });
    expect((await send({ number: '200' })).statusCode).toBe(429);
  });

  it('are given out and forgotten with the account of their address', async () => {
    const anna = await signInAs(house, { email: 'anna@example.org' });
    const { db } = house.kernel;
    expect(await personalReports.export(anna.personId, house.kernel)).toEqual([
      expect.objectContaining({ number: '14', note: 'An der Ecke', email: 'anna@example.org' }),
    ]);
    await db.transaction().execute((trx) => personalReports.erase(anna.personId, trx));
    expect(await personalReports.export(anna.personId, house.kernel)).toBeUndefined();
  });
});
