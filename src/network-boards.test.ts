/** Boards of a sprint: two at one note, hundreds of moves, dots, guests and where their right ends. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import type { Listener } from './kernel/database/listener.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { watchStreams } from './kernel/streams/testing/watch-streams.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { Changes, LinkView, NoteView, Seat, Written } from './network/cocreation/boards/board-api.ts';
import { METHODS } from './network/cocreation/boards/methods.ts';
import { personalParticipants } from './network/cocreation/boards/personal-participants.ts';
import { aSprint } from './network/cocreation/boards/testing/a-sprint.ts';
import type { SprintState } from './network/cocreation/flow.ts';
import { setSprintState } from './network/cocreation/sprints/sprint-store.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const BONN = '053140000000';
const BUND = '000000000000';

let house: TestHouse;
let listener: Listener;
let wacken: SignedInAs;
let koeln: SignedInAs;
let bonn: SignedInAs;
let office: SignedInAs;
let now = Temporal.Instant.from('2027-01-18T09:00:00Z');
let sprint = '';

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  listener = await watchStreams(house.ownerUrl, house.kernel.streams);
  const of = (ars: string, name: string) =>
    signInAs(house, { name, memberships: [{ ars, level: 'municipality', role: 'editor' }] });
  [wacken, koeln, bonn] = [await of(WACKEN, 'Wiebke'), await of(KOELN, 'Kurt'), await of(BONN, 'Berta')];
  office = await signInAs(house, { memberships: [{ ars: BUND, level: 'federal', role: 'federal' }] });
});
afterAll(async () => {
  await listener.close();
  await house.close();
});
beforeEach(async () => {
  sprint = await aSprint(house.kernel.db, { towns: [WACKEN, KOELN] });
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function call<Body>(
  method: Method,
  url: string,
  { headers, payload }: { headers: Record<string, string>; payload?: object },
) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/cocreation${url}`, headers },
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as Body & { code?: string } }; // our own server's shape
}
const desk = (who: SignedInAs, ars: string, name: string, way = 'seat', id = sprint) =>
  call<Seat>('POST', `/desk/${ars}/boards/${id}/${way}`, { headers: who.headers, payload: { name } });
const at = <Body = Written>(seat: Seat, method: Method, path: string, payload?: object) =>
  call<Body>(method, `/boards/${sprint}${path}`, {
    headers: { authorization: `Bearer ${seat.secret}` },
    ...(payload !== undefined && { payload }),
  });
const look = async (seat: Seat, since = 0) =>
  (await at<Changes>(seat, 'GET', `/changes?since=${since}`)).body;
const note = (column = 'problem', text = 'Zu wenig Platz') => ({
  ...{ id: randomUUID(), column, kind: 'fact', text, after: null as string | null },
});
async function pin(seat: Seat, form: ReturnType<typeof note> = note()): Promise<NoteView> {
  const { status, body } = await at(seat, 'POST', '/notes', form);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.note;
}
const write = (seat: Seat, { id, version }: NoteView, text: string, beside = randomUUID()) =>
  at(seat, 'PUT', `/notes/${id}/text`, { text, kind: 'fact', version, beside });
const become = (state: SprintState) => setSprintState(house.kernel.db, sprint, state, now);
const two = async () =>
  [(await desk(wacken, WACKEN, 'Wiebke')).body, (await desk(koeln, KOELN, 'Kurt')).body] as const;
const theHost = async () => (await desk(office, BUND, 'Hanna', 'host')).body;
const linkOf = async (seat: Seat, company: string | null = null) =>
  (await at<{ id: string; token: string }>(seat, 'POST', '/links', { company })).body;
const comeBy = (token: string, name = 'Gast', id = sprint) =>
  call<Seat>('POST', `/boards/${id}/seat`, { headers: {}, payload: { token, name } });

describe('coming to the boards', () => {
  it('is for people of towns that take part, and for the office as facilitator', async () => {
    const [seat] = await two();
    const host = await theHost();
    const { people, me, sprint: about } = await look(seat);
    expect(me).toMatchObject({ name: 'Wiebke', kind: 'town' });
    expect(about).toMatchObject({ title: 'Lieferverkehr', isOpen: true });
    expect(people.map(({ name, kind, from }) => [name, kind, from]).toSorted()).toEqual([
      ['Hanna', 'host', null],
      ['Kurt', 'town', 'Köln'],
      ['Wiebke', 'town', 'Wacken'],
    ]);
    expect(host.secret).toHaveLength(43);
    expect((await desk(bonn, BONN, 'Berta')).body.code).toBe('board-not-taking-part');
    expect((await desk(bonn, WACKEN, 'Berta')).status).toBe(403);
    expect((await desk(wacken, WACKEN, 'W', 'host')).status).toBe(403);
    expect((await desk(wacken, WACKEN, ' ')).status).toBe(400);
    expect((await desk(wacken, WACKEN, 'W', 'seat', randomUUID())).body.code).toBe('board-unknown');
  });

  it('again, with another name or device, is the same person', async () => {
    const [first] = await two();
    const again = (await desk(wacken, WACKEN, 'Wiebke W.')).body;
    expect(again.participant).toBe(first.participant);
    for (const seat of [first, again]) expect((await look(seat)).me.name).toBe('Wiebke W.');
    expect((await look(first)).people).toHaveLength(2);
  });

  it('takes a key of this sprint that is not too old', async () => {
    const [seat] = await two();
    const other = await aSprint(house.kernel.db, { towns: [WACKEN] });
    const headers = { authorization: `Bearer ${seat.secret}` };
    expect((await call('GET', `/boards/${other}/changes`, { headers })).body.code).toBe('board-seat');
    expect((await call('GET', `/boards/${sprint}/changes`, { headers: {} })).status).toBe(401);
    const before = now;
    now = now.add({ hours: 25 });
    expect((await at(seat, 'GET', '/changes')).body.code).toBe('board-seat');
    now = before;
  });

  it('keeps digests of keys and links alone', async () => {
    const [seat] = await two();
    const { token } = await linkOf(seat);
    for (const secret of [seat.secret, token]) {
      const { rows } = await sql<{ count: number }>`select (
          (select count(*) from cocreation.participant_key k where strpos(k::text, ${secret}) > 0) +
          (select count(*) from cocreation.board_link l where strpos(l::text, ${secret}) > 0))::int as count`.execute(
        house.kernel.db,
      );
      expect(rows).toEqual([{ count: 0 }]);
    }
  });
});

describe('a guest', () => {
  it('comes by a link with a name of their choice, works along, and goes with the link', async () => {
    const [seat] = await two();
    const { id, token } = await linkOf(seat, 'Lastenrad Beispiel GmbH');
    const seen = await call<{ title: string; company: string | null }>('POST', `/boards/${sprint}/look`, {
      ...{ headers: {}, payload: { token } },
    });
    expect(seen.body).toMatchObject({ title: 'Lieferverkehr', company: 'Lastenrad Beispiel GmbH' });
    const guest = (await comeBy(token, 'Lena')).body;
    const pinned = await pin(guest);
    expect((await look(seat)).people.find(({ name }) => name === 'Lena')).toMatchObject({
      ...{ name: 'Lena', kind: 'company', from: 'Lastenrad Beispiel GmbH' },
    });
    // What only towns and the facilitator do.
    expect((await at(guest, 'GET', '/links')).body.code).toBe('board-staff-only');
    expect((await at(guest, 'POST', '/links', { company: null })).body.code).toBe('board-staff-only');
    expect((await at(guest, 'DELETE', `/links/${id}`)).body.code).toBe('board-staff-only');
    expect((await at(guest, 'PUT', '/days/1', { shown: true })).body.code).toBe('board-host-only');
    expect((await at(guest, 'DELETE', `/people/${seat.participant}`)).body.code).toBe('board-host-only');

    expect((await at(seat, 'DELETE', `/links/${id}`)).status).toBe(200);
    expect((await at(guest, 'GET', '/changes')).body.code).toBe('board-ended');
    expect((await at(guest, 'POST', '/notes', note())).body.code).toBe('board-ended');
    expect((await comeBy(token)).body.code).toBe('board-link');
    const { links } = (await at<{ links: LinkView[] }>(seat, 'GET', '/links')).body;
    expect(links).toMatchObject([{ id, isEnded: true, people: 1 }]);
    const after = await look(seat);
    expect(after.people.find(({ name }) => name === 'Lena')).toMatchObject({ isGone: true });
    expect(after.notes.map((one) => one.id)).toContain(pinned.id);
  });

  it('is not let in by a link of another sprint, nor by one that nobody made', async () => {
    const [seat] = await two();
    const { token } = await linkOf(seat);
    const other = await aSprint(house.kernel.db, { towns: [WACKEN] });
    expect((await comeBy(token, 'Gast', other)).body.code).toBe('board-link');
    expect((await comeBy('x'.repeat(43))).body.code).toBe('board-link');
  });

  it('goes when the sprint is decided; towns read on, and nobody writes', async () => {
    const [seat] = await two();
    const { token } = await linkOf(seat);
    const guest = (await comeBy(token)).body;
    const pinned = await pin(guest);
    await become('decided');
    expect((await at(guest, 'GET', '/changes')).body.code).toBe('board-over');
    expect((await comeBy(token)).body.code).toBe('board-over');
    expect((await write(seat, pinned, 'anders')).body.code).toBe('board-over');
    expect((await look(seat)).sprint.isOpen).toBe(false);
    expect((await desk(koeln, KOELN, 'Kurt')).status).toBe(200);
  });

  it('may be shown out by the facilitator, or go', async () => {
    const [seat] = await two();
    const host = await theHost();
    const { token } = await linkOf(seat);
    const [one, other] = [(await comeBy(token, 'Eins')).body, (await comeBy(token, 'Zwei')).body];
    expect((await at(host, 'DELETE', `/people/${one.participant}`)).status).toBe(200);
    expect((await at(one, 'GET', '/changes')).body.code).toBe('board-ended');
    expect((await at(other, 'DELETE', `/people/${other.participant}`)).status).toBe(200);
    expect((await at(other, 'GET', '/changes')).body.code).toBe('board-ended');
  });
});

describe('two people on one note', () => {
  it('both keep their version: the second hangs beside the first, and both are told', async () => {
    const [one, other] = await two();
    const pinned = await pin(one);
    const { seq } = await look(other);
    expect((await write(one, pinned, 'Fassung von Wacken')).body).toMatchObject({
      ...{ outcome: 'stored', note: { text: 'Fassung von Wacken', version: 2 }, other: null },
    });
    const beside = randomUUID();
    const late = await write(other, pinned, 'Fassung von Köln', beside);
    expect(late.body).toMatchObject({
      outcome: 'beside',
      note: { id: pinned.id, text: 'Fassung von Wacken', version: 2 },
      other: { id: beside, text: 'Fassung von Köln', otherOf: pinned.id, isMine: true },
    });
    const told = await look(one, seq);
    expect(told.notes.map(({ text, otherOf }) => [text, otherOf])).toEqual([
      ['Fassung von Wacken', null],
      ['Fassung von Köln', pinned.id],
    ]);
    // Sent again by a device that did not hear the answer: nothing more.
    expect((await write(other, pinned, 'Fassung von Köln', beside)).body.other?.id).toBe(beside);
    expect((await look(one)).notes).toHaveLength(2);
  });

  it('in the same moment lose nothing either', async () => {
    const [one, other] = await two();
    const pinned = await pin(one);
    const texts = ['A', 'B', 'C', 'D', 'E', 'F'];
    await Promise.all(texts.map((text, index) => write(index % 2 === 0 ? one : other, pinned, text)));
    const { notes } = await look(one);
    expect(notes.map(({ text }) => text).sort()).toEqual(texts);
    expect(notes.filter(({ otherOf }) => otherOf === pinned.id)).toHaveLength(5);
  });

  it('keeps a text that was written while the note was taken away', async () => {
    const [one, other] = await two();
    const pinned = await pin(one);
    expect((await at(one, 'DELETE', `/notes/${pinned.id}`)).status).toBe(200);
    expect((await write(other, pinned, 'doch wichtig')).body).toMatchObject({
      ...{ outcome: 'beside', note: { isGone: true }, other: { text: 'doch wichtig' } },
    });
    expect((await look(one)).notes.map(({ text }) => text)).toEqual(['doch wichtig']);
  });

  it('is not disturbed by whoever moves it', async () => {
    const [one, other] = await two();
    const pinned = await pin(one);
    expect(
      (await at(other, 'PUT', `/notes/${pinned.id}/place`, { column: 'goal', after: null })).status,
    ).toBe(200);
    expect((await write(one, pinned, 'ohne Streit')).body).toMatchObject({
      ...{ outcome: 'stored', note: { column: 'goal', text: 'ohne Streit' } },
    });
  });
});

describe('a note', () => {
  it('that is sent twice is there once, and not in another sprint', async () => {
    const [seat] = await two();
    const form = note();
    await pin(seat, form);
    expect(await pin(seat, { ...form, text: 'anders' })).toMatchObject({ text: form.text });
    expect((await look(seat)).notes).toHaveLength(1);
    sprint = await aSprint(house.kernel.db, { towns: [WACKEN] });
    const elsewhere = (await desk(wacken, WACKEN, 'Wiebke')).body;
    expect((await at(elsewhere, 'POST', '/notes', form)).body.code).toBe('board-note-unknown');
    expect((await write(elsewhere, { ...({} as NoteView), id: form.id, version: 1 }, 'x')).status).toBe(404);
  });

  it.each([
    ['without words', { text: ' \n ' }],
    ['of 501 characters', { text: 'x'.repeat(501) }],
    ['of NUL alone', { text: '\0' }],
    ['in a column that there is not', { column: 'nowhere' }],
    ['with more than is asked for', { author: randomUUID() }],
  ])('%s is refused', async (_what, part) => {
    const [seat] = await two();
    expect((await at(seat, 'POST', '/notes', { ...note(), ...part })).status).toBe(400);
  });

  it('is taken away by who wrote it or by the facilitator', async () => {
    const [one, other] = await two();
    const host = await theHost();
    const [first, second] = [await pin(one), await pin(one)];
    expect((await at(other, 'DELETE', `/notes/${first.id}`)).body.code).toBe('board-note-of-others');
    expect((await at(one, 'DELETE', `/notes/${first.id}`)).status).toBe(200);
    const { seq } = await look(other);
    expect((await at(host, 'DELETE', `/notes/${second.id}`)).status).toBe(200);
    expect((await look(other, seq)).notes).toMatchObject([{ id: second.id, isGone: true }]);
    expect((await look(other)).notes).toEqual([]);
  });
});

describe('a sketch', () => {
  it('tells nobody whose it is until the sprint is decided', async () => {
    const [one, other] = await two();
    const host = await theHost();
    const sketch = await pin(one, note('sketches', 'Ein Fach am Bahnhof'));
    expect(sketch).toMatchObject({ author: null, isMine: true, isAnonymous: true });
    await at(one, 'PUT', `/notes/${sketch.id}/place`, { column: 'chosen', after: null });
    for (const seat of [other, host]) {
      const [seen] = (await look(seat)).notes;
      expect(seen).toMatchObject({ author: null, isMine: false });
      expect(JSON.stringify(seen)).not.toContain(one.participant);
    }
    await become('decided');
    expect((await look(other)).notes).toMatchObject([{ author: one.participant, isMine: false }]);
  });
});

describe('300 moves in a minute from several devices', () => {
  it('are all stored in one order that everybody sees, and none comes before a smaller number', async () => {
    const [one, other] = await two();
    const notes: NoteView[] = [];
    for (let index = 0; index < 10; index++) notes.push(await pin(one, note('problem', `Zettel ${index}`)));
    const { seq } = await look(one);
    const columns = METHODS[1].columns;
    let answered = 0;
    for (let round = 0; round < 30; round++) {
      // Ten at a time from two devices; a minute passes meanwhile, so nobody is too fast.
      now = now.add({ seconds: 2 });
      const answers = await Promise.all(
        notes.map(({ id }, index) =>
          at(index % 2 === 0 ? one : other, 'PUT', `/notes/${id}/place`, {
            column: columns[(round + index) % columns.length],
            after: notes[(index + round) % 10]?.id === id ? null : (notes[(index + round) % 10]?.id ?? null),
          }),
        ),
      );
      answered += answers.filter(({ status }) => status === 200).length;
    }
    expect(answered).toBe(300);
    const [mine, theirs] = [await look(one), await look(other)];
    const order = ({ notes: all }: Changes) => all.map(({ id, column }) => `${column} ${id}`);
    expect(order(mine)).toEqual(order(theirs));
    expect(mine.notes).toHaveLength(10);
    expect(mine.seq).toBe(seq + 300);
    for (const column of columns) {
      const places = mine.notes.filter((one_) => one_.column === column).map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    }
    // Who was away gets what they missed, and nothing twice.
    expect((await look(other, mine.seq)).notes).toEqual([]);
    expect((await look(other, seq)).notes).toHaveLength(10);
  });

  it('beyond what hands can do is held up in words, and goes on a moment later', async () => {
    const [seat, calm] = await two();
    const pinned = await pin(seat);
    const move = (who: Seat) =>
      at<{ seconds?: number }>(who, 'PUT', `/notes/${pinned.id}/place`, { column: 'goal', after: null });
    const answers = [];
    for (let count = 0; count < 70; count++) answers.push(await move(seat));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.body).toMatchObject({ code: 'board-too-fast', seconds: 1 });
    expect((await move(calm)).status).toBe(200);
    now = now.add({ seconds: refused[0]?.body.seconds ?? 0 });
    expect((await move(seat)).status).toBe(200);
  });

  it('lays a column out anew where a place between two notes can no longer be told apart', async () => {
    const [seat] = await two();
    const top = await pin(seat, note('problem', 'oben'));
    const low = await pin(seat, { ...note('problem', 'unten'), after: top.id });
    const [a, b] = [await pin(seat), await pin(seat)];
    for (let count = 0; count < 60; count++) {
      now = now.add({ seconds: 1 });
      const { id } = count % 2 === 0 ? a : b;
      expect((await at(seat, 'PUT', `/notes/${id}/place`, { column: 'problem', after: top.id })).status).toBe(
        200,
      );
    }
    expect((await look(seat)).notes.map(({ id }) => id)).toEqual([top.id, b.id, a.id, low.id]);
  });
});

describe('dots', () => {
  const dots = (seat: Seat, id: string, count: number, day = 1) =>
    at(seat, 'PUT', `/notes/${id}/dots`, { day, dots: count });

  it('are as many as the board gives, taken back, and counted by nobody but the database', async () => {
    const [one, other] = await two();
    const host = await theHost();
    const [first, second] = [await pin(one), await pin(one)];
    expect((await dots(one, first.id, 2)).status).toBe(200);
    expect((await dots(one, second.id, 2)).body).toMatchObject({ code: 'board-no-dots', limit: 3 });
    expect((await dots(one, first.id, 1)).status).toBe(200);
    expect((await dots(one, second.id, 2)).status).toBe(200);
    await dots(other, first.id, 3);
    // Hidden for all until the facilitator shows them, also for the facilitator.
    for (const seat of [one, other, host])
      expect((await look(seat)).boards).toMatchObject([{ day: 1, isRevealed: false, voters: 2, dots: null }]);
    expect((await look(one)).dots).toHaveLength(2);
    expect((await look(host)).dots).toEqual([]);
    expect((await at(one, 'PUT', '/days/1', { shown: true })).body.code).toBe('board-host-only');
    expect((await at(host, 'PUT', '/days/1', { shown: true })).status).toBe(200);
    expect((await look(other)).boards[0]?.dots).toEqual({ [first.id]: 4, [second.id]: 2 });
    expect((await dots(one, first.id, 0)).body.code).toBe('board-dots-shown');
    await at(host, 'PUT', '/days/1', { shown: false });
    expect((await look(other)).boards[0]?.dots).toBeNull();
    expect((await dots(one, first.id, 0)).status).toBe(200);
  });

  it('are never more than one has, also from two devices at once', async () => {
    const [one] = await two();
    const again = (await desk(wacken, WACKEN, 'Wiebke')).body;
    const notes = await Promise.all(Array.from({ length: 8 }, () => pin(one)));
    const answers = await Promise.all(
      notes.map(({ id }, index) => dots(index % 2 === 0 ? one : again, id, 1)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(METHODS[1].dots);
    expect((await look(one)).dots).toHaveLength(METHODS[1].dots);
  });

  it('go back to who gave them when the note goes or leaves the board', async () => {
    const [one] = await two();
    const [sketch, plain] = [await pin(one, note('sketches')), await pin(one)];
    await dots(one, sketch.id, 2, 2);
    await dots(one, sketch.id, 3, 3);
    await dots(one, plain.id, 3);
    expect((await dots(one, plain.id, 1, 3)).body.code).toBe('board-note-unknown');
    await at(one, 'PUT', `/notes/${sketch.id}/place`, { column: 'chosen', after: null });
    await at(one, 'DELETE', `/notes/${plain.id}`);
    expect((await look(one)).dots).toEqual([{ day: 3, note: sketch.id, dots: 3 }]);
  });
});

describe('who follows the boards', () => {
  it('is told the last number at once and after each change, and nothing else', async () => {
    const [seat] = await two();
    const address = await house.http.listen({ port: 0, host: '127.0.0.1' });
    const away = new AbortController();
    const answer = await fetch(`${address}/api/cocreation/boards/${sprint}/stream`, { signal: away.signal });
    let text = '';
    const reading = (async () => {
      for await (const piece of answer.body ?? []) text += Buffer.from(piece).toString();
    })().catch(() => undefined);
    const { seq } = await look(seat);
    await vi.waitFor(() => expect(text).toContain(`data: {"seq":${seq}}`));
    await pin(seat, note('problem', 'Geheimes Wort'));
    await vi.waitFor(() => expect(text).toContain(`data: {"seq":${seq + 1}}`));
    expect(text).not.toContain('Geheim');
    away.abort();
    await reading;
    const unknown = await fetch(`${address}/api/cocreation/boards/${randomUUID()}/stream`);
    expect(unknown.status).toBe(404);
  });
});

describe('somebody who deletes the account', () => {
  it('takes name and dots along, and leaves the notes without anybody behind them', async () => {
    const gone = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }],
    });
    const [seat] = await two();
    const theirs = (await desk(gone, WACKEN, 'Gerda Geheim')).body;
    const pinned = await pin(theirs);
    await at(theirs, 'PUT', `/notes/${pinned.id}/dots`, { day: 1, dots: 2 });
    expect(await personalParticipants.export(gone.personId, house.kernel)).toMatchObject([
      { name: 'Gerda Geheim', notes: [{ text: 'Zu wenig Platz' }], dots: [{ dots: 2, day: 1 }] },
    ]);
    await house.kernel.db.transaction().execute((trx) => personalParticipants.erase(gone.personId, trx));
    const { notes, people } = await look(seat);
    expect(notes).toMatchObject([{ id: pinned.id, author: null, isMine: false }]);
    expect(JSON.stringify(people)).not.toContain('Gerda');
    expect((await at(theirs, 'GET', '/changes')).status).toBe(401);
    expect(await personalParticipants.export(gone.personId, house.kernel)).toBeUndefined();
  });
});
