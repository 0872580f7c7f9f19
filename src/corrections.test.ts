/** Asking and correcting over HTTP: from the form of a visitor to the desk that answers. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { correctionMailJob } from './kernel/corrections/mail/correction-mail-job.ts';
import { MOST_OPEN } from './kernel/corrections/take-correction.ts';
import { erasePerson } from './kernel/identity/personal-data/erase-person.ts';
import { personalParts } from './kernel/identity/personal-data/parts-of.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createLogger } from './kernel/logger.ts';
import type { Mail } from './kernel/mail/mail.ts';
import type { Solution } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const ORIGIN = 'http://localhost:8080';
const BEGIN = '2026-11-24T10:00:00Z';

/** Its pages can be corrected, but for one that was invented; their record belongs to the place. */
const fountains: Solution = {
  ...{ id: 'fountains', scope: 'everywhere', path: 'brunnen', migrations: null, tables: [], permissions: [] },
  i18n: {
    de: { title: 'B', description: 'B', choice_dry: 'Läuft nicht', choice_wrong: 'Etwas ist falsch' },
    en: { title: 'F', description: 'F', choice_dry: 'Does not run', choice_wrong: 'Something is wrong' },
  },
  settings: z.strictObject({}),
  routes: () => undefined,
  cards: async () => [],
  search: async () => [],
  page: async (rest, { place }) => ({
    ...{ title: 'Brunnen', description: 'Brunnen', blocks: [] },
    ...(rest === 'erfunden' && { example: true as const }),
    ...(rest !== 'fest' && {
      correctable: {
        ...{ ars: rest === 'bonn' ? BONN : place.ars, record: null, about: 'Brunnen\nam Markt', lang: 'de' },
        href: 'https://redaktion.example/1',
        ...(rest.startsWith('wahl') && {
          record: '0192f000-0000-7000-8000-000000000001',
          choices: [
            { id: 'dry', label: 'Läuft nicht' },
            { id: 'wrong', label: 'Etwas ist falsch', needs: 'text' as const },
          ],
        }),
      },
    }),
  }),
  ...{ measures: [], prerequisites: [] },
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

let house: TestHouse;
let now = Temporal.Instant.from(BEGIN);
const lines: string[] = [];
let editor: SignedInAs;
let adviser: SignedInAs;
let other: SignedInAs;
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, [...solutions, fountains], {
    ...{ clock, publicUrl: ORIGIN },
    logger: createLogger('info', (line) => void lines.push(line)),
  });
  const at = (ars: string, role: 'editor' | 'adviser') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  editor = await at(KOELN, 'editor');
  adviser = await at(KOELN, 'adviser');
  other = await at(BONN, 'editor');
});
afterAll(() => house.close());
beforeEach(async () => {
  await sql`delete from kernel.correction`.execute(house.kernel.db);
  now = Temporal.Instant.from(BEGIN);
});

