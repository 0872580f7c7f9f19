/** Pilots of towns, from the application to a decision that everybody reads. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { createAdoptionDirectory } from './kernel/adoptions/create-adoption-directory.ts';
import { adoptedWith } from './kernel/adoptions/testing/adopted-with.ts';
import { connect } from './kernel/database/connection.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { runRetention } from './kernel/retention/run-retention.ts';
import { tableRules } from './kernel/retention/table-rule.ts';
import type { Measure, PageContent, Solution } from './kernel/solution.ts';
import { removeAllSamples } from './kernel/sources/sample/remove-samples.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { approvalDays } from './network/transfer/approvals/approval-days.ts';
import { lastChecksOfTown } from './network/transfer/feasibility/feasibility-store.ts';
import type { FeedbackList } from './network/transfer/pilots/feedback.ts';
import { MOST_OF_NETWORK } from './network/transfer/pilots/feedback.ts';
import { findPilotTasks } from './network/transfer/pilots/find-pilot-tasks.ts';
import type { OpenPilot } from './network/transfer/pilots/open-pilot.ts';
import type { PilotDesk } from './network/transfer/pilots/pilots-api.ts';
import { publicPilots } from './network/transfer/pilots/public-store.ts';
import { readMeasuresJob } from './network/transfer/pilots/read-measures-job.ts';
import type { FoundIdeas, ProjectList, ProjectView } from './network/transfer/projects/projects-api.ts';
import { solution as transfer } from './network/transfer/solution.ts';
import { letThrough } from './network/transfer/testing/let-through.ts';
import { findThings } from './network/transfer/things-of.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const ORIGIN = 'http://localhost:8080';

let house: TestHouse;
let editor: SignedInAs;
let officer: SignedInAs;
let stranger: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
/** What measures say of a span, by the id of the measure. */
let said: Record<string, (ars: string, from: string) => { value: number | null; n: number }> = {};
const asked: string[] = [];

const measured = (one: Measure): Measure => ({
  ...one,
  query: async (ars, from, to) => {
    asked.push(`${one.id} ${ars} ${from} ${to}`);
    return { ...(said[one.id]?.(ars, from) ?? { value: 10, n: 40 }), interval: null };
  },
});
const ours: readonly Solution[] = solutions.map((one) =>
  one.id === 'parking' ? { ...one, measures: one.measures.map(measured) } : one,
);

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, ours, { clock });
  const works = (ars: string, role: 'editor' | 'officer') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  [editor, officer, stranger] = await Promise.all([
    works(WACKEN, 'editor'),
    works(WACKEN, 'officer'),
    works(KOELN, 'officer'),
  ]);
});
beforeEach(() => {
  now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  said = {};
  house.kernel.adoptions = adoptedWith('parking', { [WACKEN]: {}, [KOELN]: {} }, house.kernel.places);
});
afterAll(() => house.close());

async function call<Body>(
  as: SignedInAs,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? {} : answer.json();
  return { status: answer.statusCode, body: body as Body & { code?: string } }; // our own server's shape
}
const PROJECTS = `/api/transfer/desk/${WACKEN}/projects`;
const pilotPath = (id: string, below = '') => `/api/transfer/desk/${WACKEN}/pilots/${id}${below}`;

const form = (more: object = {}) => ({
  ...{ title: 'Stellplätze am Abend', about: 'Märkte öffnen ihre Plätze.', lang: 'de', unit: 'Ordnungsamt' },
  ...{ solution: 'parking', idea: null, wish: randomUUID(), ...more },
});
const begin = async (more: object = {}) =>
  (await call<ProjectView>(editor, 'POST', PROJECTS, form(more))).body;
const desk = async (id: string) => (await call<PilotDesk>(editor, 'GET', pilotPath(id))).body;
const step = async (id: string, to: string, more: object = {}, as = officer) => {
  if (to === 'approved') await needNoApproval(id);
  const { version } = (await call<ProjectView>(officer, 'GET', `${PROJECTS}/${id}`)).body;
  if (to === 'approved') await letThrough(house.kernel.db, id, { now });
  return call<ProjectView>(as, 'POST', `${PROJECTS}/${id}/step`, { to, reason: 'Weiter', version, ...more });
};
/** As the room of approvals notes it. */
const needNoApproval = (id: string) =>
  sql`insert into transfer.approval_path (project, version, begun_on, none_reason, none_unit, changed_at)
    values (${id}, 1, '2026-11-24', 'Nichts Neues.', 'Hauptamt', ${now.toString()}) on conflict do nothing`.execute(
    house.kernel.db,
  );
const record = (more: object = {}) => ({
  ...{
    version: 1,
    startsOn: null,
    endsOn: '2027-03-31',
    budgetOnceCents: 1_200_000,
    budgetYearlyCents: null,
  },
  ...{ sites: ['Am Markt'], operatingModel: 'own', participants: '', comparisonArs: null, comparison: '' },
  ...{ method: '', citizenInfo: 'Abends parken.', outside: '', ...more },
});
const write = (id: string, more: object = {}) => call<PilotDesk>(editor, 'PUT', pilotPath(id), record(more));
const kpi = async (id: string, more: object = {}) => {
  const item = randomUUID();
  const body = {
    ...{ measure: 'parking-booked', name: '', unit: '', better: 'higher', how: 'mean-of-weeks', target: 15 },
    ...more,
  };
  const { status, body: answer } = await call<PilotDesk>(editor, 'PUT', pilotPath(id, `/kpis/${item}`), body);
  return { item, status, answer };
};
const OWN = { measure: null, name: 'Volle Container', unit: 'Stück', better: 'lower', target: 2 };
const baseline = (id: string, item: string, from = '2026-10-26', to = '2026-11-22') =>
  call<PilotDesk>(editor, 'POST', pilotPath(id, `/kpis/${item}/baseline`), { from, to });
