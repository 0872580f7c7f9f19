import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOLDEN_PAIRS, HOUSING_UNITS } from '../../../connectors/pvog/testing/golden-pairs.ts';
import type { PvogServer } from '../../../connectors/pvog/testing/pvog-server.ts';
import { CONTACT, unit } from '../../../connectors/pvog/testing/shapes.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import {
  cutOff,
  endless,
  feed,
  hangUp,
  page,
  redirect,
  silent,
  status,
} from '../../../kernel/sources/testing/feed-behaviours.ts';
import { createTestOutside, type TestOutside } from '../../../kernel/sources/testing/test-outside.ts';
import { askFinder, settleFinder } from './ask-finder.ts';
import { type FinderHouse, type FinderScene, openFinderHouse, setScene } from './testing/finder-house.ts';

const KOELN = '053150000000';
const BERLIN = '110000000000';
const DOGS = '99102013104000';
const HOUSING = '99107023037000';
const PAIRS = new URL('../../../../../shared/data/services/leika-pvog-8.csv', import.meta.url);

let house: FinderHouse;
let scene: FinderScene;
let pvog: PvogServer;
let outside: TestOutside;
let kernel: Kernel;
let db: Kernel['db'];

beforeAll(async () => {
  house = await openFinderHouse();
});
beforeEach(async () => {
  scene = await setScene(house);
  ({ pvog, outside, kernel } = scene);
  db = kernel.db;
});
afterAll(() => house.close());

async function ask(leika: string | null, ars: string, { wait = 8_000, by = kernel } = {}) {
  return askFinder({ leika, place: scene.place(ars), language: 'de', wait }, by);
}
const hours = (count: number) => outside.pass(count * 3_600_000);
const sourceNow = () => scene.source();

describe('the pairs of the handbook', () => {
  it.each(GOLDEN_PAIRS)('$leika at $ars is $name', async ({ leika, ars, name }) => {
    const answer = await ask(leika, ars);
    expect(answer).toMatchObject({
      kind: 'answer',
      text: { id: null, record: { name, leika: [leika], family: 'pvog', language: 'de' } },
    });
    expect(pvog.calls.map(({ query }) => query.ars).filter((key) => key !== undefined)).toEqual(
      expect.arrayContaining([ars]),
    );
    for (const { query } of pvog.calls) expect(Object.keys(query).sort()).toEqual(keysOf(query));
  });

  it.skipIf(!existsSync(PAIRS))('are those of its list, with keys of 12 digits', () => {
    const lines = readFileSync(PAIRS, 'utf8').trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
      GOLDEN_PAIRS.map(({ leika, ars }) => [leika, scene.place(ars).ags]),
    );
  });

  it('names the Federal Office of Justice for the certificate of good conduct in Berlin', async () => {
    expect(await ask('99049001001000', BERLIN)).toMatchObject({
      responsibility: {
        kind: 'found',
        roles: [
          {
            role: { name: 'Zuständige Stelle' },
            units: [{ office: { record: { name: 'Bundesamt für Justiz' } } }],
          },
        ],
      },
    });
  });

  it('lists all 42 units of the housing benefit in Berlin by role and picks none', async () => {
    const answer = await ask(HOUSING, BERLIN);
    if (answer.kind !== 'answer' || answer.responsibility.kind !== 'several') throw new Error(answer.kind);
    const { roles } = answer.responsibility;
    expect(roles.map(({ units }) => units.length)).toEqual([40, 2]);
    expect(roles.flatMap(({ units }) => units)).toHaveLength(HOUSING_UNITS);
    // Of so many only the names are asked for.
    expect(pvog.calls.filter(({ path }) => path === 'v5/organisationunits/detail')).toEqual([]);
  });
});

/** Nothing but service, place, day and ids of the source itself ever leaves the house. */
function keysOf(query: Record<string, string>): string[] {
  return ['ars', 'lbId', 'leikaIds', 'q', 'validDate'].filter((name) => query[name] !== undefined);
}

