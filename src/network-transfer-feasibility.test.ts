/** Feasibility of a town's projects: what fills itself, what is saved for good, and who may see it. HTTP and PostgreSQL. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { HAS_POPPLER, pdfText } from './kernel/papers/testing/poppler.ts';
import type { PageContent } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { Economy } from './network/transfer/feasibility/economy.ts';
import type {
  CheckedProjects,
  FeasibilityView,
  GateEntries,
} from './network/transfer/feasibility/feasibility-api.ts';
import { findFeasibilityTasks } from './network/transfer/feasibility/find-feasibility-tasks.ts';
import { lastFeasibility } from './network/transfer/feasibility/last-feasibility.ts';
import { GATES, type GateId } from './network/transfer/feasibility/rule-set.ts';
import { changeProject } from './network/transfer/projects/change-project.ts';
import type { ProjectView } from './network/transfer/projects/projects-api.ts';
import { stepsOf } from './network/transfer/step-store.ts';
import { letThrough } from './network/transfer/testing/let-through.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const RULES = '2026-1';

let house: TestHouse;
let editor: SignedInAs;
let manager: SignedInAs;
let stranger: SignedInAs;
let citizen: SignedInAs;
let time = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => time, milliseconds: () => time.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const at = { ars: WACKEN, level: 'municipality' } as const;
  editor = await signInAs(house, { memberships: [{ ...at, role: 'editor' }] });
  manager = await signInAs(house, { memberships: [{ ...at, role: 'manager' }] });
  stranger = await signInAs(house, { memberships: [{ ...at, ars: KOELN, role: 'manager' }] });
  citizen = await signInAs(house, {});
});
afterAll(() => house.close());

async function call<Body>(as: SignedInAs, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.headers['content-type']?.toString().includes('json') ? answer.json() : {};
  return { status: answer.statusCode, body: body as Body & Refused, answer }; // our own server's shape
}
interface Refused {
  code?: string;
  detail?: string;
  gates?: GateId[];
  number?: number;
}

const PROJECTS = `/api/transfer/desk/${WACKEN}/projects`;
const pathOf = (id: string, ars = WACKEN) => `/api/transfer/desk/${ars}/projects/${id}/feasibility`;

async function pilot(more: object = {}): Promise<ProjectView> {
  const form = { title: 'Pegel am Bach', about: '', unit: 'Bauamt', solution: 'waste', idea: null };
  const made = await call<ProjectView>(editor, 'POST', PROJECTS, { ...form, wish: randomUUID(), ...more });
  expect(made.status, made.answer.body).toBe(200);
  return made.body;
}

const view = async (id: string, as = editor) => (await call<FeasibilityView>(as, 'GET', pathOf(id))).body;

const entry = (answer: number | string | null, more: object = {}) => ({ answer, note: 'Belegt.', ...more });
/** All gates with one answer, which is explained. */
const all = (answer: number, more: object = {}) => ({
  ...Object.fromEntries(GATES.map((gate) => [gate, entry(answer)])),
  ...more,
});
const pays: Economy = {
  ...{ years: 5, ratePercent: 1.2, towns: 1, sharedOnce: 0, sharedYearly: 0, ownOnce: 0, ownYearly: 0 },
  ...{ benefitBudget: 100_000, benefitOther: 0, marks: { q1: 5 } },
};
const form = (entries: object, more: object = {}) => ({
  ...{ rules: RULES, unit: 'Stabsstelle Digitales', entries, economy: pays },
  ...{ wish: randomUUID(), after: 0, ...more },
});
const save = (id: string, body: object, as = editor) => call<FeasibilityView>(as, 'POST', pathOf(id), body);

const step = (id: string, body: object) => call<ProjectView>(manager, 'POST', `${PROJECTS}/${id}/step`, body);