const note = (id: string, item: string, more: object) =>
  call<PilotDesk>(editor, 'PUT', pilotPath(id, `/kpis/${item}/readings`), { source: 'Bauhof', ...more });

/** A pilot that waits for its first day. */
async function setUp(more: object = {}, words: object = {}): Promise<string> {
  const { id } = await begin(more);
  expect((await write(id, words)).status).toBe(200);
  for (const to of ['feasibility', 'approved', 'setup']) expect((await step(id, to)).status, to).toBe(200);
  return id;
}
async function live(): Promise<string> {
  const id = await setUp();
  const { item } = await kpi(id);
  expect((await baseline(id, item)).status).toBe(200);
  expect((await step(id, 'live')).status).toBe(200);
  return id;
}
const decision = async (id: string, more: object) =>
  call<PilotDesk>(officer, 'POST', pilotPath(id, '/decision'), {
    ...{ version: (await desk(id)).project.version, reason: 'Kaum genutzt.', evidenceLevel: 1 },
    ...{ whatFailed: 'Schilder fehlten.', ...more },
  });

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const answer = await house.http.inject(`/api/network/page?${new URLSearchParams({ path, lang })}`);
  if (answer.statusCode === 404) return null;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().page;
}
const textOf = (content: PageContent | null) => JSON.stringify(content?.blocks ?? null);

describe('a project', () => {
  it('is begun once however often it is sent, and is found by its town alone', async () => {
    const sent = form();
    const [first, again] = [
      await call<ProjectView>(editor, 'POST', PROJECTS, sent),
      await call<ProjectView>(editor, 'POST', PROJECTS, sent),
    ];
    expect(first.body).toMatchObject({ state: 'applied', kind: 'pilot', solution: { title: 'Parken' } });
    expect(again.body.id).toBe(first.body.id);
    const mine = (await call<ProjectList>(editor, 'GET', PROJECTS)).body;
    expect(mine.projects.filter(({ id }) => id === first.body.id)).toHaveLength(1);
    const others = `/api/transfer/desk/${KOELN}/projects/${first.body.id}`;
    expect((await call(stranger, 'GET', others)).body.code).toBe('project-unknown');
    expect((await call(stranger, 'GET', `${PROJECTS}/${first.body.id}`)).status).toBe(403);
  });

  it('changes only from what was read, and keeps its solution once it is set up', async () => {
    const { id, version } = await begin();
    const { wish: _wish, ...words } = form({ title: 'Anders' });
    const change = (more: object) =>
      call<ProjectView>(editor, 'PUT', `${PROJECTS}/${id}`, { ...words, ...more });
    expect((await change({ version })).body).toMatchObject({ title: 'Anders', version: version + 1 });
    expect(await change({ version })).toMatchObject({ status: 409, body: { code: 'project-changed' } });
    expect((await change({ version: version + 1, solution: 'nope' })).body.code).toBe(
      'project-solution-unknown',
    );
    expect((await change({ version: version + 1, idea: randomUUID() })).body.code).toBe(
      'project-idea-unknown',
    );
    await write(id);
    for (const to of ['feasibility', 'approved', 'setup']) await step(id, to);
    const settled = (await desk(id)).project.version;
    expect((await change({ version: settled, solution: 'waste' })).body.code).toBe('project-not-allowed');
  });

  it('may try an idea of the network, which is found by some words', async () => {
    const found = (await call<FoundIdeas>(editor, 'GET', `${PROJECTS}/ideas?q=L%C3%A4rm`)).body;
    expect(found.ideas.map(({ title }) => title)).toContain('Lärm messen');
    const { idea } = await begin({ idea: found.ideas[0]?.id });
    expect(idea).toMatchObject({ title: found.ideas[0]?.title, page: `ideen/${found.ideas[0]?.id}` });
  });

  it('is moved on by whoever decides for the town, one step after the other', async () => {
    const { id } = await begin();
    await write(id);
    expect((await step(id, 'feasibility', {}, editor)).status).toBe(403);
    expect((await step(id, 'live')).body.code).toBe('project-not-allowed');
    expect((await step(id, 'stopped')).body.code).toBe('project-needs-code');
    expect((await step(id, 'feasibility', { version: 99 })).body.code).toBe('project-changed');
    expect((await step(id, 'stopped', { code: 'no-budget' })).body.state).toBe('stopped');
    // What ended before it was set up is nobody else's business.
    expect(await page(`piloten/${id}`)).toBeNull();
  });
});

