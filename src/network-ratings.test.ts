/** Rounds in which municipalities rate ideas: planned, opened, closed, published. Over HTTP and PostgreSQL. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import type { Mail } from './kernel/mail/mail.ts';
import { solutionMailJobs } from './kernel/mail/solutions/solution-mail.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { watchStreams } from './kernel/streams/testing/watch-streams.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { ROUND_STATES, type RoundState } from './network/cocreation/flow.ts';
import type { BallotLine, RatingRole } from './network/cocreation/ratings/rating-model.ts';
import type { BallotView, OfficeRound, RoundView } from './network/cocreation/ratings/ratings-api.ts';
import { latestRank } from './network/cocreation/ratings/round-store.ts';
import { stepsOf } from './network/cocreation/step-store.ts';
import { solutions } from './solutions.ts';

const BUND = '000000000000';
const OFFICE = `/api/cocreation/desk/${BUND}/rounds`;
const WACKEN = '010615168107';
const LOOFT = '010615168066';
/** Becomes a part of Wacken in mid-round. */
const FORMER = '010615168990';
const COUNTY = '010610000000';
const FIRST = '01990000-0000-7000-8000-000000000001';
const SECOND = '01990000-0000-7000-8000-000000000002';
/** Proposed by Wacken itself. */
const OWN = '01990000-0000-7000-8000-0000000000a1';

