/** Design sprints from the plan to the end, at the office, at towns, in calendars and in public. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { FEDERATION } from './kernel/places/place.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { SPRINT_STATES, type SprintState } from './network/cocreation/flow.ts';
import { findSprintTasks } from './network/cocreation/sprints/find-sprint-tasks.ts';
import type { SprintList, SprintWork } from './network/cocreation/sprints/sprints-api.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const LOOFT = '010615168066';
const KOELN = '053150000000';
const BONN = '053140000000';
const SMALL = '010615168097';
/** Nobody knows how many people live there. */
const UNKNOWN = '010615168108';
/** Became Wacken. */
const FORMER = '010615168990';
/** A county. */
const STEINBURG = '010610000000';
const DAYS = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'];

let house: TestHouse;
let office: SignedInAs;
let wacken: SignedInAs;
let koeln: SignedInAs;
let editor: SignedInAs;
let bonn: SignedInAs;
let challenge = '';
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const { db } = house.kernel;
  await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
    select ${FORMER}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
    from kernel.place where ars = ${WACKEN}`.execute(db);
  await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
    select ${FORMER}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
  for (const [ars, population] of [
    [WACKEN, 2_000],
    [LOOFT, 400],
    [SMALL, 300],
    [KOELN, 1_080_000],
    [BONN, 330_000],
  ] as const)
    await sql`update kernel.place set population = ${population} where ars = ${ars}`.execute(db);
  house.kernel.places = await loadDirectory(db);
  const at = (ars: string, role: 'officer' | 'editor') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  [wacken, koeln, bonn, editor] = await Promise.all([
    at(WACKEN, 'officer'),
    at(KOELN, 'officer'),
    at(BONN, 'officer'),
    at(WACKEN, 'editor'),
  ]);
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  challenge = await aChallenge();
});

async function aChallenge(state = 'prioritised'): Promise<string> {
  const id = randomUUID();
  await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, created_at, changed_at)
    values (${id}, ${KOELN}, ${state}, 'mobility', 'Zu wenig Parkraum', '', '{everybody}', 12, 'Minuten',
      'Zählung 2026', now(), now())`.execute(house.kernel.db);
  return id;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Body = SprintWork & { code?: string; title?: string; detail?: string; guard?: string };

async function call<Answer = Body>(as: SignedInAs, method: Method, url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as Answer }; // our own server's shape
}
const OFFICE = `/api/cocreation/desk/${FEDERATION}/office/sprints`;
const atOffice = (method: Method, below: string, payload?: object) =>
  call(office, method, OFFICE + below, payload);
const atTown = (as: SignedInAs, ars: string, method: Method, below: string, payload?: object) =>
  call(as, method, `/api/cocreation/desk/${ars}/sprints${below}`, payload);

const wanted = (id: string) => ({
  ...{
    id,
    quarter: '2027-Q1',
    field: 'mobility',
    title: 'Lieferverkehr in der Innenstadt',
    text: 'Ziel: weniger.',
  },
  challenges: [challenge],
});
async function aSprint(): Promise<string> {
  const id = randomUUID();
  const made = await atOffice('POST', '', wanted(id));
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return id;
}
async function join(id: string, ...towns: readonly string[]): Promise<void> {
  for (const town of towns) {
    expect((await atOffice('PUT', `/${id}/towns/${town}`)).status).toBe(200);
    await sql`update cocreation.sprint_town set state = 'joined' where sprint = ${id} and ars = ${town}`.execute(
      house.kernel.db,
    );
  }
}
const read = async (id: string) => (await atOffice('GET', `/${id}`)).body;
async function move(id: string, to: SprintState, more: object = {}) {
  const { version } = await read(id);
  return atOffice('POST', `/${id}/state`, { version, to, ...more });
}
async function edit(id: string, more: object) {
  const { version, quarter, field, title, text, days, prepared, challenges } = await read(id);
  const kept = { version, quarter, field, title, text, days, prepared };
  return atOffice('PUT', `/${id}`, { ...kept, challenges: challenges.map((one) => one.id), ...more });
}
/** Ready to begin, or further. */
async function sprintAt(state: SprintState): Promise<string> {
  const id = await aSprint();
  await join(id, WACKEN, LOOFT, KOELN);
  expect((await edit(id, { days: DAYS })).status).toBe(200);
  for (const to of SPRINT_STATES.slice(1, SPRINT_STATES.indexOf(state) + 1)) {
    if (to === 'decided') await decide(id);
    expect((await move(id, to, { reason: 'weil' })).body.state, to).toBe(to);
  }
  return id;
}
const test = (id: string, town: string) =>
  atOffice('POST', `/${id}/tests`, {
    ...{
      id: randomUUID(),
      town,
      profile: 'über 70, fährt Bus',
      outcome: 'partly',
      finding: 'Findet den Knopf nicht.',
    },
  });