describe('what a pilot needs before it goes on', () => {
  it('is an end, which is said, and which nobody takes away afterwards', async () => {
    const { id } = await begin();
    expect(await step(id, 'feasibility')).toMatchObject({ status: 422, body: { code: 'pilot-without-end' } });
    await write(id);
    expect((await step(id, 'feasibility')).status).toBe(200);
    expect((await write(id, { version: 2, endsOn: null })).body.code).toBe('pilot-without-end');
    await expect(
      sql`update transfer.pilot set ends_on = null where project = ${id}`.execute(house.kernel.db),
    ).rejects.toThrow('pilot_end');
    expect((await write(id, { version: 2, startsOn: '2027-05-01' })).body.code).toBe('pilot-span');
    expect((await write(id, { version: 1 })).body.code).toBe('pilot-changed');
    expect((await write(id, { version: 2, comparisonArs: '999999999999' })).body.code).toBe(
      'pilot-comparison-unknown',
    );
  });

  it('is an office that answers for it', async () => {
    const { id } = await begin({ unit: '' });
    await write(id);
    expect((await step(id, 'feasibility')).body.code).toBe('pilot-without-unit');
  });

  it('is a measure with a baseline', async () => {
    const id = await setUp();
    expect((await step(id, 'live')).body.code).toBe('pilot-without-kpi');
    const { item } = await kpi(id);
    const refused = await step(id, 'live');
    expect(refused).toMatchObject({ status: 422, body: { code: 'pilot-kpi-without-baseline' } });
    expect(JSON.stringify(refused.body)).toContain('Gebuchte Stunden');
    const { version } = (await call<ProjectView>(officer, 'GET', `${PROJECTS}/${id}`)).body;
    const again = { to: 'live', reason: 'Weiter', version };
    const english = await call(officer, 'POST', `${PROJECTS}/${id}/step?lang=en`, again);
    expect(english.body).toMatchObject({ detail: expect.stringContaining('“Hours booked” has no baseline') });
    await baseline(id, item);
    expect((await step(id, 'live')).body.state).toBe('live');
  });

  it('is a baseline of before: one that was measured in the pilot is refused wherever it is said', async () => {
    const id = await setUp({}, { startsOn: '2026-11-02' });
    const { item } = await kpi(id);
    expect(await baseline(id, item)).toMatchObject({ status: 422, body: { code: 'pilot-baseline-late' } });
    expect((await baseline(id, item, '2026-10-05', '2026-11-01')).status).toBe(200);
    // It began earlier than was planned when it was measured.
    await write(id, { version: 2, startsOn: '2026-10-26' });
    expect((await step(id, 'live')).body.code).toBe('pilot-baseline-late');
    await expect(
      sql`update transfer.pilot_kpi set started_on = '2026-10-26' where id = ${item}`.execute(
        house.kernel.db,
      ),
    ).rejects.toThrow('kpi_started');
    await write(id, { version: 3, startsOn: '2026-11-02' });
    expect((await step(id, 'live')).status).toBe(200);
    expect((await desk(id)).report.pilot.startsOn).toBe('2026-11-02');
  });

  it('is a solution that runs in the town, or a word on where something else does', async () => {
    const id = await setUp();
    const { item } = await kpi(id);
    await baseline(id, item);
    house.kernel.adoptions = createAdoptionDirectory([], () => house.kernel.places);
    expect((await step(id, 'live')).body.code).toBe('pilot-not-adopted');
    const [row] = adoptedWith('parking', { [WACKEN]: {} }, house.kernel.places).adopters('parking');
    if (row === undefined) throw new Error('Nobody adopted it');
    house.kernel.adoptions = createAdoptionDirectory(
      [{ ...row, state: 'paused' }],
      () => house.kernel.places,
    );
    expect((await step(id, 'live')).body.code).toBe('pilot-not-adopted');

    const other = await setUp({ solution: null });
    const own = await kpi(other, OWN);
    await note(other, own.item, { from: '2026-11-16', to: '2026-11-22', value: 5, n: null });
    expect((await step(other, 'live')).body.code).toBe('pilot-outside-unsaid');
    await write(other, { version: 2, outside: 'Am Bauhof, seit heute' });
    expect((await step(other, 'live')).status).toBe(200);
  });

  it('is an end that is yet to come', async () => {
    const id = await setUp({}, { endsOn: '2026-11-23' });
    await kpi(id);
    expect((await step(id, 'live')).body.code).toBe('pilot-end-over');
  });
});

