/** Approvals of a project, from a template to one that is taken back after going live. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { adopt, setAdoptionState } from './kernel/adoptions/adopt.ts';
import type { SolutionDetail } from './kernel/adoptions/desk-api.ts';
import { giveBack } from './kernel/adoptions/give-back.ts';
import { adoptionsAt } from './kernel/adoptions/store.ts';
import { undoAdoption } from './kernel/adoptions/undo.ts';
import { connect } from './kernel/database/connection.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { approvalState } from './network/transfer/approvals/approval-state.ts';
import type { ApprovalList, ApprovalPath } from './network/transfer/approvals/approvals-api.ts';
import { findApprovalTasks } from './network/transfer/approvals/find-approval-tasks.ts';
import { stepsOf } from './network/transfer/step-store.ts';
import { letThrough, putCheck } from './network/transfer/testing/let-through.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const AMT = '010615168000';
const KOELN = '053150000000';
const TOWNS = ['010615168066', '010615168097', '010615168108', '053140000000', KOELN];
/** Became Wacken. */
const FORMER = '010615168990';

let house: TestHouse;
let officer: SignedInAs;
let editor: SignedInAs;
let koeln: SignedInAs;
/** Of the solutions of the town. */
let manager: SignedInAs;
let project = '';
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
  house.kernel.places = await loadDirectory(db);
  const at = (ars: string, role: 'officer' | 'editor' | 'manager') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  [officer, editor, koeln, manager] = await Promise.all([
    at(WACKEN, 'officer'),
    at(WACKEN, 'editor'),
    at(KOELN, 'officer'),
    at(WACKEN, 'manager'),
  ]);
});
afterAll(() => house.close());
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  const { db } = house.kernel;
  await sql`delete from transfer.approval_template`.execute(db);
  await sql`delete from transfer.project`.execute(db);
  await sql`delete from kernel.adoption`.execute(db);
  project = await aProject({});
});

