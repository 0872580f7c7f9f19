/** The desk's room of solutions over HTTP, on the real application. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { importFile } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const KOELN = '053150000000';
const ROOT = `/api/desk/${WACKEN}/solutions`;
const LEISURE = `${ROOT}/leisure`;
const CHOSEN = { cardDays: 14, hiddenCategories: ['market'] };

let house: TestHouse;
let anna: SignedInAs;
let bernd: SignedInAs;
let amt: SignedInAs;
let koeln: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions);
  const at = (email: string, ars: string, level: 'municipality' | 'association' = 'municipality') =>
    signInAs(house, { email, memberships: [{ ars, level, role: 'manager' }] });
  anna = await at('anna@wacken.example', WACKEN);
  bernd = await at('bernd@wacken.example', WACKEN);
  amt = await at('amt@schenefeld.example', AMT, 'association');
  koeln = await at('dom@koeln.example', KOELN);
});
beforeEach(async () => {
  await sql`delete from kernel.adoption`.execute(house.kernel.db);
  await sql`delete from kernel.source`.execute(house.kernel.db);
});
afterAll(() => house.close());

async function call(method: 'GET' | 'PUT' | 'POST', url: string, who: SignedInAs, payload?: object) {
  const answer = await house.http.inject({ method, url, headers: who.headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json() };
}
const read = async (who: SignedInAs, url = LEISURE) => (await call('GET', url, who)).body;
const save = (who: SignedInAs, body: object, url = LEISURE) => call('PUT', url, who, body);

describe('the solutions of a place', () => {
  it('are listed with state, what they need and from whom they are inherited', async () => {
    const { solutions: before } = await read(anna, ROOT);
    expect(before.map(({ id }: { id: string }) => id)).toEqual(solutions.map(({ id }) => id));
    expect(before).toContainEqual(
      expect.objectContaining({
        id: 'leisure',
        title: 'Freizeit',
        state: 'everywhere',
        version: 0,
        sources: 0,
      }),
    );
    const url = LEISURE.replace(WACKEN, AMT);
    expect((await save(amt, { version: 0, state: 'live', settings: CHOSEN }, url)).status).toBe(200);
    expect(await read(anna)).toMatchObject({
      ...{ state: 'inherited', inheritedFrom: { ars: AMT }, version: 0, since: null },
      ...{ settings: CHOSEN, settingsOf: 'inherited' },
    });
  });

  it('show a form in the wanted language, prerequisites and measures with words', async () => {
    const detail = await read(anna, `${LEISURE}?lang=en`);
    expect(detail.fields).toMatchObject([
      { name: 'cardDays', widget: 'number', label: 'So many days the card looks ahead', max: 365 },
      { name: 'hiddenCategories', widget: 'choices' },
      { name: 'submissions' },
    ]);
    // Managers may write entries: that is enough to begin with.
    expect(detail.prerequisites).toMatchObject([{ state: 'met' }, { state: 'unknown' }]);
    expect(detail.measures).toMatchObject([{ words: 'Dates in the next 30 days', value: 0, n: 0 }]);
    expect((await call('GET', `${ROOT}/nothing`, anna)).body.code).toBe('solution-unknown');
  });

  it('need prerequisites that are really looked for', async () => {
    const url = `/api/desk/${KOELN}/solutions/services`;
    expect((await read(koeln, url)).prerequisites).toMatchObject([
      { id: 'services', state: 'unmet' },
      { id: 'sources', state: 'unknown' },
    ]);
  });
});

describe('saving settings', () => {
  it('keeps them as a draft or live, and refuses what contradicts the form field by field', async () => {
    const draft = await save(anna, { version: 0, state: 'draft', settings: CHOSEN });
    expect(draft.body).toMatchObject({ state: 'draft', version: 1, settings: CHOSEN, settingsOf: 'own' });
    const unfit = await save(anna, {
      version: 1,
      settings: { cardDays: 'zwölf', hiddenCategories: ['market', 'war'], extra: true },
    });
    expect(unfit).toMatchObject({ status: 422, body: { code: 'form-unfit' } });
    expect(unfit.body.errors).toEqual([
      { path: 'cardDays', message: 'Geben Sie eine Zahl ein, zum Beispiel 14.' },
      { path: 'hiddenCategories.1', message: 'Wählen Sie eine der angebotenen Möglichkeiten.' },
      { path: '', message: expect.stringContaining('extra') },
    ]);
    expect(await read(anna)).toMatchObject({ state: 'draft', version: 1, settings: CHOSEN });
    const live = await save(anna, { version: 1, state: 'live', settings: CHOSEN });
    expect(live.body).toMatchObject({ state: 'live', version: 2 });
    // The house knows it at once: whoever looks at the app next sees it.
    expect(house.kernel.adoptions.effective(WACKEN, 'leisure')).toMatchObject({ settings: CHOSEN });
  });

  it('by two at once lets the first win, and tells the second who, when and what', async () => {
    await save(anna, { version: 0, state: 'live', settings: CHOSEN });
    const both = await Promise.all([
      save(anna, { version: 1, settings: { ...CHOSEN, cardDays: 20 } }),
      save(bernd, { version: 1, settings: { ...CHOSEN, cardDays: 30 } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)?.body;
    const won = both.find(({ status }) => status === 200)?.body;
    const winner = won.settings.cardDays === 20 ? 'anna@wacken.example' : 'bernd@wacken.example';
    expect(lost).toMatchObject({
      code: 'adoption-changed',
      current: { version: 2, who: winner, settings: won.settings },
    });
    expect(lost.detail).toContain(winner);
    expect(lost.detail).toContain('24. November um 11:00');
    expect((await read(anna)).settings).toEqual(won.settings);
  });

  it('is for those who may, at their own place', async () => {
    const body = { version: 0, state: 'live', settings: CHOSEN };
    expect((await save(koeln, body)).status).toBe(403);
    const editor = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }],
    });
    expect((await save(editor, body)).status).toBe(403);
    expect((await read(editor)).state).toBe('everywhere');
  });

  it('remembers from whom settings were taken over, and finds towns by name', async () => {
    await save(koeln, { version: 0, state: 'live', settings: CHOSEN }, LEISURE.replace(WACKEN, KOELN));
    const { towns } = await read(anna, `${LEISURE}/adopters?q=koe`);
    expect(towns).toMatchObject([{ ars: KOELN, settings: CHOSEN }]);
    expect((await read(anna, `${LEISURE}/adopters?q=bonn`)).towns).toEqual([]);
    const taken = await save(anna, { version: 0, state: 'live', settings: towns[0].settings, from: KOELN });
    expect(taken.body.takenOverFrom).toMatchObject({ ars: KOELN });
    const nobody = await save(bernd, { version: 1, settings: {}, from: AMT });
    expect(nobody).toMatchObject({ status: 409, body: { code: 'adoption-missing' } });
    const pause = `${LEISURE.replace(WACKEN, KOELN)}/pause`;
    expect((await call('POST', pause, koeln, { version: 1 })).status).toBe(200);
    const paused = await save(bernd, { version: 1, settings: {}, from: KOELN });
    expect(paused).toMatchObject({ status: 409, body: { code: 'adoption-giver-paused' } });
    expect(paused.body.detail).toContain('warten Sie');
  });
});

describe('the preview', () => {
  it('shows the cards as they would be, and stores nothing', async () => {
    const url = `/api/desk/${WACKEN}/solutions/place`;
    const cards = async (settings: object) =>
      (await call('POST', `${url}/preview`, anna, { settings })).body.cards.map(
        ({ id }: { id: string }) => id,
      );
    expect((await cards({})).sort()).toEqual(['facts', 'holiday']);
    expect(await cards({ hiddenCards: ['holiday'] })).toEqual(['facts']);
    expect((await read(anna, url)).version).toBe(0);
    const unfit = await call('POST', `${url}/preview`, anna, { settings: { hiddenCards: ['all'] } });
    expect(unfit.body.errors).toMatchObject([{ path: 'hiddenCards.0' }]);
  });
});

describe('pausing, giving back, undoing', () => {
  const post = (verb: string, body: object, who = anna) => call('POST', `${LEISURE}/${verb}`, who, body);

  it('lets a member pause what the Amt adopted for it, and go on with it', async () => {
    const url = LEISURE.replace(WACKEN, AMT);
    await save(amt, { version: 0, state: 'live', settings: CHOSEN }, url);
    expect((await post('pause', { version: 0 })).body).toMatchObject({ state: 'paused', isOnlyPause: true });
    expect((await read(amt, url)).state).toBe('live');
    expect((await post('resume', { version: 1 })).body).toMatchObject({ state: 'inherited', version: 2 });
  });

  it('gives back with the sources that were shown, and refuses when others are there', async () => {
    const { db, places } = house.kernel;
    const [leisure] = solutions.filter(({ id }) => id === 'leisure');
    if (leisure === undefined) throw new Error('leisure is there');
    await save(anna, { version: 0, state: 'live', settings: CHOSEN });
    const file = Buffer.from(
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20261201T180000Z', 'SUMMARY:Fest']
        .concat(['END:VEVENT', 'END:VCALENDAR', ''])
        .join('\r\n'),
    );
    await importFile({
      ...{ db, places, solution: leisure, intake: 'events', connector: 'ical', ownerArs: WACKEN },
      ...{ now: house.kernel.clock.now(), name: 'Kalender', file },
    });
    const { goes } = await read(anna);
    expect(goes).toMatchObject([{ name: 'Kalender', records: 1 }]);
    const refused = await post('give-back', { version: 1, sources: [] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'adoption-sources-left' } });
    expect(refused.body.detail).toContain('Kalender');
    const done = await post('give-back', { version: 1, sources: goes.map(({ id }: { id: string }) => id) });
    expect(done.body).toMatchObject({
      state: 'everywhere',
      version: 2,
      settingsOf: 'former',
      settings: CHOSEN,
    });
    const { rows } = await sql`select from leisure.event`.execute(db);
    expect(rows).toEqual([]);
  });

  it('keeps every version with who made it, and goes back to any', async () => {
    await save(anna, { version: 0, state: 'live', settings: CHOSEN });
    await save(bernd, { version: 1, settings: { ...CHOSEN, cardDays: 3 } });
    expect((await post('undo', { version: 1, to: 1 })).body.code).toBe('adoption-changed');
    expect((await post('undo', { version: 2, to: 2 })).body.code).toBe('adoption-no-version');
    expect((await post('undo', { version: 2, to: 1 })).body).toMatchObject({ version: 3, settings: CHOSEN });
    const first = await read(anna, `${LEISURE}/history?limit=2`);
    expect(first.versions).toMatchObject([
      { version: 3, undoneTo: 1, who: 'anna@wacken.example' },
      { version: 2, settings: { cardDays: 3 }, who: 'bernd@wacken.example' },
    ]);
    expect(first.next).toBe(2);
    const rest = await read(anna, `${LEISURE}/history?before=${first.next}`);
    expect(rest).toMatchObject({ versions: [{ version: 1 }], next: null });
    const { lines } = await read(anna, `/api/desk/${WACKEN}/audit?limit=1`);
    expect(lines[0].what).toBe('hat Einstellungen der Lösung „Freizeit“ zurückgenommen');
  });
});

describe('what is to be done today', () => {
  it('names drafts and what a live solution still needs, to those who can do something about it', async () => {
    await save(koeln, { version: 0, state: 'draft', settings: CHOSEN }, LEISURE.replace(WACKEN, KOELN));
    await save(koeln, { version: 0, state: 'live', settings: {} }, `/api/desk/${KOELN}/solutions/services`);
    const { tasks } = await read(koeln, `/api/desk/${KOELN}/today`);
    const ids = tasks.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith('adoption'));
    expect(ids).toEqual(['adoption-needs:services', 'adoption-draft:leisure']);
    const editor = await signInAs(house, {
      memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }],
    });
    const theirs = await read(editor, `/api/desk/${KOELN}/today`);
    expect(theirs.tasks.filter(({ id }: { id: string }) => id.startsWith('adoption'))).toEqual([]);
  });
});