describe('measures', () => {
  it('ask the house week by week about days that are over', async () => {
    const id = await setUp();
    const { item } = await kpi(id);
    asked.length = 0;
    said['parking-booked'] = (_ars, from) => ({ value: from < '2026-11-09' ? 10 : 14, n: 7 });
    const { body } = await baseline(id, item);
    expect(asked).toEqual(
      [
        '2026-10-26 2026-11-01',
        '2026-11-02 2026-11-08',
        '2026-11-09 2026-11-15',
        '2026-11-16 2026-11-22',
      ].map((span) => `parking-booked ${WACKEN} ${span}`),
    );
    expect(body.report.kpis[0]?.comparison.before).toMatchObject({ value: 12, n: 28, readings: 4 });
    expect((await baseline(id, item, '2026-11-20', '2026-11-24')).body.code).toBe('pilot-baseline-ahead');
    said['parking-booked'] = () => ({ value: null, n: 2 });
    expect((await baseline(id, item)).body.code).toBe('pilot-baseline-empty');
    // What was measured before stands.
    expect((await desk(id)).report.kpis[0]?.comparison.before.value).toBe(12);
  });

  it('that know the present only are written down once a week, and never asked about days that are over', async () => {
    const id = await setUp();
    const { item, answer } = await kpi(id, { measure: 'parking-offered' });
    expect(answer.report.kpis[0]).toMatchObject({ past: 'now', baselineTo: '2026-11-24' });
    expect((await baseline(id, item)).body.code).toBe('pilot-measure-now');
    expect((await kpi(id, { measure: 'parking-offered', how: 'share' })).answer).toMatchObject({
      code: 'pilot-how-unfit',
    });
    const run = () => readMeasuresJob.run({}, house.kernel, new AbortController().signal);
    const askedNow = () => asked.filter((one) => one.startsWith('parking-offered'));
    asked.length = 0;
    await run();
    expect(askedNow()).toEqual([]);
    now = now.add({ hours: 24 * 7 });
    await run();
    await run();
    expect(askedNow()).toEqual([`parking-offered ${WACKEN} 2026-12-01 2026-12-01`]);
    expect((await desk(id)).report.kpis[0]?.comparison.before.readings).toBe(2);
  });

  it('are chosen and measured before it runs, and stand from then on', async () => {
    const id = await live();
    const [kept] = (await desk(id)).report.kpis;
    if (kept === undefined) throw new Error('There is no measure');
    expect((await kpi(id)).answer).toMatchObject({ code: 'pilot-kpis-settled' });
    expect((await baseline(id, kept.id)).body.code).toBe('pilot-kpis-settled');
    expect((await call(editor, 'DELETE', pilotPath(id, `/kpis/${kept.id}`))).body.code).toBe(
      'pilot-kpis-settled',
    );
    expect((await note(id, kept.id, { from: '2026-11-16', to: '2026-11-22', value: 9 })).body.code).toBe(
      'pilot-not-by-hand',
    );
  });

  it('of the town are written down with their source, whole weeks where weeks are compared', async () => {
    const id = await setUp({ solution: null }, { outside: 'Am Bauhof' });
    const { item } = await kpi(id, { ...OWN, how: 'mean-of-weeks' });
    expect((await note(id, item, { from: '2026-11-17', to: '2026-11-23', value: 5 })).body.code).toBe(
      'pilot-not-a-week',
    );
    expect((await note(id, item, { from: '2026-11-23', to: '2026-11-29', value: 5 })).body.code).toBe(
      'pilot-baseline-ahead',
    );
    expect(
      (await note(id, item, { from: '2026-11-16', to: '2026-11-22', value: 5, source: ' ' })).status,
    ).toBe(400);
    for (const value of [5, 6]) await note(id, item, { from: '2026-11-16', to: '2026-11-22', value });
    const [own] = (await desk(id)).report.kpis;
    expect(own).toMatchObject({
      baselineSource: 'Bauhof',
      comparison: { before: { value: 6, readings: 1 } },
    });
    const reading = own?.readings[0]?.id ?? '';
    const gone = await call<PilotDesk>(editor, 'DELETE', pilotPath(id, `/kpis/${item}/readings/${reading}`));
    expect(gone.body.report.kpis[0]?.baselineTo).toBeNull();
    expect((await kpi(id, { ...OWN, how: 'share' })).answer).toMatchObject({ code: 'pilot-how-unfit' });
    expect((await baseline(id, item)).body.code).toBe('pilot-only-by-hand');
  });

  it('tell before from after with how sure that is, here and at the town for comparison', async () => {
    const id = await setUp({}, { comparisonArs: KOELN });
    const { item } = await kpi(id);
    const values = [10, 12, 11, 13];
    said['parking-booked'] = (ars, from) => ({
      value: (values[Number(from.slice(-2)) % 4] ?? 0) + (from >= '2026-11-30' && ars === WACKEN ? 20 : 0),
      n: 40,
    });
    await baseline(id, item);
    await step(id, 'live');
    now = Temporal.Instant.from('2026-12-22T10:00:00Z');
    await readMeasuresJob.run({}, house.kernel, new AbortController().signal);
    const [found] = (await desk(id)).report.kpis;
    expect(found).toMatchObject({
      verdict: 'better',
      isReached: true,
      comparison: { after: { readings: 3 } },
    });
    expect(found?.comparison.interval?.[0]).toBeGreaterThan(10);
    expect(found?.elsewhere?.interval?.[0]).toBeLessThan(0);
    expect(found?.elsewhere?.interval?.[1]).toBeGreaterThan(0);
    const shown = textOf(await page(`piloten/${id}`));
    expect(shown).toMatch(/Im Mittel [\d,]+ h mehr je Woche, 95-%-Intervall [\d,]+ bis [\d,]+\./);
    expect(shown).toContain('Zum Vergleich: Köln');
    expect(textOf(await page(`piloten/${id}`, 'en'))).toMatch(
      /On average [\d.]+ h more a week, 95% interval/,
    );
  });
});

describe('a pilot that was halted', () => {
  it('counts no week in which it stood still, and says so', async () => {
    const id = await live();
    now = Temporal.Instant.from('2026-12-01T10:00:00Z');
    expect((await step(id, 'halted')).status).toBe(200);
    expect((await decision(id, { decision: 'scale' })).body.code).toBe('project-not-allowed');
    now = Temporal.Instant.from('2026-12-10T10:00:00Z');
    expect((await step(id, 'live')).status).toBe(200);
    now = Temporal.Instant.from('2026-12-22T10:00:00Z');
    await readMeasuresJob.run({}, house.kernel, new AbortController().signal);
    const { kpis, halted } = (await desk(id)).report;
    expect(halted).toEqual([{ from: '2026-12-01', to: '2026-12-10' }]);
    expect(kpis[0]?.readings.map(({ from, side }) => `${from} ${side}`).slice(-3)).toEqual([
      '2026-11-30 neither',
      '2026-12-07 neither',
      '2026-12-14 after',
    ]);
    expect(textOf(await page(`piloten/${id}`))).toContain('Diese Tage zählen nicht mit');
  });
});