async function aProject(of: {
  ars?: string;
  kind?: 'pilot' | 'takeover';
  state?: string;
  solution?: string | null;
  source?: string | null;
}): Promise<string> {
  const { ars = WACKEN, kind = 'pilot', state = 'feasibility', solution = 'waste', source = null } = of;
  const id = randomUUID();
  await sql`insert into transfer.project (id, ars, kind, state, title, unit, solution, source, stop_code, created_at,
      changed_at)
    values (${id}, ${ars}, ${kind}, ${state}, 'Abfallkalender erproben', 'Amt', ${solution}, ${source},
      ${state === 'stopped' ? 'law' : null}, now(), now())`.execute(house.kernel.db);
  if (kind === 'pilot')
    await sql`insert into transfer.pilot (project, starts_on, ends_on, live_at)
      values (${id}, '2026-11-01', '2027-06-30', '2026-11-01T08:00:00Z')`.execute(house.kernel.db);
  return id;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Body = ApprovalPath & { code?: string; detail?: string; fault?: string; steps?: unknown };

async function call<Answer = Body>(
  as: SignedInAs,
  method: Method,
  below: string,
  { body, ars = WACKEN }: { body?: object; ars?: string } = {},
) {
  const answer = await house.http.inject({
    ...{ method, url: `/api/transfer/desk/${ars}/approvals${below}`, headers: as.headers },
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() as Answer }; // our own server's shape
}
const read = async (id = project) => (await call(officer, 'GET', `/${id}`)).body;

/** Changes the path as it stands now. */
async function change(as: SignedInAs, below: string, body: object = {}, method: Method = 'POST') {
  const { version } = await read();
  return call(as, method, `/${project}${below}`, { body: { version, ...body } });
}
async function done(answer: Promise<{ status: number; body: Body }>): Promise<ApprovalPath> {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const addStep = (more: object = {}) =>
  done(change(editor, '/steps', { kind: 'council', unit: 'Stadtrat', dueOn: '2026-12-10', ...more }));

/** A path of one step, asked for and decided. */
async function approvedStep(): Promise<string> {
  const { steps } = await addStep();
  const id = steps[0]?.id ?? '';
  await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-10' }));
  await done(change(officer, `/steps/${id}/decide`, { to: 'approved', on: '2026-11-20', reference: 'Az 7' }));
  return id;
}
async function move(to: string, id = project, reason = 'weil') {
  const { project: seen } = await read(id);
  const answer = await house.http.inject({
    ...{ method: 'POST', url: `/api/transfer/desk/${WACKEN}/projects/${id}/step`, headers: officer.headers },
    payload: { to, reason, version: seen.version },
  });
  return { status: answer.statusCode, body: answer.json() as Body }; // our own server's shape
}
const setState = (id: string, state: string) =>
  sql`update transfer.project set state = ${state}, version = version + 1 where id = ${id}`.execute(
    house.kernel.db,
  );
const adoptWaste = () => adopt({ ...house.kernel, now }, { ars: WACKEN, solution: 'waste' });
async function adoption() {
  const keys = house.kernel.places.keys(WACKEN);
  return (await adoptionsAt(house.kernel.db, keys, 'waste'))[0]?.state ?? null;
}
async function tasks() {
  const place = house.kernel.places.get(WACKEN);
  if (place === undefined) throw new Error('no Wacken');
  const permissions = new Set(['transfer:plan']);
  return findApprovalTasks({ place, permissions, language: 'de' }, house.kernel);
}

describe('a path', () => {
  it('begins with a template, its days counted from today, and once only', async () => {
    const empty = await read();
    expect(empty).toMatchObject({ version: 0, steps: [], state: { isClear: false }, none: null });
    const begun = await done(change(editor, '/begin', { template: 'personal-data' }));
    expect(begun.steps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['data-protection', '2027-01-05'],
      ['staff-council', '2027-01-05'],
      ['information-security', '2026-12-22'],
      ['council', '2027-02-22'],
    ]);
    expect(begun.steps.every(({ outcome, mayRemove }) => outcome === 'open' && mayRemove)).toBe(true);
    expect((await change(editor, '/begin', { template: 'with-costs' })).body.code).toBe('approvals-begun');
  });

  it('is added to, put in order, changed and cut, while nothing has happened', async () => {
    await addStep();
    await addStep({ kind: 'audit', unit: 'Prüfungsamt', dueOn: null });
    const { steps } = await addStep({ kind: 'other', name: 'Denkmalschutz', unit: 'Kreis', dueOn: null });
    const ids = steps.map(({ id }) => id);
    const turned = await done(change(editor, '/order', { steps: ids.toReversed() }, 'PUT'));
    expect(turned.steps.map(({ unit }) => unit)).toEqual(['Kreis', 'Prüfungsamt', 'Stadtrat']);
    for (const order of [ids.slice(1), [...ids.slice(1), ids[1]], [...ids.slice(1), randomUUID()]])
      expect((await change(editor, '/order', { steps: order }, 'PUT')).body.code).toBe('approvals-order');
    const [first = '', second = ''] = ids;
    const words = { unit: 'Rat der Stadt', dueOn: '2026-12-01', note: 'Vorlage liegt bei' };
    const edited = await done(change(editor, `/steps/${first}`, words, 'PUT'));
    expect(edited.steps.find(({ id }) => id === first)).toMatchObject(words);
    const cut = await done(change(editor, `/steps/${second}/remove`));
    expect(cut.steps.map(({ id }) => id)).toEqual([ids[2], first]);
  });

  it.each([
    [{ kind: 'other' }, 422, 'approval-nameless'],
    [{ name: 'Rat' }, 422, 'approval-nameless'],
    [{ dueOn: '2026-11-23' }, 422, 'approval-due-over'],
  ])('refuses a step that does not fit: %j', async (more, status, code) => {
    const answer = await change(editor, '/steps', {
      ...{ kind: 'council', unit: 'Stadtrat', dueOn: null, ...more },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await read()).version).toBe(0);
  });

  it('tells who was slower how it stands, and writes nothing of theirs', async () => {
    await addStep();
    const late = await call(editor, 'POST', `/${project}/steps`, {
      body: { version: 0, kind: 'audit', unit: 'Prüfungsamt', dueOn: null },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'approvals-changed', version: 1 } });
    expect((await read()).steps).toHaveLength(1);
  });

  it('has no step more than anybody keeps an eye on, also of two who add one at once', async () => {
    for (let count = 0; count < 19; count += 1) await addStep({ dueOn: null });
    const { version } = await read();
    const body = { version, kind: 'audit', unit: 'Amt', dueOn: null };
    const both = await Promise.all([0, 1].map(() => call(editor, 'POST', `/${project}/steps`, { body })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const more = await change(editor, '/steps', { kind: 'audit', unit: 'Amt', dueOn: null });
    expect(more.body.code).toBe('approvals-many');
  });

  it('is kept as a template of the town, and used for its next project', async () => {
    await addStep();
    await addStep({ kind: 'other', name: 'Denkmalschutz', unit: 'Kreis', dueOn: null });
    now = now.add({ hours: 48 });
    const kept = await done(call(editor, 'PUT', `/${project}/template`, { body: { name: 'Sensoren' } }));
    const own = kept.templates.find(({ name }) => name === 'Sensoren');
    expect(own?.steps).toEqual([
      { kind: 'council', name: '', unit: 'Stadtrat', days: 16 },
      { kind: 'other', name: 'Denkmalschutz', unit: 'Kreis', days: null },
    ]);
    project = await aProject({});
    const used = await done(change(editor, '/begin', { template: own?.id }));
    expect(used.steps.map(({ dueOn }) => dueOn)).toEqual(['2026-12-12', null]);
    // Under the same name there is one, and it can be thrown away by its town only.
    const again = await done(call(editor, 'PUT', `/${project}/template`, { body: { name: 'Sensoren' } }));
    expect(again.templates.filter(({ name }) => name === 'Sensoren')).toHaveLength(1);
    const theirs = await aProject({ ars: KOELN });
    const foreign = await call(koeln, 'DELETE', `/${theirs}/templates/${own?.id}`, { ars: KOELN });
    expect(foreign.body.code).toBe('approval-template-unknown');
    const gone = await done(call(editor, 'DELETE', `/${project}/templates/${own?.id}`));
    expect(gone.templates.some(({ name }) => name === 'Sensoren')).toBe(false);
  });

  it('may be empty for a reason that an office gave, and needed after all', async () => {
    const words = { reason: 'Keine Daten von Personen, keine Kosten.', unit: 'Hauptamt' };
    expect((await change(editor, '/none', words)).status).toBe(403);
    const none = await done(change(officer, '/none', words));
    expect(none).toMatchObject({ none: words, state: { isClear: true, emptyReason: words.reason } });
    const step = await change(editor, '/steps', { kind: 'audit', unit: 'Amt', dueOn: null });
    expect(step.body.code).toBe('approvals-none-needed');
    const needed = await done(change(officer, '/needed'));
    expect(needed).toMatchObject({ none: null, state: { isClear: false } });
    expect(needed.history.map(({ to }) => to)).toEqual(['needed', 'none']);
    await addStep();
    expect((await change(officer, '/none', words)).body.code).toBe('approvals-begun');
  });
});

describe('a step', () => {
  it('is asked for by whoever plans and decided by whoever binds the town', async () => {
    const { steps } = await addStep();
    const id = steps[0]?.id ?? '';
    const asked = await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-17' }));
    expect([asked.mayDecide, (await read()).mayDecide]).toEqual([false, true]);
    expect(asked.steps[0]).toMatchObject({ days: { calendar: 7, working: 5, isRunning: true } });
    const decision = { to: 'conditions', on: '2026-11-20', conditions: 'Nur im Ortskern', reference: 'Az 7' };
    expect((await change(editor, `/steps/${id}/decide`, decision)).status).toBe(403);
    const decided = await done(change(officer, `/steps/${id}/decide`, decision));
    expect(decided.steps[0]).toMatchObject({
      ...{ outcome: 'conditions', conditions: 'Nur im Ortskern', reference: 'Az 7', mayRemove: false },
      days: { calendar: 3, working: 3, isRunning: false },
    });
    expect(decided.state).toMatchObject({ isClear: true, open: 0 });
    expect(decided.history.map(({ to, on }) => [to, on])).toEqual([
      ['conditions', '2026-11-20'],
      ['asked', '2026-11-17'],
    ]);
    const who = await change(editor, `/steps/${id}`, { unit: 'Kreistag', dueOn: '2026-12-10' }, 'PUT');
    expect(who.body.code).toBe('approval-decided');
    expect((await change(editor, `/steps/${id}/remove`)).body.code).toBe('approval-kept');
  });

  it.each([
    ['decide', { to: 'approved', on: '2026-11-20' }, 'approval-not-allowed'],
    ['ask', { to: 'asked', on: '2026-11-25' }, 'approval-future'],
    ['ask', { to: 'asked', on: '1926-11-25' }, 'approval-early'],
    ['decide', { to: 'not-needed', on: '2026-11-24' }, 'approval-needs-reason'],
    [
      'withdraw',
      { on: '2026-11-24', reason: 'weil', seen: { halts: false, pauses: false } },
      'approval-not-allowed',
    ],
  ])('is not noted as it cannot have been: %s %j', async (way, body, code) => {
    const { steps } = await addStep();
    const answer = await change(officer, `/steps/${steps[0]?.id}/${way}`, body);
    expect(answer.body.code).toBe(code);
    expect((await read()).steps[0]?.outcome).toBe('open');
  });

  it('is decided nowhere but where decisions are noted', async () => {
    const id = await approvedStep();
    const back = await change(officer, `/steps/${id}/decide`, { to: 'open', on: '2026-11-24' });
    expect(back.body.code).toBe('approval-not-allowed');
    // A way for whoever plans must not lead to what binds the town.
    await done(change(officer, '/steps', { kind: 'audit', unit: 'Amt', dueOn: null }));
    const { steps } = await read();
    const second = steps[1]?.id ?? '';
    await done(
      change(officer, `/steps/${second}/decide`, { to: 'not-needed', on: '2026-11-24', reason: 'x' }),
    );
    const reopened = await change(editor, `/steps/${second}/ask`, { to: 'open', on: '2026-11-24' });
    expect(reopened.body.code).toBe('approval-not-allowed');
  });

  it('has its days put right where they were noted wrong, and so has what is measured', async () => {
    const id = await approvedStep();
    const right = { askedOn: '2026-11-02', decidedOn: '2026-11-20', reason: 'Zahlendreher' };
    expect((await change(editor, `/steps/${id}/correct`, right)).status).toBe(403);
    const future = await change(officer, `/steps/${id}/correct`, { ...right, decidedOn: '2026-11-25' });
    expect(future.body.code).toBe('approval-future');
    const after = await done(change(officer, `/steps/${id}/correct`, right));
    expect(after.steps[0]).toMatchObject({ outcome: 'approved', days: { calendar: 18 } });
    expect(after.history[0]).toMatchObject({ from: 'approved', to: 'approved', reason: 'Zahlendreher' });
    const { days } = (await call<ApprovalList>(editor, 'GET', '')).body;
    expect(days.find(({ kind }) => kind === 'council')?.own).toEqual({ median: 18, decisions: 1 });
  });

  it('belongs to its own town and its own path', async () => {
    const id = await approvedStep();
    const foreign = await call(koeln, 'GET', `/${project}`, { ars: KOELN });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'project-unknown']);
    expect((await call(koeln, 'GET', `/${project}`)).status).toBe(403);
    const body = { version: 3, unit: 'Köln', dueOn: null };
    expect((await call(koeln, 'PUT', `/${project}/steps/${id}`, { ars: KOELN, body })).status).toBe(404);
    project = await aProject({});
    expect((await change(editor, `/steps/${id}/remove`)).body.code).toBe('approval-unknown');
  });

  it('of an example, or of a project that is over, is nobody’s to change', async () => {
    project = await aProject({ state: 'stopped' });
    const over = await change(editor, '/steps', { kind: 'audit', unit: 'Amt', dueOn: null });
    expect(over.body.code).toBe('approvals-over');
    const example = await aProject({ source: randomUUID() });
    expect((await call(officer, 'GET', `/${example}`)).status).toBe(404);
  });
});

describe('a project', () => {
  it('goes on only with its approvals, and is told which are missing', async () => {
    await putCheck(house.kernel.db, project, { now: house.kernel.clock.now() });
    expect((await move('approved')).body.code).toBe('approvals-missing');
    const { steps } = await addStep();
    const open = await move('approved');
    expect([open.status, open.body.code]).toEqual([409, 'approvals-open']);
    expect(open.body.detail).toContain('Stadtrat');
    await done(change(editor, `/steps/${steps[0]?.id}/ask`, { to: 'asked', on: '2026-11-10' }));
    await done(change(officer, `/steps/${steps[0]?.id}/decide`, { to: 'approved', on: '2026-11-20' }));
    await letThrough(house.kernel.db, project, { now: house.kernel.clock.now() });
    expect((await move('approved')).body.code).toBeUndefined();
  });

  it('that takes a solution over needs them before it goes live, too', async () => {
    project = await aProject({ kind: 'takeover', state: 'begun' });
    expect((await move('approved')).body.code).toBe('approvals-missing');
    await done(change(officer, '/none', { reason: 'Nichts Neues.', unit: 'Hauptamt' }));
    expect((await move('approved')).status).toBe(200);
    await done(change(officer, '/needed'));
    expect((await move('live')).body.code).toBe('approvals-missing');
  });

  it('written under a former key belongs to the town that it became', async () => {
    project = await aProject({ ars: FORMER, kind: 'takeover', state: 'live' });
    await adoptWaste();
    const id = await approvedStep();
    const list = await call<ApprovalList>(editor, 'GET', '');
    expect(list.body.projects.map(({ id: one }) => one)).toContain(project);
    const seen = { halts: true, pauses: true };
    await done(change(officer, `/steps/${id}/withdraw`, { on: '2026-11-24', reason: 'Widerspruch', seen }));
    expect(await adoption()).toBe('paused');
  });
});

describe('an approval that is taken back', () => {
  const seen = { halts: true, pauses: true };
  const back = { on: '2026-11-24', reason: 'Der Personalrat hat widersprochen.', seen };

  async function liveTakeover(): Promise<string> {
    project = await aProject({ kind: 'takeover', state: 'live' });
    await adoptWaste();
    return approvedStep();
  }

  it('halts the project and pauses the solution in the same moment, for all to read', async () => {
    const id = await liveTakeover();
    expect((await read()).effect).toEqual(seen);
    expect((await change(editor, `/steps/${id}/withdraw`, back)).status).toBe(403);
    const after = await done(change(officer, `/steps/${id}/withdraw`, back));
    expect(after.steps[0]).toMatchObject({ outcome: 'withdrawn', withdrawnOn: '2026-11-24' });
    expect(after).toMatchObject({ project: { state: 'halted' }, isStopped: true, resume: null });
    expect(await adoption()).toBe('paused');
    expect((await stepsOf(house.kernel.db, 'project', project)).at(-1)).toMatchObject({
      ...{ from: 'live', to: 'halted', reason: back.reason },
    });
    expect(await tasks()).toMatchObject([{ id: `approval-withdrawn:${id}`, urgency: 'now' }]);
    expect((await move('live')).body.code).toBe('approvals-open');
    expect(await approvalState(house.kernel.db, project)).toMatchObject({ withdrawn: 1, isClear: false });
  });

  it('does nothing at all where one part of it fails', async () => {
    const id = await liveTakeover();
    const before = await read();
    const owner = connect(house.ownerUrl);
    await sql`alter table kernel.adoption_version add constraint no_pause check (state <> 'paused') not valid`.execute(
      owner,
    );
    expect((await change(officer, `/steps/${id}/withdraw`, back)).status).toBe(500);
    await sql`alter table kernel.adoption_version drop constraint no_pause`.execute(owner);
    await owner.destroy();
    expect(await read()).toEqual(before);
    expect(await adoption()).toBe('live');
  });

  it('does nothing where it would do something else than was said', async () => {
    const id = await liveTakeover();
    const wrong = { ...back, seen: { halts: true, pauses: false } };
    const answer = await change(officer, `/steps/${id}/withdraw`, wrong);
    expect([answer.status, answer.body.code]).toEqual([409, 'approvals-other-effect']);
    expect((await read()).project.state).toBe('live');
  });

  it('lets both go on in one step by a person, once it is there again', async () => {
    const id = await liveTakeover();
    await done(change(officer, `/steps/${id}/withdraw`, back));
    expect((await change(officer, '/resume', { reason: 'x' })).body.code).toBe('approvals-nothing-to-resume');
    await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-24' }));
    const again = await done(change(officer, `/steps/${id}/decide`, { to: 'approved', on: '2026-11-24' }));
    expect(again).toMatchObject({ isStopped: false, resume: { project: true, solution: true } });
    expect(await adoption()).toBe('paused');
    const on = await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect(on).toMatchObject({ project: { state: 'live' }, resume: null });
    expect(await adoption()).toBe('live');
    expect((await change(officer, '/resume', { reason: 'x' })).status).toBe(409);
  });

  it('lets a pilot go on with its solution, which it has to have to go on', async () => {
    project = await aProject({ state: 'live' });
    await adoptWaste();
    const id = await approvedStep();
    await done(change(officer, `/steps/${id}/withdraw`, back));
    await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-24' }));
    await done(change(officer, `/steps/${id}/decide`, { to: 'approved', on: '2026-11-24' }));
    const on = await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect([on.project.state, on.resume, await adoption()]).toEqual(['live', null, 'live']);
  });

  it('pauses the solution of a pilot that is being evaluated or here to stay, and leaves its state', async () => {
    for (const state of ['evaluation', 'scaled']) {
      await sql`delete from transfer.project`.execute(house.kernel.db);
      await sql`delete from kernel.adoption`.execute(house.kernel.db);
      project = await aProject({ state });
      await adoptWaste();
      const id = await approvedStep();
      const effect = { halts: false, pauses: true };
      expect((await read()).effect).toEqual(effect);
      const after = await done(change(officer, `/steps/${id}/withdraw`, { ...back, seen: effect }));
      expect(after.project.state).toBe(state);
      expect(await adoption()).toBe('paused');
    }
  });

  it('touches nothing that runs while its own project does not', async () => {
    await adoptWaste();
    const id = await approvedStep();
    const effect = { halts: false, pauses: false };
    await setState(project, 'setup');
    await done(change(officer, `/steps/${id}/withdraw`, { ...back, seen: effect }));
    expect(await adoption()).toBe('live');
    expect((await move('live')).body.code).toBe('approvals-open');
  });

  it('never leaves a project live without it, whoever of two is faster', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      project = await aProject({ kind: 'takeover', state: 'approved', solution: 'waste' });
      const id = await approvedStep();
      const { version, project: shown } = await read();
      const step = `/api/transfer/desk/${WACKEN}/projects/${project}/step`;
      await Promise.all([
        call(officer, 'POST', `/${project}/steps/${id}/withdraw`, {
          body: { version, ...back, seen: { halts: false, pauses: false } },
        }),
        house.http.inject({
          ...{ method: 'POST', url: step, headers: officer.headers },
          payload: { to: 'live', reason: 'weil', version: shown.version },
        }),
      ]);
      const after = await read();
      expect([after.project.state, after.steps[0]?.outcome]).toSatisfy(
        ([state, outcome]) => (state === 'live') !== (outcome === 'withdrawn'),
      );
    }
  });

  it('pauses nothing where the town has no adoption of its own', async () => {
    project = await aProject({ state: 'live', solution: null });
    const id = await approvedStep();
    const effect = { halts: true, pauses: false };
    await done(change(officer, `/steps/${id}/withdraw`, { ...back, seen: effect }));
    expect((await read()).project.state).toBe('halted');
  });
});