describe('an answer', () => {
  it('has text, checklist, costs, release, office and online service, and says whose text it is', async () => {
    const answer = await ask(DOGS, KOELN);
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    const { record, unit: level, info } = answer.text;
    expect(record.about).toEqual([{ type: 'paragraph', text: 'Synthetischer Text über eine Leistung.' }]);
    expect(record.documents.map(({ text }) => text)).toEqual(['Ausweis oder Pass', 'Formular']);
    expect(record.legal).toEqual([
      { text: 'Synthetisches Gesetz', about: [], url: 'https://gesetze.example/1' },
    ]);
    expect(record.fees.at(-1)).toEqual({ type: 'paragraph', text: 'Ausweis: 12 Euro' });
    expect(record.release).toEqual({ by: 'Synthetisches Ministerium', on: '2026-05-04' });
    expect(record.changedAt).toBe('2026-11-01T07:30:00Z');
    expect(level.ars).toBe('050000000000');
    expect(info).toMatchObject({ name: 'Portalverbund Online-Gateway (PVOG)', licence: 'unchecked' });
    expect(info.stale).toBeUndefined();
    if (answer.responsibility.kind !== 'found') throw new Error(answer.responsibility.kind);
    expect(answer.responsibility.roles[0].units[0]).toMatchObject({
      key: 'L900001.OE.1',
      area: { ars: KOELN },
      office: {
        record: {
          address: { street: 'Musterweg 1', postcode: '00001', town: 'Musterstadt' },
          point: { lon: 6.9, lat: 50.9 },
          contact: {
            phone: '+49 000 1',
            fax: '+49 000 2',
            email: 'amt@example.org',
            url: 'https://amt.example',
          },
          hours: [{ type: 'paragraph', text: 'Mo 8-12 Uhr' }],
        },
      },
    });
    expect(answer.online).toMatchObject([
      { online: { record: { links: [{ href: 'https://online.example/1' }] } }, area: KOELN },
    ]);
  });

  it('is asked for once a day and renewed in the background', async () => {
    await ask(DOGS, KOELN);
    const calls = pvog.calls.length;
    hours(5);
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'answer' });
    expect(pvog.calls).toHaveLength(calls);
    hours(24);
    const old = await ask(DOGS, KOELN);
    expect(old).toMatchObject({
      kind: 'answer',
      text: { info: { stale: true, time: '2026-11-24T10:00:00.000Z' } },
    });
    await settleFinder(kernel);
    expect(pvog.calls.length).toBe(2 * calls);
    const fresh = await ask(DOGS, KOELN);
    if (fresh.kind !== 'answer') throw new Error(fresh.kind);
    expect(fresh.text.info.stale).toBeUndefined();
  });

  it('is none where the finder knows no such service here, which is not the same as nobody', async () => {
    expect(await ask('99999999999999', KOELN)).toEqual({ kind: 'none', askedAt: '2026-11-24T10:00:00.000Z' });
    const calls = pvog.calls.length;
    expect(await ask('99999999999999', KOELN)).toMatchObject({ kind: 'none' });
    expect(pvog.calls).toHaveLength(calls);
  });

  it('without units says that they are not in the source, or that it is badly covered', async () => {
    const [dogs] = GOLDEN_PAIRS.filter(({ leika }) => leika === DOGS);
    if (dogs === undefined) throw new Error('no pair');
    pvog.set([{ ...dogs, units: [] }]);
    expect(await ask(DOGS, KOELN)).toMatchObject({
      responsibility: { kind: 'unknown', reason: 'not-in-source' },
    });
    hours(25);
    const details = [{ code: '22', text: '<p>Das Jobcenter vor Ort</p>' }];
    pvog.set([{ ...dogs, units: [], detail: { ...dogs.detail, details } }]);
    await ask(DOGS, KOELN);
    await settleFinder(kernel);
    expect(await ask(DOGS, KOELN)).toMatchObject({
      responsibility: { kind: 'unknown', reason: 'badly-covered' },
    });
  });

  it('of one contact and no responsible unit names it with its role', async () => {
    const [dogs] = GOLDEN_PAIRS.filter(({ leika }) => leika === DOGS);
    if (dogs === undefined) throw new Error('no pair');
    pvog.set([{ ...dogs, units: [unit('L1.OE.1', 'Auskunft', CONTACT)] }]);
    expect(await ask(DOGS, KOELN)).toMatchObject({
      responsibility: { kind: 'found', roles: [{ role: { code: '03' } }] },
    });
  });

  it('is off without a key, for the federation as a whole, and while nobody has switched it on', async () => {
    expect(await ask(null, KOELN)).toEqual({ kind: 'off' });
    expect(await ask(DOGS, '000000000000')).toEqual({ kind: 'off' });
    await sql`update kernel.source set state = 'paused'`.execute(db);
    expect(await ask(DOGS, KOELN, { by: await scene.processOf() })).toEqual({ kind: 'off' });
    expect(pvog.calls).toEqual([]);
  });
});