describe('what fills itself', () => {
  it('says for each gate what the platform knows, whence and when, and what it proposes', async () => {
    const { id } = await pilot();
    const { known, rules, last, isOpen, today } = await view(id);
    expect({ rules, last, isOpen, today }).toEqual({
      ...{ rules: RULES, last: null, isOpen: true, today: '2026-11-24' },
    });
    const proposals = Object.fromEntries(
      known.flatMap(({ gate, proposes }) => (proposes === null ? [] : [[gate, proposes]])),
    );
    expect(proposals).toEqual({ P1: 1, T1: 'na', T2: 'na', T3: 'na', T4: 3, A1: 1 });
    for (const { text, source, at } of known) {
      expect(text).not.toMatch(/[{}_]/);
      expect(source).not.toBe('');
      expect(at.endsWith('Z')).toBe(true);
    }
    const texts = known.map(({ text }) => text).join('\n');
    expect(texts).toContain('Zuständig ist: Bauamt');
    expect(texts).toContain('Funkabdeckung: nicht bekannt. Messen Sie');
    expect(texts).toContain('Erfüllt: Termine aus einer Quelle oder von Hand');
    expect(texts).toContain('noch nicht angelegt');
  });

  it('proposes "by hand only" where something is missing that the solution needs', async () => {
    const { id } = await pilot({ solution: 'parking' });
    const facts = (await view(id)).known.filter(({ gate }) => gate === 'T5');
    expect(facts[0]).toMatchObject({ proposes: 1, says: 'bad' });
    expect(facts.map(({ text }) => text)).toContain('Fehlt: Karte der Baugebiete ist da');
  });

  it('guesses nothing about what runs outside of the platform', async () => {
    const { id } = await pilot({ solution: null, unit: '' });
    const { known } = await view(id);
    const of = (gate: GateId) => known.filter((fact) => fact.gate === gate).map(({ proposes }) => proposes);
    expect(of('P1')).toEqual([0]);
    for (const gate of ['T1', 'T4', 'T5', 'S1'] as const) expect(of(gate)).toEqual([null]);
    expect(of('R1')).toEqual([]);
  });

  it('knows who else runs the same, and does not count the town itself', async () => {
    const { id } = await pilot({ solution: 'leisure' });
    const texts = (await view(id)).known.filter(({ gate }) => gate === 'R1').map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('Noch keine andere Kommune')]);
  });

  it('knows how the approvals stand', async () => {
    const { id } = await pilot();
    await sql`insert into transfer.approval_path (project, version, begun_on, changed_at)
      values (${id}, 1, '2026-11-01', ${time.toString()})`.execute(house.kernel.db);
    await sql`insert into transfer.approval (id, project, position, kind, name, unit, asked_on, decided_on, outcome)
      values (${randomUUIDv7()}, ${id}, 1, 'council', '', 'Rat', '2026-11-02', '2026-11-03', 'refused')`.execute(
      house.kernel.db,
    );
    const { known } = await view(id);
    expect(known.find(({ gate }) => gate === 'A1')).toMatchObject({ says: 'bad', proposes: 0 });
    // Whatever somebody answers: it fails as long as the approval is refused.
    const { body, status } = await save(id, form(all(4)));
    expect(status).toBe(200);
    expect(body.last).toMatchObject({ light: 'amber', score: 100, isRefused: true });
    expect(body.last?.work).toMatchObject([{ gate: 'A1', why: 'fail' }]);
  });
});