describe('the end of a pilot', () => {
  it('is decided with reasons and with what failed, and stays to be read', async () => {
    const id = await live();
    expect((await step(id, 'stopped', { code: 'no-benefit' })).body.code).toBe('pilot-needs-decision');
    expect((await decision(id, { decision: 'scale' })).body.code).toBe('project-not-allowed');
    expect((await decision(id, { decision: 'stop' })).body.code).toBe('project-needs-code');
    expect((await decision(id, { decision: 'stop', code: 'no-benefit', whatFailed: ' ' })).status).toBe(400);
    const { rows: before } = await sql`select from transfer.pilot_decision where project = ${id}`.execute(
      house.kernel.db,
    );
    expect(before).toEqual([]);
    const stopped = await decision(id, { decision: 'stop', code: 'no-benefit' });
    expect(stopped.body.project).toMatchObject({ state: 'stopped', stopCode: 'no-benefit', next: [] });
    const shown = textOf(await page(`piloten/${id}`));
    for (const words of [
      'Dieser Pilot ist beendet',
      'kein Nutzen gezeigt',
      'Kaum genutzt.',
      'Schilder fehlten.',
    ])
      expect(shown).toContain(words);
    expect(textOf(await page('piloten/stand-stopped'))).toContain('Stellplätze am Abend');
    expect(await publicPilots(house.kernel.db, { keys: [WACKEN], states: ['stopped'] })).toMatchObject([
      { project: id, decision: 'stop', isExample: false },
    ]);
    expect((await write(id, { version: 9 })).body.code).toBe('pilot-over');
  });

  it('comes after its evaluation, or it is extended to a later end', async () => {
    const id = await live();
    expect((await step(id, 'evaluation')).status).toBe(200);
    expect((await step(id, 'scaled')).body.code).toBe('pilot-needs-decision');
    expect((await decision(id, { decision: 'extend', newEndsOn: '2027-03-31' })).body.code).toBe(
      'pilot-new-end',
    );
    const longer = await decision(id, { decision: 'extend', newEndsOn: '2027-06-30' });
    expect(longer.body).toMatchObject({
      project: { state: 'live' },
      report: { pilot: { endsOn: '2027-06-30', extended: 1 } },
    });
    await step(id, 'evaluation');
    expect((await decision(id, { decision: 'scale' })).body.project.state).toBe('scaled');
    const { rows } = await sql<{ name: string }>`select name from kernel.event
      where payload->>'project' = ${id}`.execute(house.kernel.db);
    // All of one instant, in which ids are in no order.
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'transfer.pilot-decided',
      'transfer.pilot-decided',
      'transfer.pilot-live',
    ]);
  });

  it('is a task at the desk of the town, for whoever may decide', async () => {
    const id = await setUp({}, { endsOn: '2026-12-05' });
    const { item } = await kpi(id);
    await baseline(id, item);
    await step(id, 'live');
    now = Temporal.Instant.from('2026-12-07T10:00:00Z');
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('Wacken is gone');
    const tasks = async (...permissions: string[]) =>
      (
        await findPilotTasks({ place, permissions: new Set(permissions), language: 'de' }, house.kernel)
      ).filter((one) => one.link.endsWith(id));
    expect(await tasks('transfer:plan')).toMatchObject([{ urgency: 'now', due: '2026-12-05' }]);
    expect(await tasks()).toEqual([]);
    await step(id, 'evaluation');
    expect(await tasks('transfer:plan')).toEqual([]);
    expect(await tasks('transfer:plan', 'transfer:decide')).toMatchObject([
      { title: expect.stringContaining('Entscheiden') },
    ]);
  });
});

