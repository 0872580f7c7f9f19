/** Challenges and ideas as other parts of the network name and find them. Over PostgreSQL. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './kernel/database/migrate.ts';
import { foldersOf } from './kernel/database/migration-files.ts';
import type { NetworkThings, ThingSearch } from './kernel/network/network-thing.ts';
import { openTestPlaces, type TestPlaces } from './kernel/places/test-places.ts';
import type { Kernel } from './kernel/solution.ts';
import { testKernel } from './kernel/test-kernel.ts';
import { CHALLENGE_STATES, IDEA_STATES } from './network/cocreation/flow.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';

let house: TestPlaces;
let kernel: Kernel;
let ideas: NetworkThings;
let challenges: NetworkThings;
/** One feed of examples that is shown, and one for which nobody answers any more. */
let shown = '';
let hidden = '';

beforeAll(async () => {
  house = await openTestPlaces();
  await migrate({ ownerUrl: house.ownerUrl, folders: foldersOf(solutions) });
  kernel = testKernel(house, {}, solutions);
  const kindsOf = (kind: string) => {
    const found = kernel.solutions.flatMap(({ things = [] }) => things).find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`Nobody has things of the kind "${kind}"`);
    return found;
  };
  ideas = kindsOf('idea');
  challenges = kindsOf('challenge');
  shown = await aSource(false);
  hidden = await aSource(true);
});
afterAll(() => house.close());