describe('a check', () => {
  it('is saved for good with its rules, answers, facts and result', async () => {
    const { id } = await pilot();
    const { status, body } = await save(id, form(all(3)));
    expect(status).toBe(200);
    expect(body.last).toMatchObject({
      ...{
        number: 1,
        rules: RULES,
        light: 'green',
        score: 78.7,
        unit: 'Stabsstelle Digitales',
        by: 'Wacken',
      },
      changes: null,
    });
    expect(body.last?.entries.P2).toMatchObject({ answer: 3, note: 'Belegt.' });
    expect(await lastFeasibility(house.kernel.db, id)).toMatchObject({
      light: 'green',
      score: 78.7,
      fails: [],
    });
    await expect(
      sql`update transfer.feasibility set light = 'green' where project = ${id}`.execute(house.kernel.db),
    ).rejects.toThrow('permission denied');
  });

  it('is one when it is sent twice, and says who was faster otherwise', async () => {
    const { id } = await pilot();
    const body = form(all(3));
    expect((await save(id, body)).status).toBe(200);
    const again = await save(id, body);
    expect([again.status, again.body.checks.length]).toEqual([200, 1]);
    const late = await save(id, form(all(4)));
    expect(late).toMatchObject({ status: 409, body: { code: 'feasibility-changed', number: 1 } });
    const next = await save(id, form(all(4), { after: 1 }));
    expect(next.body.last).toMatchObject({
      ...{ number: 2, score: 100 },
      changes: { score: 21.3, light: null },
    });
    expect(next.body.last?.changes?.answers.map(({ gate }) => gate)).toEqual(
      GATES.filter((gate) => gate !== 'E1'),
    );
  });

  it('of two at the same moment one is saved', async () => {
    const { id } = await pilot();
    const both = await Promise.all([save(id, form(all(3))), save(id, form(all(4)))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('wants to know why somebody answers otherwise than the platform proposes', async () => {
    const { id } = await pilot();
    const silent = await save(id, form({ P1: { answer: 4 }, T1: { answer: 3 }, T4: { answer: 3 } }));
    expect(silent).toMatchObject({
      status: 422,
      body: { code: 'feasibility-needs-reason', gates: ['P1', 'T1'] },
    });
    expect(silent.body.detail).toContain('P1, T1');
    const said = await save(id, form({ P1: entry(4), T1: entry(3), T4: { answer: 3 } }));
    expect(said.status).toBe(200);
  });

  it.each([
    ['other rules', form({}, { rules: '2019-1' }), 409, 'feasibility-old-rules'],
    ['a gate left aside that always applies', form({ P1: entry('na') }), 422, 'feasibility-not-applicable'],
    ['a day that is over', form({ P2: entry(1, { due: '2026-11-23' }) }), 422, 'feasibility-due-past'],
    ['no office', form({}, { unit: ' ' }), 400, undefined],
    ['an answer out of range', form({ P1: entry(5) }), 400, undefined],
    [
      'an address that is no page of the web',
      form({ P1: entry(1, { link: 'javascript:alert(1)' }) }),
      400,
      undefined,
    ],
    ['a gate that is none', form({ X1: entry(1) }), 400, undefined],
    ['costs below zero', form({}, { economy: { ...pays, ownOnce: -1 } }), 400, undefined],
    ['marks above ten', form({}, { economy: { ...pays, marks: { q1: 11 } } }), 400, undefined],
  ])('is refused with %s', async (_what, body, status, code) => {
    const { id } = await pilot();
    const answer = await save(id, body);
    expect(answer.status, answer.answer.body).toBe(status);
    if (code !== undefined) expect(answer.body.code).toBe(code);
    expect((await view(id)).checks).toEqual([]);
  });

  it('is not judged before it can be, and says how much is answered', async () => {
    const { id } = await pilot();
    const begun = await save(id, form({ P1: entry(2), P2: entry(3) }, { economy: null }));
    expect(begun.body.last).toMatchObject({ light: 'open', answered: 2, asked: 12, changes: null });
    expect(await lastFeasibility(house.kernel.db, id)).toMatchObject({ light: 'red', said: 'open' });
    const failed = await save(id, form({ P1: entry(2), T4: entry(0) }, { after: 1, economy: null }));
    expect(failed.body.last).toMatchObject({
      ...{ light: 'red', answered: 2, changes: { light: { from: 'open', to: 'red' } } },
    });
    const whole = await save(id, form(all(4), { after: 2 }));
    expect(whole.body.last).toMatchObject({ light: 'green', answered: 12, asked: 12 });
    const listed = await call<CheckedProjects>(
      ...([editor, 'GET', `/api/transfer/desk/${WACKEN}/feasibility`] as const),
    );
    expect(listed.body.projects.find((one) => one.id === id)?.last).toMatchObject({
      ...{ light: 'green', score: 100, answered: 12, asked: 12 },
    });
  });

  it('is made no more for a project that has ended, and stays readable', async () => {
    const { id } = await pilot();
    await save(id, form(all(3)));
    const { version } = (await call<ProjectView>(manager, 'GET', `${PROJECTS}/${id}`)).body;
    const stop = { to: 'stopped', reason: 'Kein Geld.', code: 'no-budget', version };
    expect((await step(id, stop)).status).toBe(200);
    expect(await save(id, form(all(4), { after: 1 }))).toMatchObject({
      ...{ status: 409, body: { code: 'feasibility-closed' } },
    });
    expect(await view(id)).toMatchObject({ isOpen: false, last: { score: 78.7 } });
  });
});

describe('tasks', () => {
  const entries: GateEntries = {
    P1: { answer: 1, note: '', link: '', unit: 'Kämmerei', due: '2026-12-01' },
    P2: { answer: 4, note: '', link: '', unit: 'Niemand', due: '2026-12-01' },
    S1: { answer: 2, note: '', link: '', unit: 'IT', due: '2027-03-01' },
  };
  const found = (permissions = new Set(['transfer:plan'])) => {
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('no Wacken');
    return findFeasibilityTasks({ place, permissions, language: 'de' }, house.kernel);
  };

  it('carry who and until when, stand under "today" before their day, and go when they are done', async () => {
    const { id } = await pilot({ title: 'Aufgaben prüfen' });
    const { body } = await save(id, form(entries, { economy: null }));
    const { last } = body;
    if (last === null) throw new Error('nothing saved');
    // What is good is no task, whatever was typed there.
    expect(last.entries.P2).toMatchObject({ unit: '', due: null });
    const own = async () => (await found()).filter(({ link }) => link.endsWith(id));
    expect(await own()).toMatchObject([
      { urgency: 'soon', due: '2026-12-01', title: 'Aufgaben prüfen: Priorität' },
    ]);
    expect(await found(new Set())).toEqual([]);
    time = Temporal.Instant.from('2026-12-02T10:00:00Z');
    expect(await own()).toMatchObject([{ urgency: 'now' }]);
    const task = `${pathOf(id)}/${last.id}/tasks`;
    for (const _again of [1, 2])
      expect((await call(editor, 'PUT', `${task}/P1`, { isDone: true })).status).toBe(200);
    expect(await own()).toEqual([]);
    expect((await view(id)).last?.work.find(({ gate }) => gate === 'P1')?.isDone).toBe(true);
    await call(editor, 'PUT', `${task}/P1`, { isDone: false });
    expect(await own()).toHaveLength(1);
    expect(await call(editor, 'PUT', `${task}/P2`, { isDone: true })).toMatchObject({
      ...{ status: 404, body: { code: 'feasibility-task-unknown' } },
    });
    // A day that stood there before may stay: it is late, and says so.
    const later = await save(id, form(entries, { after: 1, economy: null }));
    expect(later.status).toBe(200);
    time = Temporal.Instant.from('2026-11-24T10:00:00Z');
  });
});

describe('the step to approved', () => {
  async function inFeasibility(): Promise<string> {
    const { id } = await pilot();
    await sql`update transfer.project set state = 'feasibility' where id = ${id}`.execute(house.kernel.db);
    await letThrough(house.kernel.db, id, { light: null, now: time });
    return id;
  }
  const approve = (id: string, reason: string) =>
    house.kernel.db
      .transaction()
      .execute((trx) =>
        changeProject(trx, { id, to: 'approved', reason, ars: WACKEN, now: time }, house.kernel),
      );

  it('needs a saved check', async () => {
    const id = await inFeasibility();
    await expect(approve(id, 'Der Rat will es.')).rejects.toMatchObject({ code: 'feasibility-missing' });
    await save(id, form(all(3)));
    await approve(id, '');
    expect((await stepsOf(house.kernel.db, 'project', id)).at(-1)).toMatchObject({
      to: 'approved',
      mark: null,
    });
  });

  it('against a red light needs a reason, and is marked in the history', async () => {
    const id = await inFeasibility();
    await save(id, form(all(1)));
    await expect(approve(id, 'Wir wollen.')).rejects.toMatchObject({
      ...{ code: 'feasibility-red', status: 422 },
    });
    const reason = 'Der Rat trägt das Risiko bis zum Sommer mit.';
    await approve(id, reason);
    expect((await stepsOf(house.kernel.db, 'project', id)).at(-1)).toMatchObject({ mark: 'red', reason });
    const { history } = (await call<ProjectView>(editor, 'GET', `${PROJECTS}/${id}`)).body;
    expect(history.at(-1)?.mark).toBe('red');
  });
});

describe('the step to approved before the light can be said', () => {
  it('asks for a reason as red does, in words of its own, and is marked so', async () => {
    const { id } = await pilot();
    await sql`update transfer.project set state = 'feasibility' where id = ${id}`.execute(house.kernel.db);
    await letThrough(house.kernel.db, id, { light: null, now: time });
    await save(id, form({ P1: entry(2) }, { economy: null }));
    const approve = (reason: string) =>
      house.kernel.db
        .transaction()
        .execute((trx) =>
          changeProject(trx, { id, to: 'approved', reason, ars: WACKEN, now: time }, house.kernel),
        );
    await expect(approve('')).rejects.toMatchObject({ code: 'feasibility-open', status: 422 });
    await approve('Der Rat will nicht auf die Messung warten.');
    expect((await stepsOf(house.kernel.db, 'project', id)).at(-1)).toMatchObject({ mark: 'open' });
  });
});

describe('papers', () => {
  it('show a saved check as PDF and DOCX, and what is typed as a draft', async () => {
    const { id } = await pilot();
    const { last } = (await save(id, form(all(3)))).body;
    const pdf = await call(editor, 'GET', `${pathOf(id)}/${last?.id}/paper?format=pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.answer.headers['content-type']).toBe('application/pdf');
    expect(pdf.answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.answer.headers['content-disposition']).toContain('machbarkeit-1-2026-11-24.pdf');
    const docx = await call(editor, 'GET', `${pathOf(id)}/${last?.id}/paper?format=docx&lang=en`);
    expect(docx.answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { wish: _wish, after: _after, ...typed } = form({ P1: entry(1) }, { unit: '' });
    const words = HAS_POPPLER ? pdfText(pdf.answer.rawPayload).replaceAll(/\s+/g, ' ') : null;
    if (words !== null) expect(words).toContain('Grün: Nach diesen Antworten');
    const draft = await call(editor, 'POST', `${pathOf(id)}/draft-paper?format=pdf`, typed);
    expect([draft.status, draft.answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const typedWords = HAS_POPPLER ? pdfText(draft.answer.rawPayload).replaceAll(/\s+/g, ' ') : null;
    if (typedWords !== null) {
      for (const said of [
        'noch nicht beurteilt',
        '2 von 12 Fragen beantwortet',
        'P2 Auftrag, T1 Funk',
        'Punkte bisher',
      ])
        expect(typedWords).toContain(said);
      expect(typedWords).not.toContain('Rot: So trägt');
    }
    expect((await view(id)).checks).toHaveLength(1);
  });
});

describe('who may', () => {
  it('is the town alone: for others its projects are not there', async () => {
    const { id } = await pilot();
    const { last } = (await save(id, form(all(3)))).body;
    const foreign = pathOf(id, KOELN);
    for (const [method, url, body] of [
      ['GET', foreign, undefined],
      ['POST', foreign, form(all(3))],
      ['PUT', `${foreign}/${last?.id}/tasks/P1`, { isDone: true }],
      ['GET', `${foreign}/${last?.id}/paper`, undefined],
      ['POST', `${foreign}/draft-paper`, { rules: RULES, unit: '', entries: {}, economy: null }],
    ] as const)
      expect((await call(stranger, method, url, body)).status, `${method} ${url}`).toBe(404);
    expect((await call(stranger, 'GET', pathOf(id))).status).toBe(403);
    expect((await call(citizen, 'GET', pathOf(id))).status).toBe(403);
    const other = await pilot();
    expect((await call(editor, 'GET', `${pathOf(other.id)}/${last?.id}/paper`)).status).toBe(404);
  });

  it('lists its own projects with their lights, page by page', async () => {
    const LIST = `/api/transfer/desk/${WACKEN}/feasibility`;
    const first = (await call<CheckedProjects>(editor, 'GET', `${LIST}?limit=1`)).body;
    expect(first).toMatchObject({ next: 1 });
    expect(first.projects[0]?.last).toBeNull();
    const more = (await call<CheckedProjects>(editor, 'GET', `${LIST}?limit=100`)).body;
    expect(more.projects.length).toBe(more.total);
    expect(more.projects.some(({ last }) => last?.light === 'red')).toBe(true);
    const none = (await call<CheckedProjects>(stranger, 'GET', `/api/transfer/desk/${KOELN}/feasibility`))
      .body;
    expect(none).toEqual({ projects: [], total: 0, next: null });
  });
});

describe('the rules', () => {
  const page = async (path: string, lang = 'de'): Promise<PageContent | null> => {
    const answer = await house.http.inject(`/api/network/page?${new URLSearchParams({ path, lang })}`);
    return answer.statusCode === 404 ? null : answer.json().page;
  };

  it('are readable by everybody, by version, in both languages', async () => {
    const german = JSON.stringify(await page('machbarkeit'));
    for (const words of [
      'Funk und Netz',
      'Ausschlussgrund',
      'keine Entscheidung',
      '2026-1',
      'Angabe nicht geprüft',
      'noch nicht beurteilt',
    ])
      expect(german).toContain(words);
    expect(german).not.toMatch(/gate_|rules_|feasibility_/);
    expect(JSON.stringify(await page('machbarkeit/2026-1', 'en'))).toContain('Connectivity');
    expect(await page('machbarkeit/2019-1')).toBeNull();
  });
});