describe('a finder that fails', () => {
  it.each([
    ['answers with 500', status(500), 'refused'],
    ['has moved its calls, so that nothing is there any more', status(404), 'refused'],
    ['sends a web page', page(), 'wrong-type'],
    ['sends a web page as JSON', page('application/json'), 'wrong-type'],
    ['sends nothing', feed(''), 'empty'],
    [
      'sends half an answer',
      cutOff('{"content": [', { 'content-type': 'application/json', 'content-length': '999' }),
      'cut-off',
    ],
    ['sends no JSON', feed('{"content": [}'), 'bad-json'],
    ['speaks another version', feed('{"treffer": []}'), 'other-schema'],
    ['never ends', endless(), 'too-large'],
    ['announces ten gigabytes', endless({ announced: true }), 'too-large'],
    ['hangs up', hangUp, 'unreachable'],
    ['says nothing for three seconds', silent, 'stalled'],
    ['sends on into the network', redirect('http://10.0.0.1/'), 'private'],
  ])('%s: is told at the source, and yesterday’s answer stays', async (_what, behaviour, code) => {
    pvog.fail(behaviour);
    expect(await ask(HOUSING, BERLIN)).toEqual({ kind: 'down', since: '2026-11-24T10:00:00.000Z' });
    expect(await sourceNow()).toMatchObject({ failures: 1, fault: { code } });
    pvog.fail(null);
    hours(1);
    expect(await ask(HOUSING, BERLIN)).toMatchObject({ kind: 'answer' });
    expect(await sourceNow()).toMatchObject({ failures: 0, fault: null });
    hours(30);
    pvog.fail(behaviour);
    await ask(HOUSING, BERLIN);
    await settleFinder(kernel);
    expect(await sourceNow()).toMatchObject({ failures: 1, fault: { code } });
    expect(await ask(HOUSING, BERLIN)).toMatchObject({ kind: 'answer', text: { info: { stale: true } } });
  });

  it('leaves no half answer where a later step speaks another version', async () => {
    pvog.failAt('v2/organisationunits/titles', feed('{"units": []}'));
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'down' });
    expect(await sourceNow()).toMatchObject({
      fault: { code: 'other-schema', message: expect.stringContaining('v2/organisationunits/titles') },
    });
  });

  it('costs an answer only the address where the detail of a unit fails', async () => {
    pvog.failAt('v5/organisationunits/detail', status(500));
    const answer = await ask(DOGS, KOELN);
    expect(answer).toMatchObject({
      kind: 'answer',
      responsibility: {
        kind: 'found',
        roles: [{ units: [{ office: { record: { name: 'Synthetisches Amt', point: null } } }] }],
      },
    });
  });

  it('whose old host is gone is told as not reachable', async () => {
    const gone = createTestOutside({
      allowOrigins: [],
      resolve: (_name, _options, done) => done(Object.assign(new Error('gone'), { code: 'ENOTFOUND' }), []),
    });
    await sql`update kernel.source set address = 'https://pvog.fitko.de/suchdienst/api'`.execute(db);
    expect(await ask(DOGS, KOELN, { by: await scene.processOf(gone) })).toMatchObject({ kind: 'down' });
    expect(await sourceNow()).toMatchObject({
      fault: { code: 'unreachable', message: expect.stringContaining('pvog.fitko.de') },
    });
  });

  it('is slow: the page waits no longer than it may, the answer is there for who looks again', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    pvog.failAt('v3/servicedescriptions/leikaid', (_request, response) => {
      arrive();
      void opened.then(() =>
        feed(JSON.stringify({ content: [{ id: `L900001.LB.${DOGS}` }] }))(_request, response),
      );
    });
    expect(await ask(DOGS, KOELN, { wait: 20 })).toEqual({ kind: 'asking' });
    await arrived;
    expect(await ask(DOGS, KOELN, { wait: 0 })).toEqual({ kind: 'asking' });
    open();
    await settleFinder(kernel);
    expect(await ask(DOGS, KOELN, { wait: 0 })).toMatchObject({ kind: 'answer' });
    expect(pvog.calls.filter(({ path }) => path === 'v3/servicedescriptions/leikaid')).toHaveLength(1);
  });

  it('wants to be left alone: nobody asks before', async () => {
    pvog.fail(status(429, { 'retry-after': '600' }));
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'down' });
    pvog.fail(null);
    outside.pass(300_000);
    const calls = pvog.calls.length;
    expect(await ask(HOUSING, BERLIN)).toMatchObject({ kind: 'down' });
    expect(pvog.calls).toHaveLength(calls);
    outside.pass(301_000);
    expect(await ask(HOUSING, BERLIN)).toMatchObject({ kind: 'answer' });
  });

  it('again and again is not asked for minutes, whatever is wanted of it', async () => {
    pvog.fail(status(500));
    const pairs = GOLDEN_PAIRS.slice(0, 5);
    for (const { leika, ars } of pairs) expect(await ask(leika, ars)).toMatchObject({ kind: 'down' });
    expect(pvog.calls).toHaveLength(3);
    pvog.fail(null);
    outside.pass(61_000);
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'answer' });
  });

  it('is said not to answer only since it answered last, whatever was asked then', async () => {
    pvog.fail(status(500));
    await ask(HOUSING, BERLIN);
    pvog.fail(null);
    hours(2);
    await ask(DOGS, KOELN);
    hours(20);
    pvog.fail(status(500));
    const later = await scene.processOf();
    expect(await ask(HOUSING, BERLIN, { by: later })).toEqual({
      ...{ kind: 'down', since: '2026-11-25T08:00:00.000Z' },
    });
  });

  it('for longer than a month leaves nothing that anybody is shown', async () => {
    await ask(DOGS, KOELN);
    pvog.fail(status(500));
    hours(24 * 31);
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'down' });
    const { rows } = await sql<{ answer: unknown }>`select answer from services.finder_answer`.execute(db);
    expect(rows).toEqual([{ answer: null }]);
  });
});