const log = (id: string, more: object = {}) =>
  atOffice('POST', `/${id}/decisions`, {
    ...{
      id: randomUUID(),
      verdict: 'go',
      subject: 'Mikrodepot',
      reason: 'Vier von fünf kamen zurecht.',
      ...more,
    },
  });
async function decide(id: string): Promise<void> {
  for (const town of [WACKEN, WACKEN, WACKEN, KOELN, KOELN]) expect((await test(id, town)).status).toBe(200);
  expect((await log(id)).status).toBe(200);
}

describe('a sprint', () => {
  it('goes from the plan to the end, takes its challenge along, and makes an idea of its decision', async () => {
    const id = await aSprint();
    // Sent twice it is one.
    await atOffice('POST', '', wanted(id));
    const { body: list } = await call<SprintList>(office, 'GET', OFFICE);
    expect(list.sprints.filter((one) => one.id === id)).toHaveLength(1);
    expect(list.quarters[0]).toBe('2026-Q4');
    for (const town of [WACKEN, KOELN, BONN]) await atOffice('PUT', `/${id}/towns/${town}`);
    for (const [as, ars] of [
      [wacken, WACKEN],
      [koeln, KOELN],
      [bonn, BONN],
    ] as const) {
      const answer = await atTown(as, ars, 'POST', `/${id}/answer`, { takesPart: true });
      expect(answer.body).toMatchObject({ answer: 'joined', ideas: [], ranked: [] });
    }
    expect((await read(id)).sizes).toBe('mixed');
    expect((await move(id, 'prep')).body.state).toBe('prep');
    expect((await edit(id, { days: DAYS, prepared: ['baseline'] })).body).toMatchObject({ days: DAYS });
    const company = {
      id: randomUUID(),
      name: 'Depot GmbH',
      part: 'Stellt Lastenräder.',
      interest: 'Verkauft sie.',
    };
    expect((await atOffice('POST', `/${id}/companies`, company)).body.companies).toHaveLength(1);
    await move(id, 'day1');
    expect((await read(id)).challenges).toMatchObject([{ id: challenge, state: 'in-sprint' }]);
    for (const to of ['day2', 'day3', 'day4', 'day5'] as const) await move(id, to);
    // A town logs its own tests, with numbers in a row.
    const own = { id: randomUUID(), profile: 'Lieferfahrer', outcome: 'worked', finding: 'Fand das Depot.' };
    await atTown(wacken, WACKEN, 'POST', `/${id}/tests`, own);
    await atTown(wacken, WACKEN, 'POST', `/${id}/tests`, own);
    for (const town of [WACKEN, KOELN, KOELN, BONN]) await test(id, town);
    expect((await read(id)).tests.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    await log(id);
    expect((await move(id, 'decided')).body.state).toBe('decided');
    const [decision] = (await read(id)).decisions;
    const result = { kind: 'new', title: 'Mikrodepot am Rand', text: 'Waren umladen.', ars: WACKEN };
    const made = await atOffice('POST', `/${id}/decisions/${decision?.id}/result`, result);
    expect(made.body.decisions[0]?.idea).toMatchObject({ title: 'Mikrodepot am Rand', state: 'proposed' });
    const idea = await sql<{
      ars: string;
      challenge: string;
    }>`select i.ars, l.challenge from cocreation.idea i
      join cocreation.idea_challenge l on l.idea = i.id where i.title = 'Mikrodepot am Rand'`.execute(
      house.kernel.db,
    );
    expect(idea.rows).toEqual([{ ars: WACKEN, challenge }]);
    const task = {
      id: randomUUID(),
      town: WACKEN,
      unit: 'Bauamt',
      title: 'Fläche suchen',
      due: '2027-02-01',
    };
    await atOffice('POST', `/${id}/follow-ups`, task);
    await move(id, 'follow-up');
    expect((await move(id, 'closed', { reason: 'fertig' })).body).toMatchObject({ guard: 'follow-ups' });
    const foreign = await atTown(koeln, KOELN, 'PUT', `/${id}/follow-ups/${task.id}`, { state: 'done' });
    expect(foreign.status).toBe(404);
    await atTown(wacken, WACKEN, 'PUT', `/${id}/follow-ups/${task.id}`, {
      state: 'handed-over',
      note: 'Kreis',
    });
    expect((await move(id, 'closed')).body).toMatchObject({ guard: 'reason' });
    const closed = await move(id, 'closed', { reason: 'fertig', outcome: 'solved' });
    expect(closed.body).toMatchObject({ state: 'closed', challenges: [{ state: 'solved' }], can: [] });

    const page = await house.http.inject({ method: 'GET', url: `/netzwerk/sprints/${id}` });
    expect(page.statusCode).toBe(200);
    for (const words of [
      'Depot GmbH',
      '§ 7 VgV',
      'Fand das Depot.',
      'Mikrodepot',
      'Wacken',
      'Vier von fünf',
      'übergeben',
    ])
      expect(page.body).toContain(words);
    // Users are numbers; their profiles stay with those who work on it.
    expect(page.body).not.toContain('Lieferfahrer');
    const front = await house.http.inject({ method: 'GET', url: '/en/netzwerk/sprints' });
    expect(front.body).toContain('Lieferverkehr in der Innenstadt');
    const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from cocreation.step
      where thing = 'sprint' and thing_id = ${id}`.execute(house.kernel.db);
    expect(rows[0]?.lines).toBe(SPRINT_STATES.length);
  });

  it('moves an idea that was there to its next step, or only links it', async () => {
    const id = await sprintAt('decided');
    const [decision] = (await read(id)).decisions;
    const idea = randomUUID();
    await sql`insert into cocreation.idea (id, state, field, title, text, provenance, proposer, created_at, changed_at)
      values (${idea}, 'shortlisted', 'mobility', 'Lastenräder', '', 'candidate', 'editors', now(), now())`.execute(
      house.kernel.db,
    );
    await sql`insert into cocreation.idea_challenge values (${idea}, ${challenge})`.execute(house.kernel.db);
    expect((await read(id)).ideas).toMatchObject([{ id: idea }]);
    const path = `/${id}/decisions/${decision?.id}/result`;
    const made = await atOffice('POST', path, { kind: 'known', idea });
    expect(made.body.decisions[0]?.idea).toMatchObject({ id: idea, state: 'concept' });
    expect((await atOffice('POST', path, { kind: 'known', idea })).body.code).toBe('sprint-unfit-result');
    await log(id, { verdict: 'stop', subject: 'Drohnen' });
    const stopped = (await read(id)).decisions.find((one) => one.verdict === 'stop');
    const refused = await atOffice('POST', `/${id}/decisions/${stopped?.id}/result`, { kind: 'known', idea });
    expect(refused.body.code).toBe('sprint-unfit-result');
  });
});

describe('a guard', () => {
  it('wants three towns, also where one of them merged with another', async () => {
    const id = await aSprint();
    await join(id, WACKEN, KOELN);
    const refused = await move(id, 'prep');
    expect(refused).toMatchObject({ status: 422, body: { guard: 'towns' } });
    expect(refused.body.title).toBe('Ein Sprint braucht mindestens drei Kommunen');
    await sql`insert into cocreation.sprint_town values (${id}, ${FORMER}, 'joined', now())`.execute(
      house.kernel.db,
    );
    expect((await read(id)).towns.map(({ name }) => name).sort()).toEqual(['Köln', 'Wacken']);
    expect((await move(id, 'prep')).body.guard).toBe('towns');
    await join(id, BONN);
    expect((await move(id, 'prep')).body.state).toBe('prep');
  });

  it('counts a town once that merges during the sprint, and asks again before the first day', async () => {
    const id = await aSprint();
    await join(id, WACKEN, KOELN, BONN);
    await edit(id, { days: DAYS });
    await move(id, 'prep');
    await atTown(bonn, BONN, 'POST', `/${id}/answer`, { takesPart: false });
    await sql`insert into cocreation.sprint_town values (${id}, ${FORMER}, 'joined', now())`.execute(
      house.kernel.db,
    );
    expect((await move(id, 'day1')).body.guard).toBe('towns');
    expect((await read(id)).challenges).toMatchObject([{ state: 'prioritised' }]);
  });

  it('refuses towns of one size class alone, and lets those of unknown size pass, which it says', async () => {
    const same = await aSprint();
    await join(same, WACKEN, LOOFT, SMALL);
    expect((await read(same)).sizes).toBe('same');
    expect((await move(same, 'prep')).body).toMatchObject({ guard: 'sizes' });
    const unknown = await aSprint();
    await join(unknown, WACKEN, LOOFT, UNKNOWN);
    expect((await read(unknown)).sizes).toBe('unknown');
    expect((await move(unknown, 'prep')).body.state).toBe('prep');
  });

  it('wants a ranked challenge, and takes no other', async () => {
    const draft = await aChallenge('submitted');
    const refused = await atOffice('POST', '', { ...wanted(randomUUID()), challenges: [draft] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'sprint-unfit-challenge' } });
    const id = await aSprint();
    await join(id, WACKEN, KOELN, BONN);
    await sql`update cocreation.challenge set state = 'parked' where id = ${challenge}`.execute(
      house.kernel.db,
    );
    expect((await move(id, 'prep')).body.guard).toBe('challenge');
  });

  it('wants dates that follow each other, in the quarter, none of them over', async () => {
    const id = await aSprint();
    const [first = '', ...more] = DAYS;
    for (const [days, code] of [
      [[...more, first], 'sprint-days-order'],
      [[first, first, ...more.slice(1)], 'sprint-days-order'],
      [more, 'sprint-days-count'],
      [['2026-11-23', ...more], 'sprint-days-past'],
      [['2026-12-30', ...more], 'sprint-days-quarter'],
    ] as const)
      expect((await edit(id, { days })).body.code, days.join()).toBe(code);
    await join(id, WACKEN, KOELN, BONN);
    await move(id, 'prep');
    expect((await move(id, 'day1')).body.guard).toBe('days');
    expect((await edit(id, { days: ['2027-02-30', ...more] })).status).toBe(400);
    const past = { ...wanted(randomUUID()), quarter: '2026-Q3' };
    expect((await atOffice('POST', '', past)).body.code).toBe('sprint-unfit-quarter');
  });

  it('wants five users from two towns, and a decision with its reason', async () => {
    const id = await sprintAt('day5');
    expect((await log(id, { reason: '  ' })).status).toBe(400);
    for (const town of [WACKEN, WACKEN, WACKEN, WACKEN]) await test(id, town);
    expect((await move(id, 'decided')).body.guard).toBe('users');
    await test(id, WACKEN);
    expect((await move(id, 'decided')).body.guard).toBe('user-towns');
    // The same town under its old key is no second one.
    await sql`update cocreation.test_run set ars = ${FORMER} where sprint = ${id} and number = 1`.execute(
      house.kernel.db,
    );
    expect((await move(id, 'decided')).body.guard).toBe('user-towns');
    await test(id, KOELN);
    expect((await move(id, 'decided')).body.guard).toBe('decision');
    expect((await test(id, BONN)).body.code).toBe('sprint-unfit-not-in');
    await log(id);
    expect((await move(id, 'decided')).body.state).toBe('decided');
  });

  it('does not count what was decided on an earlier day', async () => {
    const id = await sprintAt('day3');
    await log(id, { subject: 'Skizze 2' });
    for (const to of ['day4', 'day5'] as const) await move(id, to);
    for (const town of [WACKEN, WACKEN, WACKEN, KOELN, KOELN]) await test(id, town);
    expect((await move(id, 'decided')).body.guard).toBe('decision');
  });

  it('cannot be passed by, whatever order of steps somebody tries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...SPRINT_STATES), { maxLength: 8 }), async (steps) => {
        const id = await aSprint();
        await join(id, WACKEN, KOELN);
        for (const to of steps) await move(id, to, { reason: 'weil' });
        expect((await read(id)).state).toBe('planned');
      }),
      { numRuns: 8 },
    );
    const ready = await sprintAt('prep');
    for (const to of SPRINT_STATES.filter((state) => state !== 'day1'))
      expect((await move(ready, to)).body.code, to).toBe('sprint-not-allowed');
  });

  it('lets one of two through who take the same step at once, and logs it once', async () => {
    const id = await sprintAt('prep');
    const { version } = await read(id);
    const step = () => atOffice('POST', `/${id}/state`, { version, to: 'day1' });
    const answers = await Promise.all([step(), step(), step()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from cocreation.step
      where thing_id = ${id} and to_state = 'day1'`.execute(house.kernel.db);
    expect(rows[0]?.lines).toBe(1);
  });

  it('answers who was slower with the state of now', async () => {
    const id = await aSprint();
    const { version } = await read(id);
    await edit(id, { title: 'Anders' });
    const late = await atOffice('POST', `/${id}/state`, { version, to: 'prep' });
    expect(late).toMatchObject({ status: 409, body: { code: 'sprint-changed', state: 'planned' } });
  });
});

describe('at the desk', () => {
  it('lets nobody lead a sprint but the office, and a town see only what it was asked for', async () => {
    const id = await aSprint();
    expect((await call(wacken, 'GET', OFFICE)).status).toBe(403);
    const adviser = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'adviser' }],
    });
    const elsewhere = OFFICE.replace(FEDERATION, WACKEN);
    expect((await call(adviser, 'GET', elsewhere)).body.code).toBe('not-office');
    expect((await atTown(koeln, KOELN, 'GET', `/${id}`)).status).toBe(404);
    await atOffice('PUT', `/${id}/towns/${WACKEN}`);
    expect((await atTown(editor, WACKEN, 'GET', `/${id}`)).body.can).toEqual([]);
    expect((await atTown(wacken, WACKEN, 'GET', `/${id}`)).body.can).toEqual(['answer']);
    const spoken = await atTown(editor, WACKEN, 'POST', `/${id}/answer`, { takesPart: true });
    expect(spoken.status).toBe(403);
    expect((await atOffice('PUT', `/${id}/towns/${STEINBURG}`)).body.code).toBe('sprint-unfit-town');
    // Asked under its old key it is the same town.
    await atTown(wacken, WACKEN, 'POST', `/${id}/answer`, { takesPart: true });
    await atOffice('PUT', `/${id}/towns/${FORMER}`);
    expect((await read(id)).towns).toMatchObject([{ ars: WACKEN, state: 'joined' }]);
    // A town that said no may be asked again.
    await atTown(wacken, WACKEN, 'POST', `/${id}/answer`, { takesPart: false });
    await atOffice('PUT', `/${id}/towns/${WACKEN}`);
    expect((await read(id)).towns).toMatchObject([{ ars: WACKEN, state: 'invited' }]);
  });

  it('tells a town that it was asked, and what is due; the office what is late', async () => {
    const id = await sprintAt('decided');
    challenge = await aChallenge();
    const other = await aSprint();
    await atOffice('PUT', `/${other}/towns/${WACKEN}`);
    const task = { town: WACKEN, unit: 'Bauamt', title: 'Fläche suchen' };
    await atOffice('POST', `/${id}/follow-ups`, { ...task, id: randomUUID(), due: '2026-12-01' });
    await atOffice('POST', `/${id}/follow-ups`, { ...task, id: randomUUID(), due: '2027-06-01' });
    const late = { ...task, id: randomUUID(), due: '2026-11-23' };
    expect((await atOffice('POST', `/${id}/follow-ups`, late)).body.code).toBe('sprint-unfit-due');
    const { places } = house.kernel;
    const tasksAt = async (ars: string, ...permissions: string[]) => {
      const place = places.get(ars);
      if (place === undefined) throw new Error('no place');
      return findSprintTasks({ place, permissions: new Set(permissions), language: 'de' }, house.kernel);
    };
    const mine = await tasksAt(WACKEN, 'cocreation:propose', 'cocreation:speak');
    expect(mine.some((one) => one.id === `sprint-asked:${other}`)).toBe(true);
    expect(mine.filter((one) => one.title.includes('Fläche suchen'))).toMatchObject([
      { urgency: 'soon', due: '2026-12-01', link: `/rathaus/${WACKEN}/gemeinsam/sprints/${id}` },
    ]);
    expect(await tasksAt(FEDERATION, 'cocreation:care')).toEqual([]);
    now = Temporal.Instant.from('2026-12-02T10:00:00Z');
    expect(await tasksAt(FEDERATION, 'cocreation:care')).toMatchObject([
      { urgency: 'now', due: '2026-12-01' },
    ]);
    expect(await tasksAt(WACKEN, 'desk:open')).toEqual([]);
  });

  it('lets the time of an item run on its own day only, and moves items by the clock', async () => {
    const id = await sprintAt('day1');
    const { agenda } = await read(id);
    const [first] = agenda;
    const other = agenda.find(({ day }) => day === 2);
    expect((await atOffice('POST', `/${id}/agenda/${other?.id}/begin`)).body.code).toBe('sprint-not-now');
    const begun = await atOffice('POST', `/${id}/agenda/${first?.id}/begin`);
    expect(begun.body.agenda[0]?.beganAt).toBe('2026-11-24T10:00:00.000Z');
    const moved = await atOffice('PUT', `/${id}/agenda/${other?.id}`, { starts: 570, minutes: 45 });
    const item = moved.body.agenda.find((one) => one.id === other?.id);
    expect(item).toMatchObject({ starts: 570, minutes: 45, startsAt: '2027-01-12T08:30:00Z' });
    expect((await atOffice('PUT', `/${id}/agenda/${randomUUID()}`, { starts: 1, minutes: 1 })).status).toBe(
      404,
    );
  });
});