describe('what runs without its approval', () => {
  const back = { on: '2026-11-24', reason: 'Widerspruch', seen: { halts: true, pauses: true } };
  const askAgain = (id: string) =>
    done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-24' }));
  const approveAgain = (id: string) =>
    done(change(officer, `/steps/${id}/decide`, { to: 'approved', on: '2026-11-24' }));

  /** Live with the solution as it is, and its approval taken back. */
  async function held(of: Parameters<typeof aProject>[0] = {}): Promise<string> {
    project = await aProject({ kind: 'takeover', state: 'live', ...of });
    const id = await approvedStep();
    expect((await read()).effect).toEqual(back.seen);
    await done(change(officer, `/steps/${id}/withdraw`, back));
    expect(await adoption()).toBe('paused');
    return id;
  }
  async function desk(method: 'GET' | 'POST' | 'PUT', below = '', payload?: object, lang = 'de') {
    const answer = await house.http.inject({
      ...{
        method,
        url: `/api/desk/${WACKEN}/solutions/waste${below}?lang=${lang}`,
        headers: manager.headers,
      },
      ...(payload !== undefined && { payload }),
    });
    return { status: answer.statusCode, body: answer.json() as SolutionDetail & Record<string, unknown> }; // our own server's shape
  }
  const version = async () => (await desk('GET')).body.version;

  it.each([
    ['resumed', 'POST', '/resume', {}],
    ['switched on by its settings', 'PUT', '', { state: 'live', settings: {} }],
    ['undone to a version that was live', 'POST', '/undo', { to: 1 }],
    ['given back: it would be shown as if there were none', 'POST', '/give-back', { sources: [] }],
  ] as const)('is not %s at the desk of solutions', async (_way, method, below, body) => {
    await adoptWaste();
    await held();
    const seen = await version();
    const answer = await desk(method, below, { version: seen, ...body });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        ...{ code: 'approvals-hold', title: 'Ohne Freigabe bleibt die Lösung angehalten' },
        ...{ detail: expect.stringContaining('„Abfallkalender erproben“ fehlt eine Freigabe') },
        held: { path: `${WACKEN}/vorhaben/freigaben/${project}` },
      },
    });
    expect([await adoption(), await version()]).toEqual(['paused', seen]);
    // What does not show it stays possible.
    const settings = { version: seen, settings: {} };
    expect((await desk('PUT', '', settings)).body.state).toBe('paused');
  });

  it('is no longer held from the console either, which says where it is ended', async () => {
    await adoptWaste();
    await held();
    const rules = { ...house.kernel, now };
    const target = { ars: WACKEN, solution: 'waste' };
    for (const way of [
      () => setAdoptionState(rules, { ...target, state: 'live' }),
      () => adopt(rules, { ...target, state: 'live' }),
      () => undoAdoption(rules, target),
      () => giveBack(rules, target),
    ])
      await expect(way()).rejects.toMatchObject({
        code: 'adoption-held',
        message: expect.stringMatching(
          new RegExp(`lacks an approval .*Stadtrat.*/en/rathaus/${WACKEN}/vorhaben/freigaben/${project}$`),
        ),
      });
    expect(await adoption()).toBe('paused');
  });

  it('says at the desk of solutions what holds it, until its project goes on', async () => {
    await adoptWaste();
    expect((await desk('GET')).body.hold).toBeNull();
    const id = await held();
    expect((await desk('GET', '', undefined, 'en')).body.hold).toEqual({
      title: 'Without its approval the solution stays paused',
      text: expect.stringContaining('Stadtrat'),
      page: `/en/rathaus/${WACKEN}/vorhaben/freigaben/${project}`,
    });
    await askAgain(id);
    expect((await desk('POST', '/resume', { version: await version() })).body.code).toBe('approvals-hold');
    await approveAgain(id);
    const ready = await desk('POST', '/resume', { version: await version() });
    expect([ready.status, ready.body.code]).toEqual([409, 'approvals-hold-ready']);
    await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect((await desk('GET')).body).toMatchObject({ state: 'live', hold: null });
    // Paused by the town itself, it is the town's to show again.
    await desk('POST', '/pause', { version: await version() });
    expect((await desk('POST', '/resume', { version: await version() })).body.state).toBe('live');
  });

  it('also where the town had paused it itself before', async () => {
    await adoptWaste();
    project = await aProject({ kind: 'takeover', state: 'live' });
    const id = await approvedStep();
    await desk('POST', '/pause', { version: await version() });
    const seen = { halts: true, pauses: false };
    await done(change(officer, `/steps/${id}/withdraw`, { ...back, seen }));
    for (const next of [() => askAgain(id), () => approveAgain(id)]) {
      expect((await desk('POST', '/resume', { version: await version() })).body.code).toBe('approvals-hold');
      await next();
    }
    expect((await desk('POST', '/resume', { version: await version() })).body.state).toBe('live');
  });

  it('is held by each of its projects, whichever goes on first', async () => {
    await adoptWaste();
    const first = await held();
    const one = project;
    project = await aProject({ kind: 'takeover', state: 'live' });
    const second = await approvedStep();
    const seen = { halts: true, pauses: false };
    await done(change(officer, `/steps/${second}/withdraw`, { ...back, seen }));
    const other = project;
    project = one;
    await askAgain(first);
    await approveAgain(first);
    const refused = await change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' });
    expect([refused.status, refused.body.code]).toEqual([409, 'approvals-hold']);
    expect((await read()).project.state).toBe('halted');
    project = other;
    await askAgain(second);
    await approveAgain(second);
    project = one;
    await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect(await adoption()).toBe('live');
  });

  it('is held under a former key, and by no project of another town, solution or example', async () => {
    await adoptWaste();
    await held({ ars: FORMER });
    expect((await desk('POST', '/resume', { version: await version() })).body.code).toBe('approvals-hold');
    await sql`update transfer.project set ars = ${KOELN}`.execute(house.kernel.db);
    expect((await desk('GET')).body.hold).toBeNull();
    await sql`update transfer.project set ars = ${WACKEN}, solution = 'leisure'`.execute(house.kernel.db);
    expect((await desk('POST', '/resume', { version: await version() })).body.state).toBe('live');
  });

  it('is held no longer once its project is over', async () => {
    await adoptWaste();
    await held();
    await setState(project, 'live');
    await sql`update transfer.project set state = 'stopped', stop_code = 'law' where id = ${project}`.execute(
      house.kernel.db,
    );
    expect((await desk('POST', '/resume', { version: await version() })).body.state).toBe('live');
  });

  it('is paused too where the town inherits it, and is inherited again afterwards', async () => {
    const { db } = house.kernel;
    await adopt({ ...house.kernel, now }, { ars: AMT, solution: 'waste', settings: {} });
    const id = await held();
    expect((await desk('GET')).body).toMatchObject({ state: 'paused', isOnlyPause: true });
    expect((await adoptionsAt(db, [AMT], 'waste'))[0]?.state).toBe('live');
    expect((await desk('POST', '/resume', { version: await version() })).body.code).toBe('approvals-hold');
    await askAgain(id);
    const again = await approveAgain(id);
    expect(again.resume).toEqual({ project: true, solution: true });
    await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect((await desk('GET')).body).toMatchObject({ state: 'inherited', inheritedFrom: { ars: AMT } });
  });

  it('is paused too where nobody adopted it, for it is shown everywhere, and the pilot runs on', async () => {
    const id = await held({ kind: 'pilot' });
    expect((await desk('GET')).body).toMatchObject({ state: 'paused', isOnlyPause: true });
    await askAgain(id);
    await approveAgain(id);
    const on = await done(change(officer, '/resume', { reason: 'Vereinbarung geschlossen.' }));
    expect(on.project.state).toBe('live');
    expect((await desk('GET')).body.state).toBe('everywhere');
  });

  it('is not paused where the town only prepares it, which no pause overwrites', async () => {
    project = await aProject({ kind: 'takeover', state: 'live' });
    await adopt({ ...house.kernel, now }, { ars: WACKEN, solution: 'waste', state: 'draft' });
    const id = await approvedStep();
    const seen = { halts: true, pauses: false };
    await done(change(officer, `/steps/${id}/withdraw`, { ...back, seen }));
    expect(await adoption()).toBe('draft');
    const live = { version: await version(), state: 'live', settings: {} };
    expect((await desk('PUT', '', live)).body.code).toBe('approvals-hold');
  });
});

