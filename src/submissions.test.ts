/** Sending something in without an account, over HTTP: from the form of a club to the page that everybody reads. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Adoption } from './kernel/adoptions/adoption.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { erasePerson } from './kernel/identity/personal-data/erase-person.ts';
import { personalParts } from './kernel/identity/personal-data/parts-of.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createLogger } from './kernel/logger.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { createSourceDirectory } from './kernel/sources/create-source-directory.ts';
import { readSources } from './kernel/sources/store.ts';
import { submissionMailJob } from './kernel/submissions/mail/submission-mail-job.ts';
import { MOST } from './kernel/submissions/take-submission.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const ARNSBERG = '059580004004';
const ORIGIN = 'http://localhost:8080';
const BEGIN = '2026-11-24T10:00:00Z';

let house: TestHouse;
let now = Temporal.Instant.from(BEGIN);
const lines: string[] = [];
let editor: SignedInAs;
let adviser: SignedInAs;
let other: SignedInAs;
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, {
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
  now = Temporal.Instant.from(BEGIN);
  const { db } = house.kernel;
  await sql`delete from kernel.unconfirmed_submission`.execute(db);
  await sql`delete from kernel.submission`.execute(db);
  await sql`delete from kernel.trusted_sender`.execute(db);
});

const FORM = {
  ...{ title: 'Sommerfest im Vereinsheim', category: 'festival', description: 'Mit Musik und Kuchen.' },
  ...{ first: '2026-12-05', start: '18:00', end: '22:00', lastDay: '', repeat: '', until: '' },
  ...{ placeName: 'Vereinsheim', address: 'Beispielweg 1, 50667 Köln', organiser: '', url: '' },
  ...{ free: 'yes', price: '', family: 'yes', barrierFree: '', indoors: 'yes', website: '' },
  ...{ _sender: 'TSV Beispiel', _email: 'Verein@Example.org', _licence: 'ja', _privacy: 'ja' },
};

interface From {
  ars?: string;
  from?: string;
  origin?: string;
  language?: '' | '/en';
  seconds?: number;
}
async function send(own: Partial<typeof FORM> & Record<string, string> = {}, at: From = {}) {
  const { ars = KOELN, from = '192.0.2.1', origin = ORIGIN, language = '', seconds = 60 } = at;
  const answer = await house.http.inject({
    method: 'POST',
    url: `${language}/melden/${ars}/leisure/events`,
    remoteAddress: from,
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams({
      ...{ seit: String(now.epochMilliseconds - seconds * 1000), ...FORM, ...own },
    }).toString(),
  });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}
const look = (url: string) => house.http.inject({ url, headers: { accept: 'text/html' } });
const press = (url: string) => {
  const [path = '', query = ''] = url.split('?');
  return house.http.inject({
    ...{ method: 'POST', url: path, payload: query },
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  });
};
async function desk(
  method: 'GET' | 'POST' | 'DELETE',
  path = '',
  payload?: object,
  as = editor,
  ars = KOELN,
) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${ars}/${path.startsWith('trusted') ? '' : 'submissions'}${path}` },
    headers: { origin: ORIGIN, cookie: as.cookie },
    ...(payload && { payload }),
  });
  house.kernel.sources = createSourceDirectory(await readSources(house.kernel.db), () => 'P3D');
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

/** What the job writes; nothing is sent. */
async function mailFor(
  id: string,
  what: 'confirm' | 'published' | 'refused',
  ars = KOELN,
): Promise<Mail | undefined> {
  const mails: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void mails.push(mail),
  };
  const job = submissionMailJob({ mailer, solutions, publicUrl: ORIGIN });
  await job.run({ ars, id, what }, house.kernel, new AbortController().signal);
  return mails[0];
}
async function unconfirmed(): Promise<{ id: string; ars: string }[]> {
  const { rows } = await sql<{ id: string; ars: string }>`
    select id, ars from kernel.unconfirmed_submission order by created_at, id`.execute(house.kernel.db);
  return rows;
}
const linkIn = (mail: Mail | undefined, path: string) =>
  new RegExp(`${ORIGIN}((?:/en)?/melden/${path}\\?schluessel=[\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? '';

/** Sends, reads the mail and presses the button; the id of the submission. */
async function sendAndConfirm(own: Record<string, string> = {}, at: From = {}) {
  expect((await send(own, at)).status).toBe(200);
  const last = (await unconfirmed()).at(-1);
  if (last === undefined) throw new Error('nothing waits for its confirmation');
  const mail = await mailFor(last.id, 'confirm', last.ars);
  const link = linkIn(mail, 'bestaetigen');
  const answer = await press(link);
  expect(answer.statusCode).toBe(200);
  house.kernel.sources = createSourceDirectory(await readSources(house.kernel.db), () => 'P3D');
  return { id: last.id, link, mail, withdraw: linkIn(mail, 'zurueckziehen'), page: answer.body };
}
const waiting = async (list = 'waiting') => (await desk('GET', `?list=${list}`)).body.submissions;
const one = async (id: string) => (await desk('GET', `/${id}`)).body;

describe('the form', () => {
  it('is complete without a script, kept by nobody, and linked from the pages of leisure', async () => {
    for (const page of ['freizeit', 'freizeit/termine'])
      expect((await look(`/${KOELN}-koeln/${page}`)).body).toContain(`/melden/${KOELN}/leisure/events`);
    const form = await look(`/melden/${KOELN}/leisure/events`);
    expect(form.statusCode).toBe(200);
    expect(form.headers['cache-control']).toBe('no-store');
    for (const part of ['<textarea', 'type="date"', 'type="time"', '<select', 'type="checkbox"', 'CC BY 4.0'])
      expect(form.body, part).toContain(part);
    expect((await look(`/en/melden/${KOELN}/leisure/events`)).body).toContain('Submit an event');
    expect((await look(`/melden/${KOELN}/leisure/places`)).statusCode).toBe(404);
    expect((await look('/melden/059999999999/leisure/events')).statusCode).toBe(404);
  });

  it('says every error at its field and keeps what was typed', async () => {
    const { status, body } = await send({
      ...{ title: ' ', description: '<b>Hallo</b>', first: '2026-02-30', end: '17:00', repeat: 'week' },
      ...{ _email: 'nein', _licence: '', _sender: '' },
    });
    expect(status).toBe(422);
    expect(body).toContain('&lt;b&gt;Hallo&lt;/b&gt;');
    for (const field of ['title', 'first', 'until', '_email', '_licence', '_sender'])
      expect(body, field).toContain(`id="claim-${field}-error"`);
    expect(body).not.toContain('id="claim-_privacy-error"');
    expect((await send({ end: '17:00' })).body).toContain('id="claim-end-error"');
    expect((await send({ first: '2026-11-20' })).body).toContain('liegt schon in der Vergangenheit');
    expect((await send({ url: 'javascript:alert(1)' })).body).toContain('id="claim-url-error"');
    expect((await send({ description: 'a'.repeat(5001) })).status).toBe(422);
    expect(await unconfirmed()).toEqual([]);
  });

  it('says where to turn to where nobody could look at it, or the town wants none', async () => {
    const closed = await look(`/melden/${ARNSBERG}/leisure/events`);
    expect(closed.statusCode).toBe(200);
    expect(closed.body).toContain('nimmt hier zurzeit nichts entgegen');
    expect(closed.body).toContain('post@example.org');
    expect(closed.body).not.toContain('<textarea');
    expect((await send({}, { ars: ARNSBERG })).body).toContain('nimmt hier zurzeit nichts entgegen');
    expect(await unconfirmed()).toEqual([]);
  });

  it('is closed where the town has said no, or has paused leisure', async () => {
    const { adoptions } = house.kernel;
    const adopted: Omit<Adoption, 'state'> = {
      ...{ ars: KOELN, solution: 'leisure', level: 'municipality', settings: { submissions: false } },
      ...{ since: BEGIN, takenOverFrom: null, version: 1, changedAt: BEGIN },
    };
    for (const state of ['live', 'paused'] as const) {
      const rows = [{ ...adopted, state }];
      house.kernel.adoptions = createAdoptionDirectory(rows, () => house.kernel.places);
      const page = await look(`/melden/${KOELN}/leisure/events`);
      expect(page.body, state).toContain('hat das so eingestellt');
      expect((await send()).body, state).toContain('hat das so eingestellt');
    }
    house.kernel.adoptions = adoptions;
    expect(await unconfirmed()).toEqual([]);
  });

  it('is refused from a page of somebody else, and when it is too large', async () => {
    expect((await send({}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ description: 'a'.repeat(200_000) })).status).toBe(413);
    expect(await unconfirmed()).toEqual([]);
  });

  it('answers the same whoever sent it, and a second tap writes nothing twice', async () => {
    const first = await send();
    await signInAs(house, { email: 'bekannt@example.org' });
    const known = await send({ _email: 'bekannt@example.org' });
    const strip = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '');
    expect(strip(known.body)).toBe(strip(first.body));
    expect((await send()).body).toContain('sehen Sie in Ihre E-Mails');
    expect(await unconfirmed()).toHaveLength(2);
    await Promise.all(Array.from({ length: 5 }, () => send({ _email: 'gleich@example.org' })));
    expect(await unconfirmed()).toHaveLength(3);
  });

  it('takes so many of one address, and of one network at one desk', async () => {
    for (let n = 0; n < MOST.ofAddress; n++)
      expect((await send({ title: `Fest ${n}` }, { from: `198.51.100.${n}` })).status).toBe(200);
    const refused = await send({ title: 'Noch ein Fest' }, { from: '203.0.113.9' });
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('Noch ein Fest');
    for (let n = 0; n < MOST.ofNetwork; n++)
      await send({ title: `Kurs ${n}`, _email: `k${n}@example.org` }, { from: '2001:db8::1' });
    const busy = await send({ _email: 'x@example.org' }, { from: '2001:db8::ffff' });
    expect(busy.status).toBe(429);
    expect((await send({ _email: 'x@example.org' }, { from: '2001:db8:1::1' })).status).toBe(200);
    expect(await unconfirmed()).toHaveLength(MOST.ofAddress + MOST.ofNetwork + 1);
  });
});

describe('the confirmation', () => {
  it('is a mail with a link, which alone changes nothing; a button reaches the desk, once', async () => {
    await send();
    const [{ id } = { id: '' }] = await unconfirmed();
    const mail = await mailFor(id, 'confirm');
    expect(mail).toMatchObject({
      ...{ to: 'verein@example.org', language: 'de' },
      subject: 'Bitte bestätigen: „Sommerfest im Vereinsheim“ (Köln)',
    });
    const link = linkIn(mail, 'bestaetigen');
    expect((await look(link)).body).toContain('Ja, einsenden');
    expect(await waiting()).toEqual([]);
    const [first, second] = await Promise.all([press(link), press(link)]);
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect((await press(link)).body).toContain('Danke, Ihre Einsendung ist da');
    expect((await look(link)).body).toContain('wird jetzt von Köln geprüft');
    expect(await waiting()).toMatchObject([{ id, sender: 'TSV Beispiel', state: 'waiting', suspicions: [] }]);
    expect(await unconfirmed()).toEqual([]);
  });

  it('comes too late after 48 hours, and no made-up link leads anywhere', async () => {
    await send();
    const [{ id } = { id: '' }] = await unconfirmed();
    const link = linkIn(await mailFor(id, 'confirm'), 'bestaetigen');
    now = now.add({ hours: 48 });
    expect((await look(link)).statusCode).toBe(404);
    expect((await press(link)).body).toContain('Dieser Link gilt nicht mehr');
    expect((await look(`/melden/bestaetigen?schluessel=${'a'.repeat(43)}`)).statusCode).toBe(404);
    expect((await press('/melden/zurueckziehen?schluessel=x')).statusCode).toBe(404);
    expect(await waiting()).toEqual([]);
  });
});

describe('the desk', () => {
  it('sees it as a task, changes and publishes it; its page says who sent it in and who checked it', async () => {
    const { id } = await sendAndConfirm();
    const today = await house.http.inject({
      url: `/api/desk/${KOELN}/today`,
      headers: { cookie: editor.cookie },
    });
    expect(today.json().tasks).toContainEqual(
      expect.objectContaining({
        ...{ title: 'Einsendung: Sommerfest im Vereinsheim', urgency: 'soon' },
        link: `/rathaus/${KOELN}/einsendungen/${id}`,
      }),
    );
    const view = await one(id);
    expect(view).toMatchObject({
      ...{ email: 'verein@example.org', isTrusted: false, similar: [], version: 1 },
      content: { submittedBy: 'TSV Beispiel', organiser: 'TSV Beispiel', indoors: 'yes' },
    });
    const content = { ...view.content, title: 'Winterfest im Vereinsheim' };
    const wrong = await desk('POST', `/${id}/publish`, { version: 1, content: { ...content, title: '' } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'form-unfit' } });
    expect((await desk('POST', `/${id}/publish`, { version: 2, content })).status).toBe(409);
    const done = await desk('POST', `/${id}/publish`, { version: 1, content });
    expect(done).toMatchObject({ status: 200, body: { state: 'published', title: content.title } });
    const page = (await look(done.body.page)).body;
    expect(page).toContain('Winterfest im Vereinsheim');
    expect(page).toContain('von TSV Beispiel, geprüft von Köln');
    expect(page).toContain('"licence":"CC-BY-4.0"');
    expect((await look(`/${KOELN}-koeln/freizeit/termine`)).body).toContain('Winterfest im Vereinsheim');
    const mail = await mailFor(id, 'published');
    expect(mail?.text).toContain(`${ORIGIN}${done.body.page}`);
    expect((await desk('POST', `/${id}/publish`, { version: 2, content })).status).toBe(409);
    const actions = await sql<{ action: string; actor: string | null }>`
      select action, actor from kernel.read_audit(array[${KOELN}], null, 100)`.execute(house.kernel.db);
    expect(actions.rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['submission.published', 'entry.published']),
    );
  });

  it('publishes it once when two do it at the same time', async () => {
    const { id } = await sendAndConfirm({ title: 'Einmaliges Fest' });
    const { content } = await one(id);
    const both = await Promise.all([1, 2].map(() => desk('POST', `/${id}/publish`, { version: 1, content })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { rows } = await sql`select 1 from kernel.entry where title = 'Einmaliges Fest'`.execute(
      house.kernel.db,
    );
    expect(rows).toHaveLength(1);
  });

  it('refuses with a reason that is mailed, marks spam without a word, and opens both again', async () => {
    const { id, link } = await sendAndConfirm({}, { language: '/en' });
    expect((await desk('POST', `/${id}/refuse`, { version: 1, reason: ' ' })).status).toBe(400);
    const refused = await desk('POST', `/${id}/refuse`, { version: 1, reason: 'Das ist Werbung.' });
    expect(refused.body).toMatchObject({ state: 'refused', reason: 'Das ist Werbung.' });
    const mail = await mailFor(id, 'refused');
    expect(mail?.language).toBe('en');
    expect(mail?.text).toContain('Das ist Werbung.');
    expect((await look(link)).body).toContain('was turned down by Köln');
    expect((await desk('POST', `/${id}/reopen`, { version: 2 })).body).toMatchObject({ state: 'waiting' });
    expect(await mailFor(id, 'refused')).toBeUndefined();
    expect((await desk('POST', `/${id}/spam`, { version: 3 })).body).toMatchObject({ state: 'spam' });
    expect(await mailFor(id, 'published')).toBeUndefined();
    expect((await look(link)).body).toContain('is now being checked');
    expect(await waiting('decided')).toHaveLength(1);
  });

  it('of another town, and somebody without the right, sees and changes nothing', async () => {
    const { id } = await sendAndConfirm();
    expect((await desk('GET', '', undefined, adviser)).status).toBe(403);
    expect((await desk('GET', `/${id}`, undefined, other, KOELN)).status).toBe(403);
    expect((await desk('GET', `/${id}`, undefined, other, BONN)).status).toBe(404);
    const content = (await one(id)).content;
    expect((await desk('POST', `/${id}/publish`, { version: 1, content }, other, BONN)).status).toBe(404);
    expect((await desk('GET', '', undefined, other, BONN)).body.submissions).toEqual([]);
  });

  it('sees beside it what may be the same', async () => {
    const done = await sendAndConfirm({ title: 'Ein Konzert im Advent' });
    const view = await one(done.id);
    await desk('POST', `/${done.id}/publish`, { version: 1, content: view.content });
    // Another desk's: what the own one entered is known there.
    await sql`update kernel.source set owner_ars = ${BONN}, kind = 'upload', name = 'Andere'
      where kind = 'desk' and owner_ars = ${KOELN}`.execute(house.kernel.db);
    await desk('GET');
    const { id } = await sendAndConfirm({ title: 'Ein Konzert im Advent', _email: 'b@example.org' });
    expect((await one(id)).similar).toMatchObject([{ title: 'Ein Konzert im Advent', source: 'Andere' }]);
    await sql`delete from leisure.event`.execute(house.kernel.db);
    await sql`delete from kernel.entry`.execute(house.kernel.db);
    await sql`delete from kernel.source where name = 'Andere'`.execute(house.kernel.db);
  });
});

describe('what looks like spam', () => {
  it('is held with its reasons, told in one task, never deleted, and published if somebody wants it', async () => {
    const { id } = await sendAndConfirm({ website: 'https://spam.example' });
    expect(await waiting()).toEqual([]);
    expect(await waiting('held')).toMatchObject([{ id, state: 'held', suspicions: ['trap'] }]);
    const today = await house.http.inject({
      url: `/api/desk/${KOELN}/today`,
      headers: { cookie: editor.cookie },
    });
    expect(today.json().tasks).toContainEqual(
      expect.objectContaining({ id: 'submissions-held', title: '1 Einsendung sieht nach Spam aus' }),
    );
    expect((await desk('POST', `/${id}/reopen`, { version: 1 })).body).toMatchObject({ state: 'waiting' });
    await sendAndConfirm({ title: 'Zu schnell', _email: 'c@example.org' }, { seconds: 2 });
    expect(await waiting('held')).toMatchObject([{ suspicions: ['fast'] }]);
  });
});

describe('a trusted sender', () => {
  const trusted = async () => (await desk('GET', 'trusted-senders')).body.senders;

  it('is named after a good submission, publishes at once after confirming, and is told to the desk', async () => {
    const first = await sendAndConfirm();
    const { content } = await one(first.id);
    await desk('POST', `/${first.id}/publish`, { version: 1, content, trust: true });
    expect(await trusted()).toMatchObject([{ email: 'verein@example.org', name: 'TSV Beispiel' }]);
    const { id, page } = await sendAndConfirm({ title: 'Vereinsabend' });
    expect(page).toContain('Ihre Einsendung ist öffentlich');
    const view = await one(id);
    expect(view).toMatchObject({ state: 'published', isUnseen: true, isTrusted: true });
    const shown = (await look(view.page)).body;
    expect(shown).toContain('von TSV Beispiel, veröffentlicht über Köln');
    expect(shown).not.toContain('geprüft von');
    const tasks = async () =>
      (
        await house.http.inject({ url: `/api/desk/${KOELN}/today`, headers: { cookie: editor.cookie } })
      ).json().tasks;
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ title: 'Sofort veröffentlicht: Vereinsabend', urgency: 'note' }),
    );
    const { version } = view;
    expect((await desk('POST', `/${id}/seen`, { version })).body).toMatchObject({ isUnseen: false });
    expect(JSON.stringify(await tasks())).not.toContain('Vereinsabend');
  });

  it('whose submission looks like spam is held, and one no longer trusted is checked again', async () => {
    const add = { email: 'Verein@example.org', name: 'TSV Beispiel' };
    expect((await desk('POST', 'trusted-senders', add)).status).toBe(204);
    expect((await desk('POST', 'trusted-senders', add)).status).toBe(204);
    const [{ id } = { id: '' }, ...others] = await trusted();
    expect(others).toEqual([]);
    await sendAndConfirm({ website: 'x' });
    expect(await waiting('held')).toHaveLength(1);
    expect((await desk('DELETE', `trusted-senders/${id}`, undefined, other, BONN)).status).toBe(404);
    expect((await desk('DELETE', `trusted-senders/${id}`)).status).toBe(204);
    await sendAndConfirm({ title: 'Später' });
    expect(await waiting()).toMatchObject([{ title: 'Später' }]);
  });
});

describe('a sender', () => {
  it('takes back what nobody has published: it is deleted', async () => {
    const { id, withdraw } = await sendAndConfirm();
    expect((await look(withdraw)).body).toContain('noch nicht öffentlich');
    expect(await waiting()).toHaveLength(1);
    expect((await press(withdraw)).body).toContain('Ihre Einsendung ist zurückgezogen');
    expect((await desk('GET', `/${id}`)).status).toBe(404);
    expect((await press(withdraw)).statusCode).toBe(404);
    await send({ _email: 'd@example.org' });
    const [open = { id: '' }] = await unconfirmed();
    await press(linkIn(await mailFor(open.id, 'confirm'), 'zurueckziehen'));
    expect(await unconfirmed()).toEqual([]);
  });

  it('takes back what is public by either mail: it is shown no longer, and the desk hears of it', async () => {
    const { id, withdraw } = await sendAndConfirm({ title: 'Doch nicht' });
    const { content } = await one(id);
    const { body } = await desk('POST', `/${id}/publish`, { version: 1, content });
    const later = linkIn(await mailFor(id, 'published'), 'zurueckziehen');
    expect(later).not.toBe(withdraw);
    for (const link of [withdraw, later]) expect((await look(link)).body).toContain('ist öffentlich');
    expect((await press(later)).statusCode).toBe(200);
    expect((await press(withdraw)).statusCode).toBe(200);
    expect((await look(body.page)).statusCode).toBe(200);
    expect((await look(`/${KOELN}-koeln/freizeit/termine`)).body).not.toContain('Doch nicht');
    expect(await one(id)).toMatchObject({ state: 'withdrawn', isUnseen: true, page: null });
    const log = await house.http.inject({
      url: `/api/desk/${KOELN}/audit`,
      headers: { cookie: editor.cookie },
    });
    expect(log.statusCode).not.toBe(500);
  });

  it('who has an account and deletes it takes along what was sent in with its address', async () => {
    const person = await signInAs(house, { email: 'weg@example.org' });
    await sendAndConfirm({ _email: 'weg@example.org' });
    await send({ _email: 'weg@example.org', title: 'Noch offen' });
    await sendAndConfirm({ _email: 'bleibt@example.org', title: 'Bleibt' });
    await desk('POST', 'trusted-senders', { email: 'weg@example.org', name: 'Weg' });
    const parts = personalParts(solutions);
    const part = parts.find(({ id }) => id === 'submissions');
    const exported = await part?.export(person.personId, house.kernel);
    expect(JSON.stringify(exported)).toContain('Noch offen');
    expect(exported).toMatchObject({ trust: [{ name: 'Weg' }] });
    await erasePerson(house.kernel, parts, { person: person.personId, by: 'self' });
    expect(await waiting()).toMatchObject([{ title: 'Bleibt' }]);
    expect(await unconfirmed()).toEqual([]);
    expect((await desk('GET', 'trusted-senders')).body.senders).toEqual([]);
  });
});

it('writes neither addresses nor texts nor links into the log of requests', () => {
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.join('\n')).not.toMatch(/example\.org|Sommerfest|schluessel/);
});