const sent = (own: object = {}) => ({
  ...{
    path: 'brunnen/markt',
    kind: 'wrong',
    text: 'Er läuft nicht mehr.',
    email: '',
    website: '',
    seconds: 9,
  },
  ...own,
});
async function send(own: object = {}, { ars = KOELN, from = '192.0.2.1', origin = ORIGIN } = {}) {
  const answer = await house.http.inject({
    ...{ method: 'POST', url: `/api/places/${ars}/corrections`, payload: sent(own), remoteAddress: from },
    headers: { origin },
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}
async function desk(method: 'GET' | 'POST', path = '', payload?: object, as = editor, ars = KOELN) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${ars}/corrections${path}` },
    headers: { origin: ORIGIN, cookie: as.cookie },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const open = async () => (await desk('GET')).body.corrections;
const first = async () => (await desk('GET', `/${(await open())[0].id}`)).body;

/** What the job writes; nothing is sent. */
async function mailsFor(id: string, what: 'arrived' | 'answer', ars = KOELN): Promise<Mail[]> {
  const mails: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void mails.push(mail),
  };
  const job = correctionMailJob({ mailer, publicUrl: ORIGIN, solutions: [...solutions, fountains] });
  await job.run({ ars, id, what }, house.kernel, new AbortController().signal);
  return mails;
}

describe('a message of a visitor', () => {
  it('lands at the desk of the unit that owns the record, with its page and where it is maintained', async () => {
    expect((await send({ email: ' Frau@Example.org ' })).status).toBe(204);
    const [line, ...others] = await open();
    expect(others).toEqual([]);
    expect(line).toMatchObject({ about: 'Brunnen am Markt', kind: 'wrong', wantsAnswer: true, times: 1 });
    const one = await first();
    expect(one).toMatchObject({
      ...{ text: 'Er läuft nicht mehr.', maintained: 'https://redaktion.example/1', canMail: true },
      page: '/053150000000-koeln/brunnen/markt',
    });
    expect(JSON.stringify(one)).not.toContain('example.org');
    expect((await send({ path: 'brunnen/bonn' })).status).toBe(204);
    expect(await open()).toHaveLength(1);
    expect((await desk('GET', '', undefined, other, BONN)).body.corrections).toHaveLength(1);
  });

  it('is a task of today, the longer the more urgent, and only for those who may answer', async () => {
    await send();
    const tasks = async (as = editor) => {
      const answer = await house.http.inject({
        url: `/api/desk/${KOELN}/today`,
        headers: { cookie: as.cookie },
      });
      return answer.json().tasks.filter(({ id }: { id: string }) => id.startsWith('correction:'));
    };
    expect(await tasks()).toMatchObject([
      {
        urgency: 'soon',
        title: 'Falsch bei „Brunnen am Markt“?',
        link: expect.stringMatching(/korrekturen\//),
      },
    ]);
    expect(JSON.stringify(await tasks())).not.toContain('läuft');
    now = now.add({ hours: 24 * 8 });
    expect(await tasks()).toMatchObject([{ urgency: 'now' }]);
    expect(await tasks(adviser)).toEqual([]);
  });

  it('names every field that does not fit, and loses no text over it', async () => {
    const faults = async (own: object) => (await send(own)).body.faults;
    expect(await faults({ kind: 'praise', text: ' ', email: 'nein' })).toEqual(['kind', 'text', 'email']);
    expect(await faults({ text: 'a'.repeat(2001) })).toEqual(['text']);
    expect((await send({ text: 'a'.repeat(2000) })).status).toBe(204);
    expect((await send({ text: 'a\u0000b' })).status).toBe(204);
    expect((await first()).text).toBe('ab');
  });

  it('is refused about a page that says nothing of the sort, an invented one and one that is not there', async () => {
    for (const path of ['brunnen/fest', 'brunnen/erfunden', 'nirgends', '../api'])
      expect((await send({ path })).status, path).toBe(404);
    expect((await send({}, { ars: '059999999999' })).status).toBe(404);
    expect((await send({ ars: BONN })).status).toBe(400);
    expect((await send({ record: 'x', about: 'Anderes' })).status).toBe(400);
  });

  it('of a machine is answered like any other and forgotten; what comes too fast is asked for again', async () => {
    expect((await send({ website: 'https://spam.example' })).status).toBe(204);
    expect(await send({ seconds: 2.9 })).toMatchObject({
      status: 422,
      body: { code: 'correction-too-fast' },
    });
    expect(await open()).toEqual([]);
  });

  it('from a page of somebody else is refused', async () => {
    expect((await send({}, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('twice is one that was written twice, also with other spaces and signs; the address comes along', async () => {
    await send();
    await send({ text: '  er läuft  nicht mehr!', email: 'a@example.org' });
    expect(await open()).toMatchObject([{ times: 2, wantsAnswer: true }]);
    expect((await first()).canMail).toBe(true);
  });

  it('at the same time is one as well', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, index) => send({}, { from: `192.0.2.${index}` })));
    expect(await open()).toMatchObject([{ times: 6 }]);
  });

  it('is one of few from one network, and of not too many about one page', async () => {
    const status = async (n: number, from: string, path = 'brunnen/markt') =>
      (await send({ text: `Text ${n}`, path }, { from })).status;
    for (let n = 0; n < MOST_OPEN.ofPageBySender; n++) expect(await status(n, '2001:db8::1')).toBe(204);
    expect(await status(99, '2001:db8::ffff')).toBe(429);
    expect(await status(98, '2001:db8:0:1::1')).toBe(204);
    expect(await status(97, '2001:db8::1', 'brunnen/anderer')).toBe(204);
    await sql`update kernel.correction set sender = null`.execute(house.kernel.db);
    for (let n = 200; (await status(n, `198.51.100.${n % 250}`)) === 204; n++)
      expect(n).toBeLessThan(200 + MOST_OPEN.ofPage);
    const [{ count } = { count: 0 }] = (
      await sql<{ count: number }>`select count(*)::int as count from kernel.correction
        where path = 'brunnen/markt'`.execute(house.kernel.db)
    ).rows;
    expect(count).toBe(MOST_OPEN.ofPage);
  });
});

describe('without script', () => {
  const form = (own: object = {}) =>
    new URLSearchParams({
      ...{ ars: KOELN, seite: 'brunnen/markt', seit: String(Date.parse(BEGIN) - 9000), kind: 'question' },
      ...{ text: 'Wann läuft er?', email: '', website: '', ...own },
    }).toString();
  const post = (own: object = {}) =>
    house.http.inject({
      ...{ method: 'POST', url: '/korrektur', payload: form(own) },
      headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    });

  it('the page has a link to a form, which is sent and answered as pages', async () => {
    const page = await house.http.inject({
      url: '/053150000000-koeln/brunnen/markt',
      headers: { accept: 'text/html' },
    });
    expect(page.body).toContain('/korrektur?ars=053150000000&amp;seite=brunnen%2Fmarkt');
    const asked = await house.http.inject({ url: '/korrektur?ars=053150000000&seite=brunnen%2Fmarkt' });
    expect(asked.statusCode).toBe(200);
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(asked.body).toContain('<textarea');
    expect(asked.body).toContain('Ihre Nachricht geht an: Köln');
    const done = await post();
    expect(done.body).toContain('Danke, Ihre Nachricht ist da');
    expect(await open()).toMatchObject([{ kind: 'question' }]);
  });

  it('says what does not fit at its field and keeps what was typed', async () => {
    const wrong = await post({ kind: '', text: '<b>Hallo</b>', email: 'nein' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('&lt;b&gt;Hallo&lt;/b&gt;');
    expect(wrong.body).toContain('id="claim-email-error"');
    expect((await post({ seit: String(Date.parse(BEGIN)) })).statusCode).toBe(422);
    expect((await post({ seite: 'brunnen/fest' })).statusCode).toBe(404);
    expect(await open()).toEqual([]);
  });
});

describe('a desk', () => {
  it('answers by mail without seeing the address, keeps notes, settles, turns down with a reason, opens again', async () => {
    await send({ email: 'frau@example.org' });
    const one = await first();
    const act = (below: string, body: object) => desk('POST', `/${one.id}/${below}`, body);
    expect((await act('answer', { version: 1, way: 'mail', text: ' ' })).status).toBe(400);
    const answered = await act('answer', { version: 1, way: 'mail', text: 'Wir reparieren ihn.' });
    expect(answered.body).toMatchObject({
      answer: 'Wir reparieren ihn.',
      answerWay: 'mail',
      state: 'open',
      version: 2,
    });
    const [mail, ...others] = await mailsFor(one.id, 'answer');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'frau@example.org',
      subject: 'Antwort zu „Brunnen am Markt“',
      language: 'de',
    });
    expect(mail?.text).toContain('> Er läuft nicht mehr.');
    expect(mail?.text).toContain('Köln antwortet:\n\nWir reparieren ihn.');
    expect(mail?.text).toContain(`${ORIGIN}/053150000000-koeln/brunnen/markt`);
    expect(await act('close', { version: 1, outcome: 'done' })).toMatchObject({ status: 409 });
    expect((await act('close', { version: 2, outcome: 'refused' })).status).toBe(400);
    const closed = await act('close', { version: 2, outcome: 'refused', reason: 'Er läuft wieder.' });
    expect(closed.body).toMatchObject({ state: 'refused', reason: 'Er läuft wieder.' });
    expect(await open()).toEqual([]);
    expect((await desk('GET', '?state=closed')).body.corrections).toHaveLength(1);
    expect((await act('close', { version: 3, outcome: 'done' })).status).toBe(409);
    expect((await act('reopen', { version: 3 })).body).toMatchObject({ state: 'open', reason: null });
    const actions = await sql<{ action: string }>`
      select action from kernel.read_audit(array[${KOELN}], null, 100)`.execute(house.kernel.db);
    expect(actions.rows.map(({ action }) => action).filter((one) => one.startsWith('correction'))).toEqual([
      'correction.reopened',
      'correction.refused',
      'correction.answered',
    ]);
  });

  it('mails nobody who gave no address', async () => {
    await send();
    const { id } = await first();
    const body = { version: 1, way: 'mail', text: 'Danke' };
    expect(await desk('POST', `/${id}/answer`, body)).toMatchObject({
      ...{ status: 409, body: { code: 'correction-no-address' } },
    });
    expect((await desk('POST', `/${id}/answer`, { ...body, way: 'note' })).status).toBe(200);
    expect(await mailsFor(id, 'answer')).toEqual([]);
  });

  it('of another town sees and changes nothing, nor does somebody without the right', async () => {
    await send();
    const { id } = await first();
    expect((await desk('GET', '', undefined, other, KOELN)).status).toBe(403);
    expect((await desk('GET', '', undefined, adviser, KOELN)).status).toBe(403);
    expect((await desk('GET', `/${id}`, undefined, other, BONN)).status).toBe(404);
    const close = { version: 1, outcome: 'done' };
    expect((await desk('POST', `/${id}/close`, close, other, BONN)).status).toBe(404);
    expect((await open())[0].state).toBe('open');
  });

  it('pages through all of them, each once', async () => {
    for (let n = 0; n < 7; n++) await send({ text: `Text ${n}` }, { from: `192.0.2.${n}` });
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await desk('GET', `?limit=3${after}`);
      seen.push(...body.corrections.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = `&after=${body.next}`;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe('where nobody has a desk', () => {
  it('whoever is behind the source hears of it, without the address; where there is a desk, nobody is mailed', async () => {
    const arnsberg = '059580004004';
    await send({ email: 'frau@example.org' }, { ars: arnsberg });
    const { rows } = await sql<{ id: string }>`select id from kernel.correction`.execute(house.kernel.db);
    const id = rows[0]?.id ?? '';
    // Neither mailbox, manager nor operator.
    expect(await mailsFor(id, 'arrived', arnsberg)).toEqual([]);
    const operator = await signInAs(house, {
      memberships: [{ ars: '000000000000', level: 'federal', role: 'operator' }],
    });
    expect(operator.cookie).not.toBe('');
    const [mail] = await mailsFor(id, 'arrived', arnsberg);
    expect(mail?.text).toContain('Er läuft nicht mehr.');
    expect(mail?.text).not.toContain('frau@example.org');
    const told = await house.http.inject({
      url: `/api/places/${arnsberg}/corrections?path=brunnen/markt`,
    });
    expect(told.json()).toEqual({ unit: 'Arnsberg', hasDesk: false });
    await send();
    const { id: own } = await first();
    expect(await mailsFor(own, 'arrived')).toEqual([]);
  });
});

describe('a choice in one tap', () => {
  const tap = (own: object = {}, more: object = {}) =>
    send({ path: 'brunnen/wahl', kind: '', choice: 'dry', text: '', seconds: 1.2, ...own }, more);

  it('needs no text, is counted per record wherever it was read, and stands at the desk in its own words', async () => {
    expect((await tap()).status).toBe(204);
    expect((await tap({ path: 'brunnen/wahl-2' }, { from: '192.0.2.9' })).status).toBe(204);
    expect(await open()).toMatchObject([{ choice: 'Läuft nicht', kind: 'wrong', times: 2, excerpt: '' }]);
    const english = await desk('GET', '?lang=en');
    expect(english.body.corrections[0].choice).toBe('Does not run');
    const tasks = await house.http.inject({
      url: `/api/desk/${KOELN}/today`,
      headers: { cookie: editor.cookie },
    });
    expect(tasks.body).toContain('Läuft nicht: „Brunnen am Markt“?');
  });

  it('with words of its own is a message of its own; the same words are counted', async () => {
    await tap();
    await tap({ text: 'Seit Montag.', seconds: 5 });
    await tap({ text: 'seit montag', seconds: 5 });
    expect((await open()).map(({ times }: { times: number }) => times).sort()).toEqual([1, 2]);
  });

  it('that says too little asks for a text; one that the page does not have is none', async () => {
    expect(await tap({ choice: 'wrong' })).toMatchObject({ status: 422, body: { faults: ['text'] } });
    expect(await tap({ choice: 'closed' })).toMatchObject({
      status: 422,
      body: { faults: ['kind', 'text'] },
    });
    expect(await tap({ path: 'brunnen/markt' })).toMatchObject({ status: 422 });
    expect(await tap({ seconds: 0.5 })).toMatchObject({ body: { code: 'correction-too-fast' } });
    expect(await tap({ text: 'Viele Worte.' })).toMatchObject({ body: { code: 'correction-too-fast' } });
    expect(await open()).toEqual([]);
  });

  it('is settled and may be said anew, and is opened again only as it was', async () => {
    await tap();
    const { id } = await first();
    expect((await desk('POST', `/${id}/close`, { version: 1, outcome: 'done' })).status).toBe(200);
    await tap();
    expect(await open()).toMatchObject([{ times: 1 }]);
  });

  it('at the same time from two places is one', async () => {
    const paths = ['brunnen/wahl', 'brunnen/wahl-2', 'brunnen/wahl-3'];
    await Promise.all(paths.map((path, index) => tap({ path }, { from: `192.0.2.${index}` })));
    expect(await open()).toMatchObject([{ times: 3 }]);
  });

  it('is a link without script, and one button behind it', async () => {
    const page = await house.http.inject({
      url: '/053150000000-koeln/brunnen/wahl',
      headers: { accept: 'text/html' },
    });
    const link = '/korrektur?ars=053150000000&amp;seite=brunnen%2Fwahl&amp;wahl=dry';
    expect(page.body).toContain(link);
    const asked = await house.http.inject({ url: link.replaceAll('&amp;', '&') });
    expect(asked.body).toContain('<h1 class="page-title" id="title" tabindex="-1">Läuft nicht</h1>');
    expect(asked.body).not.toContain('type="radio"');
    const values = { ars: KOELN, seite: 'brunnen/wahl', wahl: 'dry', text: '', email: '', website: '' };
    const done = await house.http.inject({
      ...{ method: 'POST', url: '/korrektur', headers: { origin: ORIGIN, ...FORM } },
      payload: new URLSearchParams({ ...values, seit: String(Date.parse(BEGIN) - 1500) }).toString(),
    });
    expect(done.body).toContain('Danke, Ihre Nachricht ist da');
    expect(await open()).toMatchObject([{ choice: 'Läuft nicht' }]);
  });

  it('goes by mail in words where nobody has a desk', async () => {
    const arnsberg = '059580004004';
    await signInAs(house, { memberships: [{ ars: '000000000000', level: 'federal', role: 'operator' }] });
    await tap({}, { ars: arnsberg });
    const { rows } = await sql<{ id: string }>`select id from kernel.correction`.execute(house.kernel.db);
    const [mail] = await mailsFor(rows[0]?.id ?? '', 'arrived', arnsberg);
    expect(mail?.text).toContain('(Läuft nicht)');
    expect(mail?.text).not.toContain('> ');
  });
});

describe('who deletes an account', () => {
  it('takes along what was written with its address, at every desk', async () => {
    const person = await signInAs(house, { email: 'weg@example.org' });
    await send({ email: 'weg@example.org' });
    await send({ text: 'Von jemand anderem', email: 'bleibt@example.org' });
    await erasePerson(house.kernel, personalParts(solutions), { person: person.personId, by: 'self' });
    expect(await open()).toMatchObject([{ excerpt: 'Von jemand anderem' }]);
  });
});

it('writes neither addresses nor texts into the log of requests', () => {
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.join('\n')).not.toMatch(/example\.org|läuft/);
});
