/** What ideas become by pilots and takeovers in another part of the network. Over events, HTTP and PostgreSQL. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { readAudit } from './kernel/audit/store.ts';
import { emitEvent } from './kernel/events/emit-event.ts';
import type { EventKind } from './kernel/events/event.ts';
import { handleEventJob } from './kernel/events/handle-event-job.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { FEDERATION } from './kernel/places/place.ts';
import type { PageContent } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { IDEA_STATES, type IdeaState } from './network/cocreation/flow.ts';
import { evidenceOf } from './network/cocreation/ideas/evidence-store.ts';
import { readIdea } from './network/cocreation/ideas/idea-store.ts';
import { stepsOf } from './network/cocreation/step-store.ts';
import { PILOT_DECIDED, PILOT_LIVE, TAKEN_OVER } from './network/transfer/events.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';

let house: TestHouse;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
});
afterAll(() => house.close());

async function anIdea(state: IdeaState, { answers = true, hidden = false } = {}): Promise<string> {
  const [id, challenge] = [randomUUIDv7(), randomUUIDv7()];
  const { db } = house.kernel;
  await sql`insert into cocreation.idea (id, state, field, title, text, provenance, proposer, stop_code, hidden,
      created_at, changed_at)
    values (${id}, ${state}, 'mobility', 'Bus auf Bestellung', '', 'submitted', 'citizen',
      ${state === 'stopped' ? 'law' : null}, ${hidden}, ${now.toString()}, ${now.toString()})`.execute(db);
  if (!answers) return id;
  await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, baseline_on, created_at, changed_at)
    values (${challenge}, ${KOELN}, 'clarified', 'mobility', 'Kein Bus', '', '{everybody}', 1, 'Bus', 'gezählt',
      '2026-05-04', now(), now())`.execute(db);
  await sql`insert into cocreation.idea_challenge (idea, challenge) values (${id}, ${challenge})`.execute(db);
  return id;
}

const aPilot = (idea: string | null, own: object = {}) => {
  const project = randomUUIDv7();
  return { idea, project, ars: KOELN, page: `piloten/${project}`, title: 'Rufbus im Norden', ...own };
};
const aDecision = (pilot: object, decision: 'scale' | 'extend' | 'stop') => ({
  ...{
    ...pilot,
    decision,
    stopCode: decision === 'stop' ? 'no-benefit' : null,
    reason: 'Wir haben gezählt.',
  },
});

/** Says that it happened, and lets co-creation act on it as often. */
async function happens(kind: EventKind, payload: object, times = 1): Promise<string> {
  const { kernel } = house;
  const one: EventKind<object> = { ...kind, payload: kind.payload as EventKind<object>['payload'] }; // objects, all of them
  const event = await kernel.db.transaction().execute((trx) => emitEvent(trx, kernel, one, payload));
  await act(event, times);
  return event;
}
async function act(event: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++)
    await handleEventJob.run({ event, solution: 'cocreation' }, house.kernel, new AbortController().signal);
}

const ideaNow = async (id: string) => {
  const found = await readIdea(house.kernel.db, id);
  if (found === null) throw new Error('The idea is there');
  return found;
};
const evidenceNow = async (id: string) =>
  (await evidenceOf(house.kernel.db, id)).map(({ kind, title, url, lang }) => ({ kind, title, url, lang }));
const stepsNow = async (id: string) =>
  (await stepsOf(house.kernel.db, 'idea', id)).map(({ from, to, reason, ars }) => ({
    from,
    to,
    reason,
    ars,
  }));