let house: TestHouse;
let office: SignedInAs;
let officer: SignedInAs;
let company: SignedInAs;
let towns: string[];
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
const queued: { name: string; payload: object }[] = [];

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const { db, jobs } = house.kernel;
  const queue = jobs.queue.bind(jobs);
  jobs.queue = async (job, payload, options) => {
    queued.push({ name: job.name, payload });
    return queue(job, payload, options);
  };
  await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, attribution)
    select ${FORMER}, name || '-Nord', official_name, kind, levels, parent, true, attribution
    from kernel.place where ars = ${WACKEN}`.execute(db);
  house.kernel.places = await loadDirectory(db);
  await sql`insert into cocreation.idea (id, ars, state, field, title, text, provenance, proposer, created_at, changed_at)
    values (${OWN}, ${WACKEN}, 'screened', 'waste', 'Mülltonnen teilen', '', 'submitted', 'town', now(), now())`.execute(
    db,
  );
  const works = { ars: WACKEN, level: 'municipality' } as const;
  office = await signInAs(house, { memberships: [{ ars: BUND, level: 'federal', role: 'federal' }] });
  officer = await signInAs(house, { memberships: [{ ...works, role: 'officer' }] });
  company = await signInAs(house, { memberships: [{ ...works, role: 'company' }] });
  towns = house.kernel.places
    .children('010615168000')
    .map(({ ars }) => ars)
    .filter((ars) => ![WACKEN, FORMER, LOOFT].includes(ars))
    .slice(0, 8);
});
afterAll(() => house.close());

type Answer<Body> = { status: number; body: Body & { code?: string } };
async function call<Body>(
  as: SignedInAs | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
): Promise<Answer<Body>> {
  const answer = await house.http.inject({
    ...{ method, url, headers: as?.headers ?? { origin: 'http://localhost:8080' } },
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() as Body & { code?: string } }; // our own server's shape
}
const invite = (id: string, invited: readonly { ars: string; role?: RatingRole; email?: string | null }[]) =>
  call<OfficeRound>(office, 'POST', `${OFFICE}/${id}/invitations`, {
    invited: invited.map((one) => ({ role: 'mayor', email: null, ...one })),
  });
const move = async (id: string, to: RoundState, version?: number) => {
  const known = version ?? (await call<OfficeRound>(office, 'GET', `${OFFICE}/${id}`)).body.version;
  return call<OfficeRound>(office, 'POST', `${OFFICE}/${id}/state`, { to, version: known, reason: '' });
};
async function plan(title = 'Runde', ideas = [FIRST, SECOND, OWN]): Promise<string> {
  const made = await call<OfficeRound>(office, 'POST', OFFICE, { title, about: '', ideas });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}
const line = (idea: string, more: Partial<BallotLine> = {}): BallotLine => ({
  ...{ idea, benefit: 4, effort: 2, urgency: 3, pilot: true, ...more },
});
/** All that was queued for the invited, written by the job. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mailer = {
    way: { kind: 'folder' as const, folder: '' },
    send: async (mail: Mail) => void sent.push(mail),
  };
  const jobs = solutionMailJobs({ solutions, mailer, publicUrl: 'http://localhost:8080' });
  for (const { name, payload } of queued.splice(0))
    await jobs.find((job) => job.name === name)?.run(payload, house.kernel, new AbortController().signal);
  return sent;
}
const keyIn = (mail: Mail | undefined) => /#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
const look = (token: string) => call<BallotView>(null, 'POST', '/api/cocreation/ballots/look', { token });
const cast = (token: string, version: number, lines: readonly BallotLine[]) =>
  call<BallotView & { ballot: { lines: BallotLine[] } }>(null, 'PUT', '/api/cocreation/ballots', {
    ...{ token, version, lines },
  });
const atDesk = (
  round: string,
  body: { version: number; lines: readonly BallotLine[] } | null,
  { ars = WACKEN, role = 'mayor', as = officer }: { ars?: string; role?: RatingRole; as?: SignedInAs } = {},
) => {
  const url = `/api/cocreation/desk/${ars}/ratings/${round}/${role}`;
  return body === null ? call<BallotView>(as, 'GET', url) : call<BallotView>(as, 'PUT', url, body);
};
const shown = (id: string) => call<RoundView>(null, 'GET', `/api/cocreation/rounds/${id}`);
/** A key for each address, by town. */
async function opened(id: string, who: readonly string[]): Promise<Map<string, string>> {
  await invite(
    id,
    who.map((ars) => ({ ars, email: `${ars}@rathaus.example` })),
  );
  queued.splice(0);
  expect((await move(id, 'open')).status).toBe(200);
  const sent = await mails();
  return new Map(who.map((ars) => [ars, keyIn(sent.find(({ to }) => to.startsWith(ars)))]));
}

describe('a round', () => {
  it('is planned at the office alone, with ideas that may be rated, each once', async () => {
    const body = { title: 'Runde', about: '', ideas: [FIRST, SECOND] };
    expect((await call(officer, 'POST', OFFICE, body)).status).toBe(403);
    const adviser = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'adviser' }],
    });
    const elsewhere = await call(adviser, 'POST', `/api/cocreation/desk/${WACKEN}/rounds`, body);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-office']);
    for (const ideas of [
      [FIRST, FIRST],
      [FIRST, randomUUIDv7()],
    ])
      expect((await call(office, 'POST', OFFICE, { ...body, ideas })).body.code).toBe('round-guard-idea');
    expect((await call(office, 'POST', OFFICE, { ...body, ideas: [FIRST] })).status).toBe(400);
    const id = await plan();
    expect((await shown(id)).status).toBe(404);
    const changed = { ...body, title: 'Verkehr', version: 1 };
    expect((await call<OfficeRound>(office, 'PUT', `${OFFICE}/${id}`, changed)).body.title).toBe('Verkehr');
    expect((await call(office, 'PUT', `${OFFICE}/${id}`, changed)).body.code).toBe('round-changed');
  });

  it('goes only where its states lead, however it is asked', async () => {
    const id = await plan();
    const refused = async (from: RoundState) => {
      for (const to of ROUND_STATES.filter((one) => one !== 'planned')) {
        if (ROUND_STATES.indexOf(to) === ROUND_STATES.indexOf(from) + 1) continue;
        expect((await move(id, to)).body.code, `${from} → ${to}`).toBe('round-not-allowed');
      }
    };
    await refused('planned');
    expect((await move(id, 'open')).body.code).toBe('round-guard-invitations');
    expect((await invite(id, [{ ars: COUNTY }])).body.code).toBe('rating-place');
    expect((await invite(id, [{ ars: WACKEN }, { ars: WACKEN }])).body.invitations).toHaveLength(1);
    expect((await move(id, 'open', 99)).body.code).toBe('round-changed');
    for (const to of ['open', 'closed', 'published'] as const) {
      expect((await move(id, to)).body.state).toBe(to);
      await refused(to);
    }
    expect((await invite(id, [{ ars: LOOFT }])).body.code).toBe('round-not-allowed');
    const steps = await stepsOf(house.kernel.db, 'round', id);
    expect(steps.map(({ to }) => to)).toEqual(['planned', 'open', 'closed', 'published']);
  });
});

describe('a ballot', () => {
  it('comes by a link that only the mail holds, is changed while the round is open, and refused after', async () => {
    const id = await plan();
    const key = (await opened(id, [LOOFT])).get(LOOFT) ?? '';
    const { rows } = await sql`select * from cocreation.invitation where round = ${id}`.execute(
      house.kernel.db,
    );
    expect(JSON.stringify(rows)).not.toContain(key);
    const empty = await look(key);
    expect(empty.body).toMatchObject({ town: { ars: LOOFT }, role: 'mayor', version: 0, lines: [] });
    expect(empty.body.ideas.map((one) => one.id)).toEqual([FIRST, SECOND, OWN]);
    expect((await cast(key, 0, [line(FIRST)])).body.version).toBe(1);
    const changed = await cast(key, 1, [line(FIRST, { pilot: false }), line(SECOND)]);
    expect(changed.body.lines).toHaveLength(2);
    for (const lines of [[line(FIRST), line(FIRST)], [line(randomUUIDv7())]])
      expect((await cast(key, 2, lines)).body.code).toBe('ballot-ideas');
    expect((await cast(key, 2, [line(FIRST, { benefit: 6 })])).status).toBe(400);
    expect((await look('x'.repeat(43))).body.code).toBe('ballot-link-unknown');
    const [again] = (await call<OfficeRound>(office, 'GET', `${OFFICE}/${id}`)).body.invitations;
    await call(office, 'POST', `${OFFICE}/${id}/invitations/${again?.id}/again`);
    const newer = keyIn((await mails())[0]);
    expect((await look(newer)).body.version).toBe(2);
    expect((await look(key)).body.code).toBe('ballot-link-unknown');
    await move(id, 'closed');
    const late = await cast(newer, 2, [line(FIRST)]);
    expect([late.status, late.body.code]).toEqual([409, 'round-over']);
    expect((await look(newer)).body.lines).toHaveLength(2);
    const after = await sql<{ email: string | null }>`
      select email from cocreation.invitation where round = ${id}`.execute(house.kernel.db);
    expect(after.rows).toEqual([{ email: null }]);
  });

  it('is one for each municipality and role: of two at once the second hears of the first', async () => {
    const id = await plan();
    const key = (await opened(id, [WACKEN])).get(WACKEN) ?? '';
    const both = await Promise.all([
      cast(key, 0, [line(FIRST)]),
      atDesk(id, { version: 0, lines: [line(SECOND), line(OWN)] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [refused, taken] = both[0].status === 409 ? [both[0], both[1]] : [both[1], both[0]];
    expect(refused.body).toMatchObject({
      code: 'ballot-changed',
      ballot: { lines: taken.body.lines.map(({ idea }) => ({ idea })) },
    });
    expect((await shown(id)).body.ballots).toBe(1);
    expect((await atDesk(id, null)).body.ideas.map(({ own }) => own)).toEqual([false, false, true]);
    expect((await atDesk(id, null, { role: 'council' })).body.code).toBe('ballot-not-invited');
    const other = await plan('Heute');
    await opened(other, [WACKEN]);
    // A machine that does much else may give the parts of the house too little time; nothing is said of these.
    const today = () =>
      vi.waitFor(
        async () => {
          const { body } = await call<{ failed: string[] }>(officer, 'GET', `/api/desk/${WACKEN}/today`);
          expect(body.failed).toEqual([]);
          return JSON.stringify(body);
        },
        { timeout: 15_000, interval: 100 },
      );
    expect(await today()).toContain(`${other}.mayor`);
    expect(await today()).not.toContain(`${id}.mayor`);
    await atDesk(other, { version: 0, lines: [line(FIRST)] });
    expect(await today()).not.toContain(`${other}.mayor`);
  });

  it('is no matter of companies, nor of whoever does not speak for the town', async () => {
    const id = await plan();
    await opened(id, [WACKEN]);
    const editor = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'editor' }],
    });
    for (const as of [company, editor])
      expect((await atDesk(id, { version: 0, lines: [line(OWN)] }, { as })).status).toBe(403);
    expect((await atDesk(id, null, { ars: LOOFT })).status).toBe(403);
  });

  it('of an example person never meets real ones, and the database holds it', async () => {
    const id = await plan();
    await opened(id, [WACKEN]);
    const example = await signInAs(house, {
      email: 'probe@beispiel.invalid',
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'manager' }],
    });
    const refused = await atDesk(id, { version: 0, lines: [line(FIRST)] }, { as: example });
    expect([refused.status, refused.body.code]).toEqual([409, 'round-example']);
    const mixed = sql`insert into cocreation.ballot (id, round, is_example, ars, role, size, cast_at, changed_at)
      values (${randomUUIDv7()}, ${id}, true, ${LOOFT}, 'mayor', 'small', now(), now())`;
    await expect(mixed.execute(house.kernel.db)).rejects.toThrow('foreign key');
  });
});

describe('what was counted', () => {
  it('is hidden from everybody until the round closes, then ranked, and kept when it is published', async () => {
    const id = await plan('Mobilität');
    const keys = await opened(id, [...towns, WACKEN]);
    for (const [index, ars] of towns.entries()) {
      const lines = [line(FIRST, { pilot: index > 0 }), ...(index < 5 ? [line(SECOND, { benefit: 5 })] : [])];
      expect((await cast(keys.get(ars) ?? '', 0, lines)).status).toBe(200);
    }
    await cast(keys.get(WACKEN) ?? '', 0, [line(OWN, { pilot: true }), line(FIRST)]);
    const hidden = [
      (await shown(id)).body,
      (await call<OfficeRound>(office, 'GET', `${OFFICE}/${id}`)).body,
      ...(await call<{ rounds: object[] }>(office, 'GET', OFFICE)).body.rounds,
    ];
    expect(hidden.every((one) => !('result' in one) || one.result === null)).toBe(true);
    expect(hidden[0]).toMatchObject({ state: 'open', ballots: 9, invited: 9 });
    const page = async () => (await house.http.inject(`/netzwerk/bewertungen/${id}`)).body;
    expect(await page()).not.toContain('würden es ausprobieren');
    // Nothing is counted before: there is nothing that could leak.
    expect(
      (await sql`select result from cocreation.round where id = ${id}`.execute(house.kernel.db)).rows,
    ).toEqual([{ result: null }]);

    await move(id, 'closed');
    const { result } = (await shown(id)).body;
    expect(result).toMatchObject({ ballots: 9, replaced: 0 });
    // Five of five before eight of nine, by a hair: the bound decides.
    expect(result?.ideas.map(({ idea, rank, n, flagged }) => [idea, rank, n, flagged])).toEqual([
      [SECOND, 1, 5, 0],
      [FIRST, 2, 9, 0],
      [OWN, null, null, 1],
    ]);
    expect(result?.ideas[0]?.lower?.toFixed(4)).toBe('0.5655');
    expect(result?.ideas[1]?.lower?.toFixed(4)).toBe('0.5650');
    // Mayors alone were asked.
    expect(result?.roles).toEqual({ mayor: 9 });
    expect(await page()).toContain('vorläufig');
    expect(await latestRank(house.kernel.db, [FIRST])).toEqual(new Map());
    await move(id, 'published');
    expect((await latestRank(house.kernel.db, [FIRST, SECOND, OWN])).get(FIRST)).toMatchObject({
      ...{ rank: 2, round: id },
    });
    const { rows } = await sql<{ state: string }>`
      select state from cocreation.idea where id in (${FIRST}, ${SECOND}, ${OWN})`.execute(house.kernel.db);
    expect(rows.map(({ state }) => state)).toEqual(['rated', 'rated', 'rated']);
    expect(await page()).toContain('Verteilung');
  });

  it('counts the newer ballot where two municipalities merged in mid-round, and says so', async () => {
    const { db } = house.kernel;
    const id = await plan('Zusammenschluss');
    const keys = await opened(id, [WACKEN, FORMER, LOOFT]);
    await cast(keys.get(WACKEN) ?? '', 0, [line(FIRST)]);
    now = now.add({ minutes: 5 });
    await cast(keys.get(FORMER) ?? '', 0, [line(FIRST), line(SECOND)]);
    expect((await shown(id)).body.ballots).toBe(2);
    await sql`update kernel.place set selectable = false, valid_to = '2026-11-24' where ars = ${FORMER}`.execute(
      db,
    );
    await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
      select ${FORMER}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
    house.kernel.places = await loadDirectory(db);
    // Both links are of one municipality now, and show the newer ballot.
    for (const ars of [WACKEN, FORMER])
      expect((await look(keys.get(ars) ?? '')).body).toMatchObject({
        town: { ars: WACKEN },
        lines: [{}, {}],
      });
    const second = await plan('Zusammenschluss, danach geändert');
    await invite(second, [{ ars: WACKEN }]);
    await move(second, 'open');
    for (const [ars, at] of [
      [FORMER, 1],
      [WACKEN, 2],
    ] as const)
      await sql`insert into cocreation.ballot (id, round, is_example, ars, role, size, cast_at, changed_at)
        values (${randomUUIDv7()}, ${second}, false, ${ars}, 'mayor', 'small', now(), ${now.add({ hours: at }).toString()})`.execute(
        db,
      );
    await move(id, 'closed');
    expect((await shown(id)).body.result).toMatchObject({ ballots: 1, replaced: 1 });
    expect((await house.http.inject(`/netzwerk/bewertungen/${id}`)).body).toContain('zusammengeschlossen');
    // A change after the merger is a change of the newer one; the older makes room at once.
    expect((await atDesk(second, { version: 1, lines: [line(FIRST)] })).status).toBe(200);
    expect((await shown(second)).body.ballots).toBe(1);
  });
});

it('tells the big screen how many have voted and that the round has closed, and nothing else', async () => {
  const listener = await watchStreams(house.ownerUrl, house.kernel.streams);
  const id = await plan('Leinwand');
  const key = (await opened(id, [LOOFT])).get(LOOFT) ?? '';
  const base = await house.http.listen({ port: 0, host: '127.0.0.1' });
  const leave = new AbortController();
  const answer = await fetch(`${base}/api/cocreation/rounds/${id}/stream`, { signal: leave.signal });
  let seen = '';
  const reading = (async () => {
    for await (const piece of answer.body ?? []) seen += Buffer.from(piece).toString();
  })().catch(() => undefined);
  const said = () => [...seen.matchAll(/^data: (.*)$/gm)].map(([, data = '']): unknown => JSON.parse(data));
  const open = { state: 'open', ballots: 0, invited: 1 };
  await vi.waitFor(() => expect(said()).toEqual([open]));
  await cast(key, 0, [line(FIRST)]);
  await vi.waitFor(() => expect(said().at(-1)).toEqual({ ...open, ballots: 1 }));
  await move(id, 'closed');
  await vi.waitFor(() => expect(said().at(-1)).toEqual({ state: 'closed', ballots: 1, invited: 1 }));
  leave.abort();
  await reading;
  await vi.waitFor(() => expect(house.kernel.streams.count()).toBe(0));
  await listener.close();
  const planned = await call(null, 'GET', `/api/cocreation/rounds/${await plan()}/stream`);
  expect(planned.status).toBe(404);
});

it('gives a person what is kept under the address, and forgets it with the account', async () => {
  const id = await plan();
  const email = 'mayor@looft.example';
  await invite(id, [{ ars: LOOFT, email }]);
  const mayor = await signInAs(house, { email });
  const held = () => call(mayor, 'GET', '/api/account/export');
  expect(JSON.stringify((await held()).body)).toContain(id);
  const gone = await call(mayor, 'DELETE', '/api/account', { confirm: email });
  expect(gone.status).toBe(200);
  const { rows } = await sql`select email from cocreation.invitation where round = ${id}`.execute(
    house.kernel.db,
  );
  expect(rows).toEqual([{ email: null }]);
});
