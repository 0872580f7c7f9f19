/** What a town hall enters, over HTTP, from the draft to the page that citizens read. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { onceOn } from './kernel/calendar/recurrence/model.ts';
import { renewEntries } from './kernel/editorial/renew-job.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createSourceDirectory } from './kernel/sources/create-source-directory.ts';
import { removeSource, requireSource } from './kernel/sources/manage/manage.ts';
import { readSources } from './kernel/sources/store.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { bring } from './solutions/leisure/testing/bring.ts';
import { aDate, anEvent } from './solutions/leisure/testing/records.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const DUESSELDORF = '051110000000';
const ORIGIN = 'http://localhost:8080';

let house: TestHouse;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
let editor: SignedInAs;
beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock, publicUrl: ORIGIN });
  editor = await signInAs(house, { memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }] });
});
afterAll(() => house.close());

/** What the running house does when a source is told to have changed. */
async function reloadSources(): Promise<void> {
  house.kernel.sources = createSourceDirectory(await readSources(house.kernel.db), () => 'P3D');
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function call(method: Method, path: string, payload?: object, as = editor, ars = KOELN) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/desk/${ars}${path}` },
    headers: { origin: ORIGIN, cookie: as.cookie },
    ...(payload && { payload }),
  });
  await reloadSources();
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

const concert = (own: object = {}) => ({
  title: 'Adventssingen',
  category: 'music',
  when: { ...onceOn('2026-12-01'), start: '18:00', end: '20:00' },
  placeName: 'Bürgerhaus',
  description: 'Alle sind willkommen.',
  ...own,
});
const draft = async (content: object, kind = { solution: 'leisure', intake: 'events' }) =>
  (await call('POST', '/entries', { ...kind, content })).body;
const published = async (made: { id: string; version: number }, content: object) => {
  const { status, body } = await publish(made, content);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const publish = ({ id, version }: { id: string; version: number }, content: object, own: object = {}) =>
  call('POST', `/entries/${id}/publish`, { version, content, ...own });
const page = (path: string) =>
  house.http.inject({ url: path, headers: { accept: 'text/html' } }).then((answer) => ({
    status: answer.statusCode,
    body: answer.body,
  }));
const audit = async () =>
  (
    await sql<{
      action: string;
      subject: string;
    }>`select action, subject from kernel.read_audit(array[${KOELN}], null, 100)`.execute(house.kernel.db)
  ).rows.map(({ action, subject }) => `${action} ${subject}`);

describe('an event of the town hall', () => {
  it('is a draft that nobody sees, then a page with its source, then no longer there', async () => {
    const made = await draft(concert());
    expect(made).toMatchObject({ state: 'draft', title: 'Adventssingen', kind: 'Veranstaltung', page: null });
    const shown = await publish(made, concert());
    expect(shown.status, JSON.stringify(shown.body)).toBe(200);
    expect(shown.body).toMatchObject({ state: 'published', version: 2, endsAt: '2026-12-01T19:00:00.000Z' });
    const read = await page(shown.body.page);
    expect(read.status).toBe(200);
    expect(read.body).toContain('Adventssingen');
    expect(read.body).toContain('Dienstag, 1. Dezember, 18:00 bis 20:00 Uhr');
    expect(read.body).toMatch(/Quelle:\s*Köln, eigene Angaben/);
    expect(await audit()).toEqual([`entry.published entry ${made.id}`]);

    const gone = await call('POST', `/entries/${made.id}/withdraw`, { version: 2 });
    expect(gone.body).toMatchObject({ state: 'withdrawn', page: null });
    expect((await page(shown.body.page)).body).toContain('Nicht mehr in der Quelle');
    expect((await call('POST', `/entries/${made.id}/withdraw`, { version: 3 })).body).toMatchObject({
      code: 'entry-not-published',
    });
    // Once more: at the same address as before.
    const again = await publish({ id: made.id, version: 3 }, concert());
    expect(again.body.page).toBe(shown.body.page);
    expect((await call('DELETE', `/entries/${made.id}?version=4`)).body).toMatchObject({
      code: 'entry-still-published',
    });
  });

  it('is there for whoever looks at once, also where it is the first of its town', async () => {
    const first = await signInAs(house, {
      memberships: [{ ars: DUESSELDORF, level: 'municipality', role: 'editor' }],
    });
    const kind = { solution: 'leisure', intake: 'events' };
    const made = await call('POST', '/entries', { ...kind, content: concert() }, first, DUESSELDORF);
    const shown = await house.http.inject({
      ...{ method: 'POST', url: `/api/desk/${DUESSELDORF}/entries/${made.body.id}/publish` },
      headers: { origin: ORIGIN, cookie: first.cookie },
      payload: { version: 1, content: concert() },
    });
    expect(shown.statusCode, shown.body).toBe(200);
    expect((await page(shown.json().page)).body).toContain('Adventssingen');
  });

  it('keeps its page while somebody works on it, and is undone to an older version', async () => {
    const made = await draft(concert({ title: 'Lesung am Kamin' }));
    const shown = await published(made, concert({ title: 'Lesung am Kamin' }));
    const saved = await call('PUT', `/entries/${made.id}`, { version: 2, content: { title: 'Halb fertig' } });
    expect(saved.body).toMatchObject({ hasChanges: true, title: 'Halb fertig', version: 3 });
    await renewEntries(house.kernel, { solutions, log: { warn: fail, error: fail } });
    expect((await page(shown.page)).body).toContain('Lesung am Kamin');
    const { body } = await call('GET', `/entries/${made.id}/versions`);
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    const undone = await call('POST', `/entries/${made.id}/undo`, { version: 3, to: 2 });
    expect(undone.body).toMatchObject({ title: 'Lesung am Kamin', hasChanges: false, version: 4 });
  });

  it('is never written over a newer version: the refusal carries the entry as it is', async () => {
    const made = await draft(concert());
    await call('PUT', `/entries/${made.id}`, { version: 1, content: concert({ title: 'Von Anna' }) });
    const late = await call('PUT', `/entries/${made.id}`, {
      version: 1,
      content: concert({ title: 'Von Ben' }),
    });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'entry-changed', current: { version: 2, title: 'Von Anna' } },
    });
    const [one, other] = await Promise.all(
      ['a', 'b'].map((title) => call('PUT', `/entries/${made.id}`, { version: 2, content: { title } })),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 409]);
  });

  it('that ends before it starts is refused at its field, in plain words', async () => {
    const content = concert({ when: { ...onceOn('2026-12-01'), start: '20:00', end: '18:00' } });
    const refused = await publish(await draft(content), content);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { path: 'when.end', message: expect.stringContaining('Das Ende liegt vor dem Beginn') },
    ]);
    const empty = await publish(await draft({}), {});
    expect(empty.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['title', 'when']),
    );
    const outside = await publish(await draft({}), concert({ point: { lon: 50.94, lat: 6.96 } }));
    expect(outside.body.errors).toEqual([
      { path: 'point', message: 'Breite und Länge sind wohl vertauscht.' },
    ]);
  });

  it('that may be there already is shown beside the other one, and published if somebody says so', async () => {
    const begins = [aDate('2026-12-05T17:00:00Z', '2026-12-05T19:00:00Z')];
    const record = anEvent({ title: 'Nikolausmarkt auf dem Neumarkt', occurrences: begins });
    await bring(house.kernel, 'events', { a: record }, { ars: KOELN });
    await reloadSources();
    const content = concert({
      title: 'Nikolaus-Markt auf dem Neumarkt Köln',
      when: { ...onceOn('2026-12-05'), start: '18:10', end: null },
      placeName: 'Stadtgarten',
    });
    const made = await draft(content);
    const refused = await publish(made, content);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'entry-similar', similar: [{ title: 'Nikolausmarkt auf dem Neumarkt' }] },
    });
    expect((await page(refused.body.similar[0].page)).status).toBe(200);
    expect((await publish(made, content, { anyway: true })).status).toBe(200);
    const other = concert({ ...content, title: 'Orgelkonzert' });
    expect((await publish(await draft(other), other)).status).toBe(200);
  });

  it('that recurs is written anew every night, and goes when it is over', async () => {
    const when = { ...onceOn('2026-12-01'), repeat: 'weeks', until: '2026-12-15' };
    const content = concert({ title: 'Wöchentlicher Treff', when });
    const shown = await published(await draft(content), content);
    expect(shown.endsAt).toBe('2026-12-15T19:00:00.000Z');
    const before = now;
    now = Temporal.Instant.from('2026-12-23T10:00:00Z');
    await renewEntries(house.kernel, { solutions, log: { warn: fail, error: fail } });
    await reloadSources();
    expect((await page(shown.page)).body).toContain('Nicht mehr in der Quelle');
    now = before;
    await renewEntries(house.kernel, { solutions, log: { warn: fail, error: fail } });
    await reloadSources();
    expect((await page(shown.page)).body).toContain('Wöchentlicher Treff');
  });

  it('marks dates for which no school holidays are known', async () => {
    const when = { ...onceOn('2026-12-01'), repeat: 'weeks', exceptSchoolHolidays: true };
    const content = concert({ title: 'Kurs außer in den Ferien', when });
    const shown = await published(await draft(content), content);
    expect((await page(shown.page)).body).toContain('unter Vorbehalt');
    const said = await call('POST', '/recurrence', when);
    expect(said.body).toMatchObject({
      words:
        'jeden Dienstag, 18:00–20:00 Uhr, außer in den Ferien in Nordrhein-Westfalen, ab 1. Dezember 2026',
      notes: [
        expect.stringContaining('sind noch keine Ferien bekannt'),
        expect.stringContaining('18 Monate'),
      ],
    });
    expect(said.body.dates).toHaveLength(10);
    expect((await call('POST', '/recurrence', { ...when, every: 0 })).body.errors).toEqual([
      { path: 'every', message: 'Wählen Sie eine ganze Zahl von 1 bis 99.' },
    ]);
  });
});

describe('the list of a desk', () => {
  it('pages by the last change, finds by words, and knows nothing of other places', async () => {
    const all: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await call('GET', `/entries?limit=3${after}`);
      all.push(...body.entries.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(6);
    const found = await call('GET', '/entries?q=kamin%20lesung&state=published');
    expect(found.body.entries).toMatchObject([{ title: 'Lesung am Kamin' }]);
    const bonn = await signInAs(house, {
      memberships: [{ ars: BONN, level: 'municipality', role: 'editor' }],
    });
    expect((await call('GET', '/entries', undefined, bonn, BONN)).body.entries).toEqual([]);
    const id = all[0] ?? '';
    expect((await call('GET', `/entries/${id}`, undefined, bonn, BONN)).body.code).toBe('entry-unknown');
    expect((await call('GET', `/entries/${id}`, undefined, bonn)).status).toBe(403);
  });

  it('offers the kinds with their forms in both languages', async () => {
    const { body } = await call('GET', '/entries/kinds?lang=en');
    expect(body.kinds.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Event', 'Place', 'Notice']),
    );
    for (const { fields } of body.kinds) expect(fields.length).toBeGreaterThan(5);
  });

  it('copies, deletes, and refuses what is no kind or far too long', async () => {
    const made = await draft(concert({ title: 'Zum Kopieren' }));
    const copy = (await call('POST', `/entries/${made.id}/copy`)).body;
    expect(copy).toMatchObject({ state: 'draft', title: 'Zum Kopieren', version: 1 });
    expect((await call('DELETE', `/entries/${copy.id}?version=1`)).status).toBe(204);
    expect((await call('GET', `/entries/${copy.id}`)).status).toBe(404);
    expect((await draft({}, { solution: 'leisure', intake: 'osm-places' })).code).toBe('entry-kind-unknown');
    expect((await draft({ title: 'x'.repeat(2_000_000) })).code).toBe('payload-too-large');
  });
});

describe('a notice of the town hall', () => {
  const kind = { solution: 'notices', intake: 'notices' };
  const notice = {
    ...{
      kind: 'water',
      title: 'Kein Wasser',
      text: 'Zapfstelle am Markt.',
      area: 'Deutz',
      streets: ['Ringstraße'],
    },
    ...{ from: '2026-11-24T08:00', until: '2026-11-24T18:00', url: null, tell: true },
  };

  it('is a page and a card at once, and gone when it is withdrawn', async () => {
    const made = await draft(notice, kind);
    const shown = await published(made, notice);
    expect((await page(shown.page)).body).toContain('Deutz, Ringstraße');
    const { rows } = await sql`select title, topic from kernel.notification`.execute(house.kernel.db);
    expect(rows).toEqual([{ title: 'Kein Wasser', topic: 'notices.disruptions' }]);
    // Saved once more, it is told to nobody again.
    await publish({ id: made.id, version: 2 }, { ...notice, text: 'Zapfstelle am Rathaus.' });
    expect((await sql`select from kernel.notification`.execute(house.kernel.db)).rows).toHaveLength(1);
    await call('POST', `/entries/${made.id}/withdraw`, { version: 3 });
    expect((await page(shown.page)).body).toContain('Diese Meldung gibt es nicht mehr');
  });

  it('says beforehand how many it would reach, never exactly where they are few, and nothing unless it is told', async () => {
    const { db } = house.kernel;
    const topic = 'notices.disruptions';
    const subscribe = async (ars: string, own: { state?: string; topic?: string; also?: string } = {}) => {
      const id = randomUUIDv7();
      const { state = 'active' } = own;
      await sql`insert into kernel.subscription
        (id, channel, address, secret_digest, state, pending_since, language, created_at, changed_at)
        values (${id}, 'mail', ${`${id}@stadt.example`}, ${createHash('sha256').update(id).digest('hex')}, ${state},
          ${state === 'pending' ? now.toString() : null}, 'de', now(), now())`.execute(db);
      for (const place of [ars, ...(own.also === undefined ? [] : [own.also])])
        await sql`insert into kernel.subscription_choice (subscription, ars, topic)
          values (${id}, ${place}, ${own.topic ?? topic})`.execute(db);
    };
    const reach = async (own: object = {}) =>
      (await call('POST', '/entries/preview', { ...kind, content: { ...notice, ...own } })).body.reach;
    expect(await reach()).toEqual({ count: null });
    for (let n = 0; n < 4; n++) await subscribe(KOELN);
    await subscribe(BONN);
    await subscribe(KOELN, { state: 'pending' });
    await subscribe(KOELN, { topic: 'notices.news' });
    expect(await reach()).toEqual({ count: null });
    await subscribe(KOELN, { also: BONN });
    expect(await reach()).toEqual({ count: 5 });
    expect(await reach({ tell: false })).toBeNull();
    expect(await reach({ from: '2026-11-23T08:00', until: '2026-11-23T09:00' })).toBeNull();
    const event = { solution: 'leisure', intake: 'events', content: concert() };
    expect((await call('POST', '/entries/preview', event)).body.reach).toBeNull();
    await sql`delete from kernel.subscription`.execute(db);
  });

  it('that ends before it begins is refused at its field', async () => {
    const wrong = { ...notice, until: '2026-11-24T07:00' };
    expect((await publish(await draft(wrong, kind), wrong)).body.errors).toEqual([
      { path: 'until', message: expect.stringContaining('Das Ende liegt vor dem Beginn') },
    ]);
  });
});

describe('a picture', () => {
  it('loses place and camera, and stands on the page with its words', async () => {
    const photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#8a4' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 56/1 0/1' } })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Kamera');
    const kept = await house.http.inject({
      ...{ method: 'POST', url: `/api/desk/${KOELN}/pictures`, payload: photo },
      headers: { origin: ORIGIN, cookie: editor.cookie, 'content-type': 'image/jpeg' },
    });
    expect(kept.json()).toMatchObject({ width: 1600, height: 800 });
    const { id, width, height, path } = kept.json();
    const file = await house.http.inject(path);
    const { exif, format } = await sharp(file.rawPayload).metadata();
    expect([exif, format]).toEqual([undefined, 'webp']);
    expect(file.rawPayload.toString('latin1')).not.toMatch(/Kamera|GPS|Exif/);

    const picture = { id, width, height, alt: '', credit: 'Foto: Stadt Köln' };
    const without = concert({ title: 'Mit Bild', picture });
    expect((await publish(await draft(without), without)).body.errors).toMatchObject([
      { path: 'picture.alt' },
    ]);
    const content = concert({ title: 'Mit Bild', picture: { ...picture, alt: 'Ein grüner Platz' } });
    const shown = await published(await draft(content), content);
    const { body } = await page(shown.page);
    expect(body).toContain(`<img class="picture__dots" src="${path}" alt="Ein grüner Platz"`);
    expect(body).toContain('Foto: Stadt Köln');
    expect(body).toContain('"ImageObject"');
  });

  it('that is none is refused', async () => {
    const answer = await house.http.inject({
      ...{ method: 'POST', url: `/api/desk/${KOELN}/pictures`, payload: Buffer.from('<script>') },
      headers: { origin: ORIGIN, cookie: editor.cookie, 'content-type': 'image/jpeg' },
    });
    expect(answer.json()).toMatchObject({ status: 415, code: 'picture-type' });
  });
});

describe('the source of a desk', () => {
  it('takes its contents with it when it is removed, and no night brings them back', async () => {
    const [source] = (await readSources(house.kernel.db)).filter(
      (one) => one.kind === 'desk' && one.intake === 'events',
    );
    const found = await requireSource(house.kernel.db, source?.id ?? '');
    const { places, db } = house.kernel;
    const { records } = await db
      .transaction()
      .execute((trx) => removeSource(trx, found, { solutions, places }));
    expect(records).toBeGreaterThan(3);
    await renewEntries(house.kernel, { solutions, log: { warn: fail, error: fail } });
    const { body } = await call('GET', '/entries?solution=leisure&state=published');
    expect(body.entries).toEqual([]);
  });
});

function fail(...told: unknown[]): never {
  throw new Error(JSON.stringify(told));
}