describe('many who ask at once', () => {
  it('are one question within a process and between processes', async () => {
    const other = await scene.processOf();
    const answers = await Promise.all([
      ask(DOGS, KOELN),
      ask(DOGS, KOELN),
      ask(DOGS, KOELN, { by: other }),
      ask(DOGS, KOELN, { by: other }),
    ]);
    expect(answers.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer', 'answer']);
    expect(pvog.calls.filter(({ path }) => path === 'v3/servicedescriptions/leikaid')).toHaveLength(1);
  });

  it('do not wait for a process that died', async () => {
    const source = await scene.source();
    await sql`insert into services.finder_answer (source, leika, ars, language, asked_at, asking_until)
      values (${source?.id}, ${DOGS}, ${KOELN}, 'de', ${outside.clock.now().toString()},
        ${outside.clock.now().add({ seconds: 12 }).toString()})`.execute(db);
    expect(await ask(DOGS, KOELN, { wait: 150 })).toEqual({ kind: 'asking' });
    outside.pass(13_000);
    expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'answer' });
  });
});

it('forgets an answer that an older program kept in another form, and asks anew', async () => {
  await ask(DOGS, KOELN);
  await sql`update services.finder_answer set answer = '{"kind": "answer", "old": true}'`.execute(db);
  await sql`update services.finder_answer set fetched_at = fetched_at - interval '2 days'`.execute(db);
  expect(await ask(DOGS, KOELN)).toMatchObject({ kind: 'answer' });
});