describe('a pilot that goes live', () => {
  it('makes a prototype a pilot, by the town, with a link to its page, once however often it is told', async () => {
    const id = await anIdea('prototype');
    const pilot = aPilot(id);
    await happens(PILOT_LIVE, pilot, 3);
    const after = await ideaNow(id);
    expect(after.state).toBe('pilot');
    expect(await evidenceNow(id)).toEqual([
      {
        ...{ kind: 'example', title: 'Pilot „Rufbus im Norden“ (Köln)', lang: 'de' },
        url: `/netzwerk/piloten/${pilot.project}`,
      },
    ]);
    expect(await stepsNow(id)).toEqual([
      { from: 'prototype', to: 'pilot', reason: 'Pilot gestartet: Rufbus im Norden', ars: KOELN },
    ]);
    const log = await readAudit(house.kernel.db, new Set([KOELN]), { before: null, limit: 100 });
    const lines = log.filter(({ subject }) => subject === `idea ${id}`);
    expect(lines.map(({ action, actor }) => [action, actor])).toEqual(
      expect.arrayContaining([
        ['idea.advanced', null],
        ['idea.evidence-added', null],
      ]),
    );
    expect(lines).toHaveLength(2);
  });

  it.each(IDEA_STATES.filter((state) => state !== 'prototype'))(
    'leaves an idea that is %s where it is, and is linked there',
    async (state) => {
      const id = await anIdea(state);
      await happens(PILOT_LIVE, aPilot(id), 2);
      expect((await ideaNow(id)).state).toBe(state);
      expect(await evidenceNow(id)).toHaveLength(1);
      expect(await stepsNow(id)).toEqual([]);
    },
  );

  it('leaves an idea where it is that answers no challenge: the office takes the step', async () => {
    const id = await anIdea('prototype', { answers: false });
    await happens(PILOT_LIVE, aPilot(id));
    expect((await ideaNow(id)).state).toBe('prototype');
    expect(await evidenceNow(id)).toHaveLength(1);
  });

  it('does nothing without an idea, with one that is gone, or that nobody has screened', async () => {
    await happens(PILOT_LIVE, aPilot(null));
    await happens(PILOT_LIVE, aPilot(randomUUIDv7()));
    const id = await anIdea('proposed', { hidden: true });
    await happens(PILOT_LIVE, aPilot(id));
    expect(await evidenceNow(id)).toEqual([]);
    expect((await ideaNow(id)).version).toBe(1);
  });
});

describe('a pilot that is decided', () => {
  it('makes its idea permanent where it stays, and its page a report', async () => {
    const id = await anIdea('prototype');
    const pilot = aPilot(id);
    await happens(PILOT_LIVE, pilot);
    now = now.add({ hours: 24 * 90 });
    await happens(PILOT_DECIDED, aDecision(pilot, 'scale'), 2);
    expect((await ideaNow(id)).state).toBe('scaled');
    expect(await evidenceNow(id)).toMatchObject([
      { kind: 'report', title: 'Bericht zum Pilot „Rufbus im Norden“: geht in den Dauerbetrieb (Köln)' },
    ]);
    expect((await stepsNow(id)).at(-1)).toEqual({
      ...{ from: 'pilot', to: 'scaled', ars: KOELN },
      reason: 'Pilot geht in den Dauerbetrieb: Rufbus im Norden',
    });
  });

  it.each(['stop', 'extend'] as const)(
    'keeps the report of a decision to %s, and the idea goes on',
    async (decision) => {
      const id = await anIdea('pilot');
      await happens(PILOT_DECIDED, aDecision(aPilot(id), decision), 2);
      expect((await ideaNow(id)).state).toBe('pilot');
      expect(await evidenceNow(id)).toMatchObject([{ kind: 'report' }]);
      expect(await stepsNow(id)).toEqual([]);
    },
  );

  it('is not undone by what happened before it and comes after it', async () => {
    const id = await anIdea('pilot');
    const pilot = aPilot(id);
    const { kernel } = house;
    const live = await kernel.db.transaction().execute((trx) => emitEvent(trx, kernel, PILOT_LIVE, pilot));
    now = now.add({ hours: 24 });
    await happens(PILOT_DECIDED, aDecision(pilot, 'stop'));
    await act(live);
    expect(await evidenceNow(id)).toMatchObject([
      { kind: 'report', title: expect.stringMatching(/beendet \(Köln\)$/) },
    ]);
  });

  it('of two towns stands there twice', async () => {
    const id = await anIdea('pilot');
    await happens(PILOT_DECIDED, aDecision(aPilot(id), 'stop'));
    await happens(PILOT_DECIDED, aDecision(aPilot(id, { ars: BONN }), 'scale'));
    expect((await evidenceNow(id)).map(({ title }) => title.replace(/^.*: /, '')).toSorted()).toEqual([
      'beendet (Köln)',
      'geht in den Dauerbetrieb (Bonn)',
    ]);
    expect((await stepsNow(id)).map(({ to, ars }) => [to, ars])).toEqual([['scaled', BONN]]);
  });
});