async function aSource(isHidden: boolean): Promise<string> {
  const id = randomUUIDv7();
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
    values (${id}, '000000000000', 'cocreation', 'ideas', 'sample', 'sample', ${id}, 'CC0-1.0', now())`.execute(
    house.db,
  );
  if (!isHidden) return id;
  await sql`insert into kernel.source_watch (source, concern, reason, step, begun_at, stepped_at, hidden_at)
    values (${id}, 'people', 'mailbox', 'hidden', now(), now(), now())`.execute(house.db);
  return id;
}

let minutes = 0;
/** Each is changed a minute after the one before. */
const later = () => Temporal.Instant.from('2026-11-24T10:00:00Z').add({ minutes: minutes++ }).toString();

async function anIdea(title: string, own: Record<string, unknown> = {}): Promise<string> {
  const one = { ars: null, state: 'screened', source: null, hidden: false, en: null, solution: null, ...own };
  const [id, at] = [randomUUIDv7(), later()];
  const words = one.en === null ? {} : { en: { title: one.en, text: 'In English.' } };
  const proposer = one.ars === null ? 'citizen' : 'town';
  await sql`insert into cocreation.idea (id, ars, source, state, field, title, text, provenance, proposer, solution,
      stop_code, hidden, words, created_at, changed_at)
    values (${id}, ${one.ars}, ${one.source}, ${one.state}, 'mobility', ${title}, 'Auf Deutsch.', 'submitted', ${proposer},
      ${one.solution}, ${one.state === 'stopped' ? 'law' : null}, ${one.hidden}, ${JSON.stringify(words)}, ${at}, ${at})`.execute(
    house.db,
  );
  return id;
}

async function aChallenge(title: string, own: Record<string, unknown> = {}): Promise<string> {
  const one = { ars: WACKEN, state: 'clarified', source: null, into: null, ...own };
  const [id, at] = [randomUUIDv7(), later()];
  await sql`insert into cocreation.challenge (id, ars, source, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, baseline_on, merged_into, created_at, changed_at)
    values (${id}, ${one.ars}, ${one.source}, ${one.state}, 'air', ${title}, 'Es staubt.', '{children}', 1, 'g', 'gewogen',
      '2026-05-04', ${one.into}, ${at}, ${at})`.execute(house.db);
  return id;
}

const found = async (kind: NetworkThings, words: string, more: Partial<ThingSearch> = {}) =>
  (await kind.search({ words, language: 'de', limit: 50, ...more }, kernel)).map(({ id }) => id);

describe('ideas for other parts of the network', () => {
  it('are found by words of their titles, however they are spelled, the last changed first', async () => {
    const first = await anIdea('Müllgefäße mit Spürhund, St. Augustin');
    const second = await anIdea('Spürhund der Pegel');
    expect(await found(ideas, 'spürhund')).toEqual([second, first]);
    expect(await found(ideas, 'SPUERHUND muell')).toEqual([first]);
    expect(await found(ideas, 'Sankt augustin')).toEqual([first]);
    expect(await found(ideas, 'Spürhund Nordpol')).toEqual([]);
    expect(await found(ideas, 'spurhund', { limit: 1 })).toHaveLength(0);
    expect(await found(ideas, 'spürhund', { limit: 1 })).toEqual([second]);
  });

  it('say what they are in the wanted language where it is there, and are found by both', async () => {
    const id = await anIdea('Lastenrad leihen', { en: 'Borrow a cargo bike', solution: 'parking' });
    expect(await found(ideas, 'cargo', { language: 'en' })).toEqual([id]);
    expect(await found(ideas, 'Lastenrad', { language: 'en' })).toEqual([id]);
    expect(await found(ideas, 'cargo')).toEqual([]);
    const [thing] = await ideas.find([id], 'en', kernel);
    expect(thing).toEqual({
      ...{ kind: 'idea', id, title: 'Borrow a cargo bike', lang: 'en', text: 'In English.' },
      ...{ state: 'screened', stateWords: 'Screened', field: 'mobility', page: `ideen/${id}` },
      ...{ ars: null, solution: 'parking', isExample: false },
    });
    const [german] = await ideas.find([id], 'de-simple', kernel);
    expect(german).toMatchObject({ title: 'Lastenrad leihen', lang: 'de', stateWords: 'Gesichtet' });
  });

  it('are never those that nobody has screened, nor of a source that is hidden', async () => {
    const waiting = await anIdea('Geheimes Vorhaben', { state: 'proposed', hidden: true });
    const gone = await anIdea('Geheimes Beispiel', { source: hidden });
    const example = await anIdea('Geheimes Muster', { source: shown });
    expect(await found(ideas, 'geheimes')).toEqual([example]);
    expect(await ideas.find([waiting, gone, example], 'de', kernel)).toMatchObject([
      { id: example, isExample: true },
    ]);
  });

  it('are narrowed to towns and to what is open', async () => {
    const town = await anIdea('Ampel der Stadt', { ars: KOELN });
    const others = await anIdea('Ampel der Leute');
    const ended = new Map<string, string>();
    for (const state of IDEA_STATES.slice(1)) ended.set(state, await anIdea(`Ampel ${state}`, { state }));
    expect(await found(ideas, 'Ampel', { keys: new Set([KOELN, WACKEN]) })).toEqual([town]);
    expect(await found(ideas, 'Ampel', { keys: [] })).toEqual([]);
    const open = await found(ideas, 'Ampel', { isOpen: true });
    expect(open).toEqual(expect.arrayContaining([town, others, ended.get('scaled')]));
    for (const state of ['transferred', 'stopped']) expect(open).not.toContain(ended.get(state));
    expect(await found(ideas, 'Ampel')).toEqual(expect.arrayContaining([...ended.values()]));
  });
});

describe('challenges for other parts of the network', () => {
  it('are found by their titles, and say whose they are', async () => {
    const id = await aChallenge('Feinstaub an der Hauptstraße', { state: 'in-sprint' });
    expect(await found(challenges, 'hauptstrasse FEINSTAUB')).toEqual([id]);
    expect(await challenges.find([id], 'en', kernel)).toEqual([
      {
        ...{ kind: 'challenge', id, title: 'Feinstaub an der Hauptstraße', lang: 'de', text: 'Es staubt.' },
        ...{ state: 'in-sprint', stateWords: 'in a sprint', field: 'air' },
        ...{ page: `herausforderungen/${id}`, ars: WACKEN, solution: null, isExample: false },
      },
    ]);
  });

  it('are never drafts, nor of a source that is hidden; what became part of another keeps its name', async () => {
    const target = await aChallenge('Rauch im Tal');
    const merged = await aChallenge('Rauch am Berg', { state: 'merged', into: target });
    const draft = await aChallenge('Rauch im Entwurf', { state: 'draft' });
    const gone = await aChallenge('Rauch im Beispiel', { source: hidden });
    const example = await aChallenge('Rauch im Muster', { source: shown });
    expect(await found(challenges, 'Rauch')).toEqual([example, target]);
    const named = await challenges.find([target, merged, draft, gone, example], 'de', kernel);
    expect(new Map(named.map(({ id, isExample }) => [id, isExample]))).toEqual(
      new Map([
        [target, false],
        [merged, false],
        [example, true],
      ]),
    );
  });

  it('are narrowed to the keys of a town and to what is open', async () => {
    const all = new Map<string, string>();
    for (const state of CHALLENGE_STATES.filter((one) => one !== 'draft' && one !== 'merged'))
      all.set(state, await aChallenge(`Laub ${state}`, { state }));
    const koeln = await aChallenge('Laub in Köln', { ars: KOELN });
    expect(await found(challenges, 'Laub', { keys: [KOELN] })).toEqual([koeln]);
    const open = ['submitted', 'clarified', 'prioritised', 'in-sprint'].map((state) => all.get(state));
    expect(new Set(await found(challenges, 'Laub', { isOpen: true }))).toEqual(new Set([...open, koeln]));
    expect(await found(challenges, 'Laub')).toHaveLength(all.size + 1);
  });

  it('are told apart from examples where that is asked, with words and without', async () => {
    const real = await aChallenge('Eis auf dem Weg');
    const example = await aChallenge('Eis auf der Brücke', { source: shown });
    expect(await found(challenges, 'Eis', { isExample: false })).toEqual([real]);
    expect(await found(challenges, 'Eis', { isExample: true })).toEqual([example]);
    expect(await found(challenges, '', { isExample: true, limit: 1 })).toEqual([example]);
    expect(await found(challenges, '', { isExample: false, limit: 1 })).toEqual([real]);
    const [idea, invented] = [
      await anIdea('Streugut'),
      await anIdea('Streugut im Muster', { source: shown }),
    ];
    expect(await found(ideas, 'Streugut', { isExample: false })).toEqual([idea]);
    expect(await found(ideas, '', { isExample: true, limit: 1 })).toEqual([invented]);
  });

  it('are counted by town while they are open, with another state whenever that changes', async () => {
    const { open } = challenges;
    if (open === undefined) throw new Error('Nobody counts challenges');
    const town = '053140000000';
    const count = async () => (await open.byTown(kernel)).filter(({ ars }) => ars === town);
    const states = [await open.state(kernel)];
    const next = async () => {
      states.push(await open.state(kernel));
      return count();
    };
    const id = await aChallenge('Schnee am Tor', { ars: town });
    expect(await next()).toEqual([{ ars: town, isExample: false, count: 1 }]);
    await aChallenge('Schnee am Turm', { ars: town, state: 'prioritised' });
    await aChallenge('Schnee im Entwurf', { ars: town, state: 'draft' });
    await aChallenge('Schnee der gelöst ist', { ars: town, state: 'solved' });
    await aChallenge('Schnee im Beispiel', { ars: town, source: hidden });
    expect(await next()).toEqual([{ ars: town, isExample: false, count: 2 }]);
    await aChallenge('Schnee im Muster', { ars: town, source: shown });
    expect(await next()).toEqual(
      expect.arrayContaining([
        { ars: town, isExample: false, count: 2 },
        { ars: town, isExample: true, count: 1 },
      ]),
    );
    // One less here and one more there: as many as before, and still another state.
    await sql`update cocreation.challenge set ars = ${KOELN} where id = ${id}`.execute(house.db);
    await next();
    expect(new Set(states)).toHaveProperty('size', states.length);
    await sql`update cocreation.challenge set title = 'Schnee am Tor, noch immer' where id = ${id}`.execute(
      house.db,
    );
    expect(await open.state(kernel)).toBe(states.at(-1));
  });
});