describe('what a desk is told', () => {
  it('is what is due within a week, late or refused, the worst first', async () => {
    await addStep({ unit: 'bald', dueOn: '2026-12-01' });
    await addStep({ unit: 'später', dueOn: '2026-12-02' });
    const { steps } = await addStep({ unit: 'abgelehnt', dueOn: null });
    const id = steps[2]?.id ?? '';
    await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: '2026-11-20' }));
    await done(
      change(officer, `/steps/${id}/decide`, { to: 'refused', on: '2026-11-23', reason: 'zu teuer' }),
    );
    expect((await tasks()).map(({ urgency, text, due }) => [urgency, text.split(' · ')[1], due])).toEqual([
      ['now', 'abgelehnt', null],
      ['soon', 'bald', '2026-12-01'],
    ]);
    now = Temporal.Instant.from('2026-12-02T10:00:00Z');
    expect((await tasks()).map(({ id: task }) => task.split(':')[0])).toEqual([
      ...['approval-refused', 'approval-late', 'approval-due'],
    ]);
    const { projects } = (await call<ApprovalList>(editor, 'GET', '')).body;
    expect(projects[0]).toMatchObject({ open: 2, refused: 1, late: 1, due: '2026-12-01', isClear: false });
    await sql`update transfer.project set state = 'stopped', stop_code = 'law'`.execute(house.kernel.db);
    expect(await tasks()).toEqual([]);
  });
});