describe('a town that takes over', () => {
  const takenOver = (idea: string | null) => ({
    ...{ ...aPilot(idea), ars: BONN, from: KOELN, sheet: randomUUIDv7(), solution: 'leisure' },
  });

  it('makes what is permanent transferred, and nothing else', async () => {
    const id = await anIdea('pilot');
    await happens(TAKEN_OVER, takenOver(id));
    expect((await ideaNow(id)).state).toBe('pilot');
    await happens(PILOT_DECIDED, aDecision(aPilot(id), 'scale'));
    await happens(TAKEN_OVER, takenOver(id), 2);
    expect((await ideaNow(id)).state).toBe('transferred');
    expect((await stepsNow(id)).at(-1)).toEqual({
      ...{ from: 'scaled', to: 'transferred', reason: 'Übernommen: Rufbus im Norden', ars: BONN },
    });
    expect(await evidenceNow(id)).toHaveLength(1);
  });

  it('is told no more about where nobody showed that it works', async () => {
    const id = await anIdea('scaled');
    await happens(TAKEN_OVER, takenOver(id));
    expect((await ideaNow(id)).state).toBe('scaled');
  });
});

describe('a page of the network as evidence', () => {
  const SCREENING = `/api/cocreation/desk/${FEDERATION}/screening`;

  it('is a link within the network, in both languages', async () => {
    const id = await anIdea('prototype');
    const pilot = aPilot(id);
    await happens(PILOT_LIVE, pilot);
    for (const [prefix, lang, words] of [
      ['', 'de', 'Beispiel aus der Praxis · hier im Netzwerk'],
      ['/en', 'en', 'Example from practice · here in the network'],
    ] as const) {
      const html = (await house.http.inject(`${prefix}/netzwerk/ideen/${id}`)).body;
      expect(html).toContain(`href="${prefix}/netzwerk/piloten/${pilot.project}"`);
      const page = (await house.http.inject(`/api/network/page?path=ideen/${id}&lang=${lang}`)).json<{
        page: PageContent;
      }>().page;
      expect(JSON.stringify(page)).toContain(words);
    }
  });

  it('is taken away by nobody, and written by no form', async () => {
    const office = await signInAs(house, {
      memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }],
    });
    const id = await anIdea('pilot');
    await happens(PILOT_DECIDED, aDecision(aPilot(id), 'stop'));
    const [own] = await evidenceOf(house.kernel.db, id);
    const taken = await house.http.inject({
      ...{ method: 'DELETE', url: `${SCREENING}/${id}/evidence/${own?.id}`, headers: office.headers },
    });
    expect(taken.statusCode).toBe(404);
    expect(await evidenceNow(id)).toHaveLength(1);
    const given = await house.http.inject({
      ...{ method: 'POST', url: `${SCREENING}/${id}/evidence`, headers: office.headers },
      payload: { kind: 'report', title: 'Selbst', url: '/netzwerk/piloten/x', lang: 'de' },
    });
    expect(given.statusCode).toBe(422);
    await expect(
      sql`update cocreation.idea_evidence set url = '/rathaus/x' where idea = ${id}`.execute(house.kernel.db),
    ).rejects.toThrow('idea_evidence_url_check');
  });
});
