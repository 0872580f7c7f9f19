/** Ideas of towns, companies and citizens, from the proposal to its end. Over HTTP and PostgreSQL. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { FEDERATION } from './kernel/places/place.ts';
import type { PageContent } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { IDEA_FLOW, IDEA_STATES, type IdeaState, STOP_CODES } from './network/cocreation/flow.ts';
import { changeIdea } from './network/cocreation/ideas/change-idea.ts';
import { findIdeaTasks } from './network/cocreation/ideas/find-idea-tasks.ts';
import { ideasOfChallenge, ideaTitles } from './network/cocreation/ideas/idea-store.ts';
import type { IdeaList, IdeaView, OfficeIdeas } from './network/cocreation/ideas/ideas-api.ts';
import { proposeIdea } from './network/cocreation/ideas/propose-idea.ts';
import { personalData } from './network/cocreation/personal-data.ts';
import { stepsOf } from './network/cocreation/step-store.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const MOST = 10;

let house: TestHouse;
let editor: SignedInAs;
let stranger: SignedInAs;
let company: SignedInAs;
let citizen: SignedInAs;
let office: SignedInAs;
let adviser: SignedInAs;
let open = '';
let draft = '';
let merged = '';
const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const at = { ars: WACKEN, level: 'municipality' } as const;
  editor = await signInAs(house, { memberships: [{ ...at, role: 'editor' }] });
  stranger = await signInAs(house, { memberships: [{ ...at, ars: KOELN, role: 'manager' }] });
  company = await signInAs(house, { name: 'Carla', memberships: [{ ...at, role: 'company' }] });
  citizen = await signInAs(house, { name: 'Bo Bürger' });
  adviser = await signInAs(house, { memberships: [{ ...at, role: 'adviser' }] });
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
  open = await challenge('clarified', 'Zu viel Verkehr vor der Schule');
  draft = await challenge('draft', 'Noch nicht fertig');
  merged = await challenge('merged', 'Verkehr an der Schule', open);
});
afterAll(() => house.close());

async function challenge(state: string, title: string, into: string | null = null): Promise<string> {
  const id = randomUUIDv7();
  await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, baseline_on, merged_into, created_at, changed_at)
    values (${id}, ${WACKEN}, ${state}, 'mobility', ${title}, 'Am Morgen stauen sich die Autos.', '{children}', 120,
      'Autos in der Stunde', 'eigene Zählung', '2026-05-04', ${into}, now(), now())`.execute(house.kernel.db);
  return id;
}

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
const TOWN = `/api/cocreation/desk/${WACKEN}/ideas`;
const OWN = '/api/cocreation/own/ideas';
const SCREENING = `/api/cocreation/desk/${FEDERATION}/screening`;

const form = (more: object = {}) => ({
  ...{ title: 'Schulstraße sperren', text: 'Vor dem Unterricht fährt hier niemand.', lang: 'de' },
  ...{ field: 'mobility', challenges: [open], wish: randomUUID(), ...more },
});
const propose = (as: SignedInAs, url: string, more: object = {}) =>
  call<IdeaView>(as, 'POST', url, form(more));
const COMPANY = { proposerName: 'Schranken AG', interest: 'Wir verkaufen Schranken.' };

const step = (id: string, payload: object, as = office) =>
  call<IdeaView>(as, 'POST', `${SCREENING}/${id}/step`, payload);
const screen = async ({ id, version }: IdeaView) => (await step(id, { to: 'screened', version })).body;

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const answer = await house.http.inject({
    ...{ method: 'GET', url: `/api/network/page?${new URLSearchParams({ path, lang })}` },
  });
  if (answer.statusCode === 404) return null;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().page;
}
const textOf = (content: PageContent | null) => JSON.stringify(content?.blocks ?? null);

async function auditOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`select action from kernel.read_audit_of_time(
    ${[WACKEN, FEDERATION]}, null, null, null, null, 1000) where subject = ${`idea ${id}`} order by id`.execute(
    house.kernel.db,
  );
  return rows.map(({ action }) => action);
}

describe('the catalogue', () => {
  it('begins with 22 ideas of the editors, of which three are documented, all of them screened', async () => {
    const { rows } = await sql<{ provenance: string; count: number }>`
      select provenance, count(*)::int as count from cocreation.idea
      where proposer = 'editors' and state = 'screened' and not hidden group by 1 order by 1`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([
      { provenance: 'candidate', count: 19 },
      { provenance: 'documented', count: 3 },
    ]);
  });

  it('says where each comes from, in both languages, with no day that no file names', async () => {
    const first = '01990000-0000-7000-8000-000000000001';
    expect(textOf(await page(`ideen/${first}`))).toContain('nicht die Namen der Ideen');
    const english = await page(`ideen/${first}`, 'en');
    expect(english).toMatchObject({ title: 'Traffic management', lang: 'en' });
    expect(textOf(english)).toContain('not the names of the ideas');
    const candidate = textOf(await page('ideen/01990000-0000-7000-8000-000000000004'));
    expect(candidate).toContain('Vorschlag der Redaktion');
    const { rows } =
      await sql`select from cocreation.idea where proposer = 'editors' and (provenance_on is not null
      or not words ? 'en' or (provenance = 'documented') <> (provenance_note <> ''))`.execute(
        house.kernel.db,
      );
    expect(rows).toEqual([]);
  });

  it('is narrowed by the path, with one path for each part', async () => {
    const water = await page('ideen/thema-water');
    expect(textOf(water)).toContain('Pegel für Hochwasser');
    expect(textOf(water)).not.toContain('Lärm messen');
    for (const path of [
      'ideen/thema-fire',
      'ideen/seite-1',
      'ideen/seite-9',
      'ideen/stand-screened/thema-air',
    ])
      expect(await page(path), path).toBeNull();
    expect(textOf(await page('ideen/thema-water/stand-pilot'))).toContain('noch keine Idee');
  });
});

describe('a town', () => {
  it('proposes an idea that everybody reads at once, with its name', async () => {
    const made = await propose(editor, TOWN);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect(made.body).toMatchObject({
      ...{ state: 'proposed', proposer: 'town', by: 'Wacken', hidden: false, may: ['change', 'evidence'] },
      challenges: [{ id: open, title: 'Zu viel Verkehr vor der Schule' }],
      history: [{ from: null, to: 'proposed', by: 'Wacken' }],
    });
    expect(textOf(await page(`ideen/${made.body.id}`))).toContain('Eingereicht am 24. November 2026');
    expect(textOf(await page('ideen/von-town'))).toContain('Schulstraße sperren');
    expect(await auditOf(made.body.id)).toEqual(['idea.proposed']);
  });

  it('names a challenge that is public: without one, with a draft or an unknown one it is told why not', async () => {
    expect(await propose(editor, TOWN, { challenges: [] })).toMatchObject({
      ...{ status: 422, body: { code: 'idea-without-challenge' } },
    });
    for (const id of [draft, randomUUID()])
      expect(await propose(editor, TOWN, { challenges: [open, id] })).toMatchObject({
        ...{ status: 422, body: { code: 'idea-challenge-unknown' } },
      });
  });

  it('is led from a merged challenge to the one that it became part of', async () => {
    const { body } = await propose(editor, TOWN, { challenges: [merged, open] });
    expect(body.challenges.map(({ id }) => id)).toEqual([open]);
    expect((await ideasOfChallenge(house.kernel.db, open)).map(({ id }) => id)).toContain(body.id);
  });

  it('sends the same twice and has one idea; another town with the same number has its own', async () => {
    const wish = randomUUID();
    const [one, two] = await Promise.all([propose(editor, TOWN, { wish }), propose(editor, TOWN, { wish })]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(two.body.id).toBe(one.body.id);
    const other = await propose(stranger, TOWN.replace(WACKEN, KOELN), { wish });
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('changes its idea as a whole while it is proposed, and never that of another', async () => {
    const { body } = await propose(editor, TOWN);
    const { wish: _wish, ...words } = form({ title: 'Schulstraße am Morgen sperren', version: body.version });
    const changed = await call<IdeaView>(editor, 'PUT', `${TOWN}/${body.id}`, words);
    expect(changed.body).toMatchObject({ title: 'Schulstraße am Morgen sperren', version: body.version + 1 });
    expect(await call(editor, 'PUT', `${TOWN}/${body.id}`, words)).toMatchObject({
      ...{ status: 409, body: { code: 'idea-changed', version: body.version + 1, state: 'proposed' } },
    });
    const elsewhere = `${TOWN.replace(WACKEN, KOELN)}/${body.id}`;
    expect((await call(stranger, 'GET', elsewhere)).status).toBe(404);
    expect((await call(stranger, 'PUT', elsewhere, words)).status).toBe(404);
    expect((await call(stranger, 'GET', `${TOWN}/${body.id}`)).status).toBe(403);
    const after = await screen(changed.body);
    expect(after.may).not.toContain('change');
    expect(
      await call(editor, 'PUT', `${TOWN}/${body.id}`, { ...words, version: after.version }),
    ).toMatchObject({ status: 409, body: { code: 'idea-not-allowed' } });
  });

  it('keeps markup as text, and refuses what is too long or no field', async () => {
    const { body } = await propose(editor, TOWN, { title: '<script>alert(1)</script>\u0000' });
    const html = (await house.http.inject({ method: 'GET', url: `/netzwerk/ideen/${body.id}` })).body;
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
    for (const more of [
      { title: 'x'.repeat(121) },
      { title: ' ' },
      { text: 'x'.repeat(4_001) },
      { field: 'fire' },
    ])
      expect((await propose(editor, TOWN, more)).status, JSON.stringify(more).slice(0, 40)).toBe(400);
  });

  it('is told at its desk what became of its idea', async () => {
    const { body } = await propose(editor, TOWN, { title: 'Neuigkeit' });
    await screen(body);
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('Wacken is gone');
    const question = { place, permissions: new Set(['cocreation:propose']), language: 'de' as const };
    const tasks = await findIdeaTasks(question, house.kernel);
    expect(tasks.map(({ title }) => title)).toContain('Ihre Idee: Neuigkeit');
    expect(await findIdeaTasks({ ...question, permissions: new Set() }, house.kernel)).toEqual([]);
  });
});

describe('a town that became part of another', () => {
  const FORMER = '010615168990';

  it('leaves its ideas to that one, under whose name they stand from then on', async () => {
    const { db } = house.kernel;
    const id = await db.transaction().execute((trx) =>
      proposeIdea(trx, {
        ...{ title: 'Idee von früher', text: 'Von früher.', lang: 'de', field: 'water', challenges: [open] },
        ...{ proposer: 'town', ars: FORMER, proposerName: '', interest: null, provenance: 'submitted' },
        ...{ provenanceNote: '', provenanceOn: null, now },
      }),
    );
    const mine = async () => (await call<IdeaList>(editor, 'GET', TOWN)).body.ideas.map((idea) => idea.id);
    expect(await mine()).not.toContain(id);
    await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
      select ${FORMER}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
      from kernel.place where ars = ${WACKEN}`.execute(db);
    await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
      select ${FORMER}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
    house.kernel.places = await loadDirectory(db);
    expect(await mine()).toContain(id);
    expect(textOf(await page(`ideen/${id}`))).toContain('Zur Seite von Wacken');
    expect((await call<IdeaView>(editor, 'GET', `${TOWN}/${id}`)).body.by).toBe('Wacken');
  });
});

describe('a company', () => {
  it('says its name and what it gains, or is told so', async () => {
    for (const more of [{}, { proposerName: 'Schranken AG' }, { ...COMPANY, interest: ' ' }])
      expect(await propose(company, OWN, more)).toMatchObject({
        ...{ status: 422, body: { code: 'idea-interest' } },
      });
  });

  it('waits for the office, and is marked as a company everywhere afterwards', async () => {
    const title = 'Schranke vor der Schule';
    const { body } = await propose(company, OWN, { ...COMPANY, title });
    expect(body).toMatchObject({ proposer: 'company', by: 'Schranken AG', hidden: true });
    expect(body.history).toMatchObject([{ to: 'proposed', by: 'Schranken AG' }]);
    expect(await page(`ideen/${body.id}`)).toBeNull();
    expect(textOf(await page('ideen'))).not.toContain(title);
    expect(await ideasOfChallenge(house.kernel.db, open)).not.toContainEqual(
      expect.objectContaining({ id: body.id }),
    );
    await screen(body);
    const shown = textOf(await page(`ideen/${body.id}`));
    expect(shown).toContain('Vorschlag eines Unternehmens: Schranken AG.');
    expect(shown).toContain('Wir verkaufen Schranken.');
    const list = textOf(await page('ideen/von-company'));
    expect(list).toContain('"mark":"Unternehmen"');
    expect(list).toContain('Unternehmen: Schranken AG');
    expect((await ideaTitles(house.kernel.db, [body.id])).get(body.id)).toMatchObject({
      ...{ company: 'Schranken AG', proposer: 'company', hidden: false },
    });
  });

  it('cannot leave the badge away: who works for one never proposes as a citizen', async () => {
    const { body } = await propose(company, OWN, COMPANY);
    expect(body.proposer).toBe('company');
    const { body: list } = await call<IdeaList>(company, 'GET', OWN);
    expect(list.asCompany).toBe(true);
    const { wish: _wish, ...words } = form({ ...COMPANY, interest: '', version: body.version });
    expect(await call(company, 'PUT', `${OWN}/${body.id}`, words)).toMatchObject({
      ...{ status: 422, body: { code: 'idea-interest' } },
    });
    expect((await call(company, 'POST', TOWN, form())).status).toBe(403);
  });
});

describe('a citizen', () => {
  it('proposes without being named, follows it, and takes it back before it is screened', async () => {
    const { body } = await propose(citizen, OWN, { proposerName: 'Bo', interest: 'Ruhe' });
    expect(body).toMatchObject({
      ...{ proposer: 'citizen', proposerName: '', interest: null, by: '', hidden: true },
      may: ['change', 'remove', 'evidence'],
    });
    expect(JSON.stringify(body)).not.toContain('"Bo');
    expect(body.history).toMatchObject([{ to: 'proposed', by: 'Bürgerin oder Bürger' }]);
    expect((await call<IdeaList>(citizen, 'GET', OWN)).body.ideas.map(({ id }) => id)).toContain(body.id);
    expect((await call(company, 'GET', `${OWN}/${body.id}`)).status).toBe(404);
    expect((await call(company, 'DELETE', `${OWN}/${body.id}`)).status).toBe(404);
    expect((await call(citizen, 'DELETE', `${OWN}/${body.id}`)).status).toBe(204);
    expect((await call(citizen, 'GET', `${OWN}/${body.id}`)).status).toBe(404);
    const other = await screen((await propose(citizen, OWN)).body);
    expect(await call(citizen, 'DELETE', `${OWN}/${other.id}`)).toMatchObject({
      ...{ status: 409, body: { code: 'idea-not-allowed' } },
    });
    expect((await call<IdeaView>(citizen, 'GET', `${OWN}/${other.id}`)).body.state).toBe('screened');
  });

  it('has no more than some proposals waiting, also when all are sent at once', async () => {
    const many = await signInAs(house);
    const sent = await Promise.all(Array.from({ length: MOST + 3 }, () => propose(many, OWN)));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(MOST);
    expect(sent.filter(({ body }) => body.code === 'idea-most')).toHaveLength(3);
  });

  it('takes everything unread along when the account goes; what is public stays, without a trace', async () => {
    const who = await signInAs(house);
    const unread = (await propose(who, OWN, { title: 'Ungelesen' })).body;
    const shown = await screen((await propose(who, OWN, { title: 'Gelesen' })).body);
    const { db } = house.kernel;
    expect(JSON.stringify(await personalData.export(who.personId, house.kernel))).toMatch(
      /Ungelesen.*Gelesen/,
    );
    const kept = await db.transaction().execute((trx) => personalData.erase(who.personId, trx));
    expect(kept).toEqual([{ what: 'kept_ideas', count: 1 }]);
    expect((await ideaTitles(db, [unread.id, shown.id])).size).toBe(1);
    const { rows } = await sql`select from cocreation.idea_author where person = ${who.personId}`.execute(db);
    expect(rows).toEqual([]);
    expect(await personalData.export(who.personId, house.kernel)).toBeUndefined();
  });
});

describe('evidence', () => {
  it('is a page of the web with https; everything else is refused', async () => {
    const { body } = await propose(editor, TOWN);
    const give = (url: string) =>
      call<IdeaView>(editor, 'POST', `${TOWN}/${body.id}/evidence`, {
        ...{ kind: 'study', title: 'Studie zu Schulstraßen', url, lang: 'de' },
      });
    for (const url of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)//https://x.example',
      'http://studie.example/',
      'data:text/html,x',
      'https://user:word@studie.example/',
      'https://localhost/x',
      '//studie.example',
      'studie.example',
      '',
      `https://studie.example/${'x'.repeat(1_000)}`,
    ])
      expect(await give(url), url).toMatchObject({ status: 422, body: { code: 'idea-url' } });
    const given = await give('https://studie.example/schulstrasse');
    expect(given.body.evidence).toMatchObject([
      { url: 'https://studie.example/schulstrasse', kind: 'study' },
    ]);
    expect((await give('https://studie.example/schulstrasse')).body.evidence).toHaveLength(1);
    expect(textOf(await page(`ideen/${body.id}`))).toContain('Studie · studie.example');
    const [one] = given.body.evidence;
    const gone = await call<IdeaView>(editor, 'DELETE', `${TOWN}/${body.id}/evidence/${one?.id}`);
    expect(gone.body.evidence).toEqual([]);
    expect(await auditOf(body.id)).toContain('idea.evidence-removed');
  });
});

describe('the office', () => {
  it('is the desk of the federation alone', async () => {
    expect(await call(adviser, 'GET', SCREENING.replace(FEDERATION, WACKEN))).toMatchObject({
      ...{ status: 404, body: { code: 'not-office' } },
    });
    expect((await call(editor, 'GET', SCREENING)).status).toBe(403);
  });

  it('sees what waits, longest first, and has it among its tasks', async () => {
    const { body } = await propose(citizen, OWN, { title: 'Wartet' });
    const list = (await call<OfficeIdeas>(office, 'GET', `${SCREENING}?limit=100`)).body;
    expect(list.ideas.map(({ id }) => id)).toContain(body.id);
    expect(list.ideas.every(({ state }) => state === 'proposed')).toBe(true);
    const place = house.kernel.places.get(FEDERATION);
    if (place === undefined) throw new Error('The federation is gone');
    const question = { place, permissions: new Set(['cocreation:care']), language: 'de' as const };
    const tasks = await findIdeaTasks(question, house.kernel);
    expect(tasks.some(({ id }) => id.startsWith('cocreation-screen:'))).toBe(true);
    expect(tasks.length).toBeLessThanOrEqual(20);
  });

  it('stops an idea with a reason of the list alone; what nobody screened stays unseen', async () => {
    const { body } = await propose(citizen, OWN, { title: 'Eine Beleidigung' });
    const { id, version } = body;
    expect(await step(id, { to: 'stopped', version })).toMatchObject({
      ...{ status: 422, body: { code: 'idea-guard-code' } },
    });
    expect((await step(id, { to: 'stopped', version, code: 'because' })).status).toBe(400);
    expect(await step(id, { to: 'screened', version, code: 'law' })).toMatchObject({ status: 422 });
    const stopped = await step(id, { to: 'stopped', version, code: 'duplicate', reason: 'Gibt es schon.' });
    expect(stopped.body).toMatchObject({ state: 'stopped', stopCode: 'duplicate', next: [], hidden: true });
    expect(await page(`ideen/${id}`)).toBeNull();
    expect((await call<IdeaView>(citizen, 'GET', `${OWN}/${id}`)).body.history.at(-1)).toMatchObject({
      ...{ to: 'stopped', reason: 'Gibt es schon.', by: null },
    });
  });

  it('never rates an idea by hand, and takes one step only where two are made at once', async () => {
    const { body } = await propose(editor, TOWN);
    const { id, version } = body;
    expect((await step(id, { to: 'rated', version })).status).toBe(400);
    const both = await Promise.all([
      step(id, { to: 'screened', version, reason: 'eins' }),
      step(id, { to: 'stopped', version, code: 'law', reason: 'zwei' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('idea-changed');
  });

  it('screens nothing that answers an example alone', async () => {
    const example = await challenge('clarified', 'Erfunden');
    await sql`update cocreation.challenge set source = ${randomUUIDv7()} where id = ${example}`.execute(
      house.kernel.db,
    );
    const { body } = await propose(editor, TOWN, { challenges: [example] });
    expect(body.challenges).toMatchObject([{ id: example, example: true }]);
    expect(await step(body.id, { to: 'screened', version: body.version })).toMatchObject({
      ...{ status: 422, body: { code: 'idea-guard-challenge' } },
    });
  });

  it('links an idea of the catalogue to challenges before it becomes a concept', async () => {
    const id = '01990000-0000-7000-8000-000000000014';
    const bring = (to: IdeaState) =>
      house.kernel.db
        .transaction()
        .execute((trx) => changeIdea(trx, { id, to, reason: '', ars: FEDERATION, now }));
    await bring('rated');
    await bring('shortlisted');
    await expect(bring('concept')).rejects.toMatchObject({ code: 'idea-guard-challenge', status: 422 });
    const { body } = await call<IdeaView>(office, 'GET', `${SCREENING}/${id}`);
    const linked = await call<IdeaView>(office, 'POST', `${SCREENING}/${id}/challenges`, {
      ...{ version: body.version, challenges: [merged] },
    });
    expect(linked.body.challenges.map((one) => one.id)).toEqual([open]);
    expect((await step(id, { to: 'concept', version: linked.body.version })).body.state).toBe('concept');
    const taken = await propose(editor, TOWN);
    expect(
      await call(office, 'POST', `${SCREENING}/${taken.body.id}/challenges`, {
        ...{ version: taken.body.version, challenges: [] },
      }),
    ).toMatchObject({ status: 422, body: { code: 'idea-guard-challenge' } });
  });
});

describe('no way around a guard', () => {
  /** What may be tried: a state, a reason or none, evidence or none before it. */
  const tries = fc.array(
    fc.record({
      to: fc.constantFrom(...IDEA_STATES),
      code: fc.option(fc.constantFrom(...STOP_CODES), { nil: undefined }),
      evidence: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  );

  it('leads any row of tries along the flow alone, with a reason at its end and evidence for a success', async () => {
    const { db } = house.kernel;
    await fc.assert(
      fc.asyncProperty(tries, fc.boolean(), async (wanted, isDirect) => {
        const id = await db.transaction().execute((trx) =>
          proposeIdea(trx, {
            ...{ title: 'Probe', text: 'Probe', lang: 'de', field: 'data', challenges: [open], ars: WACKEN },
            ...{ proposer: 'town', proposerName: '', interest: null, provenance: 'submitted' },
            ...{ provenanceNote: '', provenanceOn: null, now },
          }),
        );
        let state: IdeaState = 'proposed';
        let hasEvidence = false;
        const way: string[] = [state];
        // Half of them begin on the straight way, so that its end is reached too.
        const straight: typeof wanted = isDirect
          ? (['screened', 'rated', 'shortlisted', 'concept', 'prototype', 'pilot', 'scaled'] as const).map(
              (to) => ({ to, code: undefined, evidence: false }),
            )
          : [];
        for (const { to, code, evidence } of [...straight, ...wanted]) {
          if (evidence && !hasEvidence) {
            await sql`insert into cocreation.idea_evidence (id, idea, kind, title, url, at)
              values (${randomUUIDv7()}, ${id}, 'report', 'Bericht', 'https://bericht.example/', now())`.execute(
              db,
            );
            hasEvidence = true;
          }
          const may =
            IDEA_FLOW[state].includes(to) &&
            (to === 'stopped') === (code !== undefined) &&
            (hasEvidence || (to !== 'scaled' && to !== 'transferred'));
          const done = await db
            .transaction()
            .execute((trx) =>
              changeIdea(trx, { id, to, reason: '', ars: FEDERATION, now, ...(code && { code }) }),
            )
            .then(
              () => true,
              () => false,
            );
          expect(done, `${way.join(' ')} → ${to}`).toBe(may);
          if (done) {
            state = to;
            way.push(to);
          }
        }
        expect((await stepsOf(db, 'idea', id)).map((one) => one.to)).toEqual(way);
      }),
      { numRuns: 25 },
    );
  });

  it('is not made by the database either', async () => {
    const { body } = await propose(company, OWN, COMPANY);
    const { db } = house.kernel;
    for (const change of [
      sql`state = 'stopped'`,
      sql`state = 'screened'`,
      sql`interest = null`,
      sql`stop_code = 'law'`,
      sql`ars = ${WACKEN}`,
    ])
      await expect(
        sql`update cocreation.idea set ${change} where id = ${body.id}`.execute(db),
      ).rejects.toThrow(/check constraint/);
    await expect(
      sql`insert into cocreation.idea_evidence (id, idea, kind, title, url, at)
        values (${randomUUIDv7()}, ${body.id}, 'press', 'x', 'javascript:alert(1)', now())`.execute(db),
    ).rejects.toThrow(/check constraint/);
  });
});