describe('how long approvals take', () => {
  const open = async (format: 'json' | 'csv') =>
    house.http.inject({ method: 'GET', url: `/api/transfer/open/approval-days.${format}` });
  const council = async () => {
    // Our own server's shape.
    const { items } = (await open('json')).json() as {
      items: { kind: string; days: Record<string, number> | null }[];
    };
    return items.find(({ kind }) => kind === 'council')?.days;
  };

  async function decided(ars: string, days: number, source: string | null = null): Promise<void> {
    const { db } = house.kernel;
    const id = await aProject({ ars, source });
    const step = randomUUID();
    await sql`insert into transfer.approval_path (project, version, begun_on, changed_at)
      values (${id}, 1, '2026-01-01', now())`.execute(db);
    await sql`insert into transfer.approval (id, project, position, kind, unit, asked_on, decided_on, outcome)
      values (${step}, ${id}, 1, 'council', 'Rat', '2026-03-01', date '2026-03-01' + ${days}::int, 'approved')`.execute(
      db,
    );
    await sql`insert into transfer.approval_event (id, project, approval, from_outcome, to_outcome, on_day, asked_on,
        ars, at)
      values (${randomUUID()}, ${id}, ${step}, 'asked', 'approved', date '2026-03-01' + ${days}::int, '2026-03-01',
        ${ars}, now())`.execute(db);
  }

  it('is told from five towns on, without examples, and a town that merged counts once', async () => {
    const [first = '', second = '', third = ''] = TOWNS;
    for (const [ars, days] of [
      [first, 10],
      [second, 20],
      [third, 30],
      [WACKEN, 40],
      [FORMER, 50],
    ] as const)
      await decided(ars, days);
    await decided(KOELN, 900, randomUUID());
    expect(await council()).toBeNull();
    await decided(KOELN, 60);
    expect(await council()).toEqual({ lower: 22.5, median: 35, upper: 47.5, decisions: 6, towns: 5 });
    const csv = (await open('csv')).body.split('\r\n');
    expect(csv[0]).toBe('\ufeffkind;days_lower;days_median;days_upper;decisions;towns;licence');
    expect(csv).toContain('council;22.5;35;47.5;6;5;');
    expect(csv).toContain('audit;;;;;;');
    const { days } = (await call<ApprovalList>(editor, 'GET', '')).body;
    expect(days.find(({ kind }) => kind === 'council')).toEqual({
      ...{ kind: 'council', own: { median: 45, decisions: 2 } },
      all: { lower: 22.5, median: 35, upper: 47.5, decisions: 6, towns: 5 },
    });
  });

  it('counts a second round of the same step for itself', async () => {
    const { steps } = await addStep();
    const id = steps[0]?.id ?? '';
    for (const [asked, to, on] of [
      ['2026-10-01', 'refused', '2026-10-05'],
      ['2026-10-10', 'approved', '2026-10-20'],
    ] as const) {
      await done(change(editor, `/steps/${id}/ask`, { to: 'asked', on: asked }));
      await done(change(officer, `/steps/${id}/decide`, { to, on, reason: 'weil' }));
    }
    const { days } = (await call<ApprovalList>(editor, 'GET', '')).body;
    expect(days.find(({ kind }) => kind === 'council')?.own).toEqual({ median: 7, decisions: 2 });
  });
});