describe('what citizens say', () => {
  const url = `/anliegen/${WACKEN}/vorhaben/rueckmeldung`;
  const send = (values: Record<string, string>, address = '203.0.113.7') =>
    house.http.inject({
      ...{ method: 'POST', url, remoteAddress: address },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      payload: new URLSearchParams(values).toString(),
    });
  const say = (pilot: string, more: Record<string, string> = {}) =>
    send({ pilot, nummer: randomUUID(), wie: '4', text: '', ...more });

  it('counts without an account, once however often it is sent, with moods from five on', async () => {
    const id = await live();
    const form = await house.http.inject(`${url}?pilot=${id}`);
    expect([form.statusCode, form.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(form.body).toContain('Wie läuft es?');
    const nummer = randomUUID();
    for (const _ of [1, 2]) expect((await say(id, { nummer })).body).toContain('Danke');
    for (const wie of ['5', '5', '1']) await say(id, { wie });
    expect((await desk(id)).report.feedback).toMatchObject({ n: 4, moods: null });
    await say(id, { wie: '3' });
    expect((await desk(id)).report.feedback).toMatchObject({ n: 5, moods: [1, 0, 1, 1, 2] });
  });

  it('shows a sentence once somebody has read it, and takes a refused one out of the count', async () => {
    const id = await live();
    expect((await say(id, { text: 'Endlich ein Platz.' })).body).toContain('liest erst jemand');
    await say(id, { text: 'Frau Muster ist schuld.', wie: '1' });
    const list = async (state: string) =>
      (await call<FeedbackList>(editor, 'GET', pilotPath(id, `/feedback?list=${state}`))).body;
    const waiting = await list('waiting');
    expect(waiting).toMatchObject({ total: 2 });
    expect(textOf(await page(`piloten/${id}`))).not.toContain('Endlich ein Platz');
    const decide = (one: { id: string; version: number } | undefined, body: object) =>
      call(editor, 'POST', pilotPath(id, `/feedback/${one?.id}/decide`), { version: one?.version, ...body });
    const nice = waiting.feedback.find(({ text }) => text.startsWith('Endlich'));
    const rude = waiting.feedback.find(({ text }) => text.startsWith('Frau'));
    expect((await decide(nice, { to: 'shown' })).status).toBe(200);
    expect((await decide(nice, { to: 'shown' })).body.code).toBe('pilot-feedback-changed');
    expect((await decide(rude, { to: 'refused' })).body.code).toBe('pilot-feedback-reason');
    expect((await decide(rude, { to: 'refused', reason: 'person' })).status).toBe(200);
    const shown = textOf(await page(`piloten/${id}`));
    expect(shown).toContain('Endlich ein Platz');
    expect(shown).not.toContain('Muster');
    expect((await desk(id)).report.feedback.n).toBe(1);
    expect((await call(stranger, 'GET', pilotPath(id, '/feedback'))).status).toBe(403);
    const { rows } = await sql<{ subject: string }>`select subject from kernel.read_audit_of_time(
      ${[WACKEN]}, null, null, null, null, 1000) where action like 'pilot.feedback%'`.execute(
      house.kernel.db,
    );
    expect(rows).toContainEqual({ subject: `pilot ${id}` });
    expect(JSON.stringify(rows)).not.toContain('Muster');
  });

  it('says what is wrong and keeps what was typed; a machine is thanked and forgotten', async () => {
    const id = await live();
    const wrong = await say(id, { text: 'Mehr auf www.laden.example "jetzt"' });
    expect([wrong.statusCode, wrong.body.includes('Lassen Sie Links')]).toEqual([422, true]);
    expect(wrong.body).toContain('www.laden.example');
    expect((await say(id, { wie: '' })).statusCode).toBe(422);
    expect((await say(id, { text: 'a'.repeat(201) })).statusCode).toBe(422);
    expect((await say(id, { website: 'x' })).body).toContain('Danke');
    expect((await send({ pilot: id, nummer: 'x', wie: '4' })).statusCode).toBe(404);
    expect((await say(randomUUID())).statusCode).toBe(404);
    expect((await desk(id)).report.feedback.n).toBe(0);
  });

  it('is enough for a day from one network, and over with the pilot', async () => {
    const id = await live();
    for (let count = 0; count < MOST_OF_NETWORK; count++) expect((await say(id)).statusCode).toBe(200);
    expect((await say(id)).statusCode).toBe(429);
    await decision(id, { decision: 'stop', code: 'no-benefit' });
    expect((await say(id)).statusCode).toBe(409);
    expect((await house.http.inject(`${url}?pilot=${id}`)).body).not.toContain('name="nummer"');
  });

  it('goes after three years, a refused sentence after thirty days', async () => {
    const id = await live();
    await say(id, { text: 'Gut so.' });
    const owner = connect(house.ownerUrl, { max: 1 });
    const left = async (days: number) => {
      const later = now.add({ hours: 24 * days });
      const clock = { now: () => later, milliseconds: () => later.epochMilliseconds };
      await runRetention(
        owner,
        tableRules([transfer]).filter(({ table }) => table === 'pilot_feedback'),
        clock,
      );
      const { rows } = await sql`select from transfer.pilot_feedback where project = ${id}`.execute(owner);
      return rows.length;
    };
    expect(await left(1_090)).toBe(1);
    expect(await left(1_100)).toBe(0);
    await owner.destroy();
  });
});

describe('what everybody sees', () => {
  it('is the card and the page of the place while something is tried', async () => {
    const id = await live();
    const own = (await house.http.inject(`/${WACKEN}-wacken/vorhaben`)).body;
    expect(own).toContain(`vorhaben/piloten/${id}`);
    const one = (await house.http.inject(`/${WACKEN}-wacken/vorhaben/piloten/${id}`)).body;
    expect(one).toContain(`/anliegen/${WACKEN}/vorhaben/rueckmeldung?pilot=${id}`);
    expect((await house.http.inject(`/${KOELN}-koeln/vorhaben/piloten/${id}`)).statusCode).toBe(404);
    // The page of a place does not wait long for a card: a busy machine may need to be asked again.
    await vi.waitFor(
      async () => expect((await house.http.inject(`/${WACKEN}-wacken`)).body).toContain('Wacken erprobt'),
      { timeout: 30_000, interval: 200 },
    );
  });

  it('is a list that the path narrows, with one path for each part', async () => {
    expect(textOf(await page('piloten/loesung-parking/stand-live'))).toContain('Stellplätze am Abend');
    for (const path of ['piloten/stand-unknown', 'piloten/seite-1', 'piloten/stand-live/loesung-parking'])
      expect(await page(path), path).toBeNull();
  });

  it('is narrowed by its field, which a town says or its idea has', async () => {
    const said = await setUp(
      { title: 'Licht am Steig', solution: null, field: 'energy' },
      { outside: 'Eigenes' },
    );
    const { ideas } = (await call<FoundIdeas>(editor, 'GET', `${PROJECTS}/ideas?q=Pegel`)).body;
    const [idea] = ideas;
    if (idea === undefined) throw new Error('no idea of the catalogue');
    const begun = await begin({ title: 'Pegel am Bach', idea: idea.id });
    const things = await findThings(house.kernel, 'idea', [idea.id], 'de');
    expect(begun.field).toBe(things.get(idea.id)?.field);
    expect((await begin({ idea: idea.id, field: 'air' })).field).toBe('air');
    const shown = textOf(await page('piloten/thema-energy'));
    expect(shown).toContain('Licht am Steig');
    expect(shown).not.toContain('Stellplätze am Abend');
    expect(textOf(await page('piloten/thema-energy', 'en'))).toContain('Energy');
    expect(textOf(await page('piloten/thema-energy/stand-setup'))).toContain('Licht am Steig');
    expect(textOf(await page('piloten/thema-energy/stand-stopped'))).toContain('noch keinen Piloten');
    for (const path of ['piloten/thema-none', 'piloten/stand-setup/thema-energy', 'piloten/thema-'])
      expect(await page(path), path).toBeNull();
    expect(textOf(await page(`piloten/${said}`))).toContain('Energie und Licht');
    const wrong = await call(editor, 'POST', PROJECTS, form({ field: 'magic' }));
    expect(wrong.status).toBe(400);
    await setUp({ title: 'Abfuhr am Steig', solution: null, field: 'waste' }, { outside: 'Eigenes' });
    // Without script: links of the page itself.
    const html = (await house.http.inject('/netzwerk/piloten')).body;
    expect(html).toContain('/netzwerk/piloten/thema-energy');
  });

  it('is open data by field, page by page, without what is only planned', async () => {
    const planned = await begin({ title: 'Nur geplant', field: 'energy' });
    const read = async (query: string) => {
      const answer = await house.http.inject(`/api/transfer/open/pilots.json?${query}`);
      return { status: answer.statusCode, ...answer.json<{ items: OpenPilot[]; next: string | null }>() };
    };
    const energy = await read('field=energy');
    expect(energy.items).toMatchObject([{ title: 'Licht am Steig', field: 'energy', town: 'Wacken' }]);
    expect(energy.items.some(({ id }) => id === planned.id)).toBe(false);
    const ids: string[] = [];
    for (let after = ''; ; ) {
      const { items, next } = await read(`limit=2${after}`);
      ids.push(...items.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual((await read('limit=500')).items.map(({ id }) => id));
    const table = await house.http.inject('/api/transfer/open/pilots.csv?field=energy');
    const [head, ...rows] = table.body.trim().split(/\r?\n/);
    expect(head).toContain('id;ars;town;title;lang;field');
    expect(rows).toHaveLength(1);
    expect((await read('field=magic')).status).toBe(400);
    expect((await read('limit=0')).status).toBe(400);
  });

  it('is a report as a file, without risks for everybody and with them at the desk', async () => {
    const id = await live();
    await call(editor, 'PUT', pilotPath(id, `/risks/${randomUUID()}`), {
      ...{ risk: 'Schranke bleibt zu', measure: 'Notruf', state: 'open' },
    });
    for (const [format, type] of [
      ['pdf', 'application/pdf'],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const answer = await house.http.inject(`/api/transfer/pilots/${id}/paper?format=${format}`);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type]);
      const own = await house.http.inject({
        url: pilotPath(id, `/paper?format=${format}`),
        headers: editor.headers,
      });
      expect(own.rawPayload.length).toBeGreaterThan(answer.rawPayload.length);
    }
    const { id: planned } = await begin();
    expect((await house.http.inject(`/api/transfer/pilots/${planned}/paper`)).statusCode).toBe(404);
  });

  it('shows examples marked as such, counts them nowhere, and forgets them all at once', async () => {
    const samples = () => {
      const { db, places } = house.kernel;
      return { db, places, solutions: [transfer], adoptions: createAdoptionDirectory([], () => places) };
    };
    const faults: unknown[] = [];
    await renewSamples(samples(), { now, onFault: (fault) => faults.push(fault) });
    await renewSamples(samples(), { now: now.add({ hours: 24 }), onFault: (fault) => faults.push(fault) });
    expect(faults).toEqual([]);
    house.kernel.sources = await sourcesOf(house.kernel.db);
    const all = await publicPilots(house.kernel.db, {});
    const examples = all.filter(({ isExample }) => isExample);
    expect(examples).toHaveLength(8);
    // Behind all that towns really try.
    expect(all.slice(-8)).toEqual(examples);
    expect(examples.filter(({ state }) => state === 'stopped')).toHaveLength(2);
    expect(await publicPilots(house.kernel.db, { withExamples: false })).toEqual(
      all.filter(({ isExample }) => !isExample),
    );
    for (const { project } of examples) {
      const shown = await page(`piloten/${project}`);
      expect(shown?.example).toBe(true);
      expect(textOf(shown)).toContain('Vorher');
    }
    const rules = await page('machbarkeit');
    const checks = rules?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])) ?? [];
    expect(checks.filter(({ example }) => example).map(({ note }) => note?.split(', ')[0])).toEqual([
      ...['Swisttal · Rot', 'Tangermünde · Grün', 'Köln · Gelb'],
    ]);
    expect(textOf(await page('machbarkeit/2026-1'))).not.toContain('Tangermünde');
    const shownOf = async (title: string, lang = 'de') =>
      textOf(await page(`piloten/${examples.find((one) => one.title.startsWith(title))?.project}`, lang));
    const green = await shownOf('Alle Anträge');
    for (const words of ['Machbarkeit, vorher geprüft', 'Grün', 'dauerte 26 Tage', 'nicht nötig'])
      expect(green).toContain(words);
    const red = await shownOf('Füllstand');
    for (const words of ['Rot', 'Niemand reagiert', 'trotz roter Ampel']) expect(red).toContain(words);
    expect(await shownOf('Licht, das', 'en')).toContain('taken back');
    // Nobody's desk has them, they make nobody work, and no figure counts them.
    const { db, places } = house.kernel;
    expect((await approvalDays(house.kernel)).council).toBeNull();
    const invented = new Set(examples.map(({ project }) => project));
    for (const { ars } of examples) {
      const own = await lastChecksOfTown(db, places.keys(ars));
      expect(own.filter(({ project }) => invented.has(project))).toEqual([]);
    }
    const waste = textOf(await page('piloten/thema-waste'));
    expect(waste).toContain('Füllstand in Glascontainern');
    expect(waste).toContain('1 Pilot, 2 Beispiele');
    const open = async (query: string) =>
      (await house.http.inject(`/api/transfer/open/pilots.json?field=waste&${query}`)).json<{
        items: OpenPilot[];
      }>().items;
    expect((await open('')).map(({ title }) => title)).toEqual(['Abfuhr am Steig']);
    expect((await open('examples=yes')).filter(({ example }) => example)).toHaveLength(2);
    await removeAllSamples(house.kernel.db, samples());
    expect((await publicPilots(house.kernel.db, {})).some(({ isExample }) => isExample)).toBe(false);
    expect(textOf(await page('machbarkeit'))).not.toContain('Tangermünde');
    const { rows } = await sql<{ count: number }>`select (select count(*) from transfer.feasibility f
        where wish like 'example%')::int + (select count(*) from transfer.approval
        where unit = 'Hauptausschuss')::int as count`.execute(house.kernel.db);
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe('a town that goes up in another', () => {
  it('keeps its pilot, which is no longer compared with what was there before', async () => {
    const { db } = house.kernel;
    const GONE = house.kernel.places.neighbours(WACKEN)[0]?.place.ars ?? '';
    const small = await signInAs(house, {
      memberships: [{ ars: GONE, level: 'municipality', role: 'officer' }],
    });
    house.kernel.adoptions = adoptedWith('parking', { [WACKEN]: {}, [GONE]: {} }, house.kernel.places);
    const base = `/api/transfer/desk/${GONE}`;
    const begun = await call<ProjectView>(small, 'POST', `${base}/projects`, form());
    expect(begun).toMatchObject({ status: 200 });
    const { id } = begun.body;
    await call(small, 'PUT', `${base}/pilots/${id}`, record());
    await needNoApproval(id);
    const item = randomUUID();
    await call(small, 'PUT', `${base}/pilots/${id}/kpis/${item}`, {
      ...{
        measure: 'parking-booked',
        name: '',
        unit: '',
        better: 'higher',
        how: 'mean-of-weeks',
        target: null,
      },
    });
    await call(small, 'POST', `${base}/pilots/${id}/kpis/${item}/baseline`, {
      from: '2026-10-26',
      to: '2026-11-22',
    });
    await letThrough(house.kernel.db, id, { now });
    for (const [version, to] of ['feasibility', 'approved', 'setup', 'live'].entries())
      expect(
        (await call(small, 'POST', `${base}/projects/${id}/step`, { to, reason: '', version: version + 1 }))
          .status,
      ).toBe(200);
    now = Temporal.Instant.from('2026-12-22T10:00:00Z');
    let value = 20;
    said['parking-booked'] = () => ({ value: value++, n: 40 });
    await readMeasuresJob.run({}, house.kernel, new AbortController().signal);
    const before = (await call<PilotDesk>(small, 'GET', `${base}/pilots/${id}`)).body.report;
    expect(before).toMatchObject({ area: null, kpis: [{ isAreaChanged: false }] });
    expect(before.kpis[0]?.comparison.interval).not.toBeNull();

    await sql`update kernel.place set selectable = false, valid_to = '2027-01-01' where ars = ${GONE}`.execute(
      db,
    );
    await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
      select ${GONE}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
    house.kernel.places = await loadDirectory(db);
    now = Temporal.Instant.from('2027-01-12T10:00:00Z');
    asked.length = 0;
    await readMeasuresJob.run({}, house.kernel, new AbortController().signal);
    // From now on the new town is asked, whose keys hold the old one.
    expect(asked).toContain(`parking-booked ${WACKEN} 2026-12-21 2026-12-27`);
    const late = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }],
    });
    const after = (await call<PilotDesk>(late, 'GET', pilotPath(id))).body;
    expect(after.report).toMatchObject({
      town: { ars: WACKEN },
      kpis: [{ isAreaChanged: true, verdict: 'open' }],
    });
    expect(after.report.kpis[0]?.comparison).toMatchObject({
      interval: null,
      difference: expect.any(Number),
    });
    const shown = textOf(await page(`piloten/${id}`));
    expect(shown).toContain('Gebietsänderung');
    expect(shown).toContain('Vorher und nachher sind nicht dieselbe Fläche');
  });
});