describe('calendars', () => {
  const ics = (id: string, query = '') =>
    house.http.inject({ method: 'GET', url: `/api/cocreation/sprints/${id}/calendar.ics${query}` });

  it('have an entry a day, or an entry an item, and a sequence that rises', async () => {
    const id = await aSprint();
    expect((await ics(id)).statusCode).toBe(404);
    await edit(id, { days: DAYS });
    const all = await ics(id);
    expect(all.headers['content-type']).toContain('text/calendar');
    expect(all.body.match(/BEGIN:VEVENT/g)).toHaveLength(5);
    expect(all.body).toContain('DTSTART:20270111T080000Z');
    const before = Number(/SEQUENCE:(\d+)/.exec(all.body)?.[1]);
    const [item] = (await read(id)).agenda;
    await atOffice('PUT', `/${id}/agenda/${item?.id}`, { starts: 8 * 60, minutes: 30 });
    const day = await ics(id, '?day=1&lang=en');
    expect(day.body).toContain('DTSTART:20270111T070000Z');
    expect(day.body.replaceAll('\r\n ', '')).toContain('Welcome and introductions');
    expect(Number(/SEQUENCE:(\d+)/.exec(day.body)?.[1])).toBeGreaterThan(before);
  });

  it('keep the length of an item on the weekend on which the clocks change', async () => {
    const id = await aSprint();
    const weekend = ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-03-30'];
    await edit(id, { days: weekend });
    const item = (await read(id)).agenda.find(({ day }) => day === 3);
    await atOffice('PUT', `/${id}/agenda/${item?.id}`, { starts: 90, minutes: 60 });
    const { body } = await ics(id, '?day=3');
    // 01:30 is still winter time; an hour later it is 03:30 in summer.
    expect(body).toContain('DTSTART:20270328T003000Z');
    expect(body).toContain('DTEND:20270328T013000Z');
    expect((await ics(id)).body).toContain('DTSTART:20270329T070000Z');
  });
});

describe('an example', () => {
  it('is shown as one, and neither changed nor handed out', async () => {
    const id = randomUUID();
    await sql`insert into cocreation.sprint (id, source, quarter, state, field, title, days, created_at, changed_at)
      values (${id}, ${randomUUID()}, '2026-Q1', 'planned', 'air', 'Beispiel-Sprint', ${DAYS}::date[], now(), now())`.execute(
      house.kernel.db,
    );
    const page = await house.http.inject({ method: 'GET', url: `/netzwerk/sprints/${id}` });
    expect(page.body).toContain('Beispiel');
    expect((await atOffice('GET', `/${id}`)).status).toBe(404);
    const url = `/api/cocreation/sprints/${id}/calendar.ics`;
    expect((await house.http.inject({ method: 'GET', url })).statusCode).toBe(404);
  });
});
