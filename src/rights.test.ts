/** Every route × every role × own and foreign places, by HTTP; the report is kept as docs/rights.md. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { MEMBER_ROLES } from './kernel/identity/role.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { createRegistry } from './kernel/registry.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { collectRoutes, type KnownRoute } from './rights/collect-routes.ts';
import {
  ANYWHERE,
  AT_PLACE,
  CALLERS,
  type Caller,
  MANDATES,
  PUBLIC_CHANGES,
  PUBLIC_READS,
  SITUATIONS,
  type Situation,
  type SituationName,
} from './rights/expected-rights.ts';
import { RENEW, situations, type Trial, writeRights } from './rights/write-rights.ts';
import { solutions } from './solutions.ts';

const ORIGIN = 'http://localhost:8080';

let house: TestHouse;
let routes: KnownRoute[];
beforeAll(async () => {
  const { built, routes: found } = await collectRoutes(() => openTestHouse(buildApp, solutions));
  [house, routes] = [built, found];
  for (const { ars, holder, level, scope, permissions } of MANDATES)
    await sql`insert into kernel.mandate (ars, holder, holder_level, scope, permissions, changed_at)
      values (${ars}, ${holder}, ${level}, ${scope}, ${[...permissions]}, now())`.execute(house.kernel.db);
});
afterAll(() => house.close());

/** What stands for a parameter in an address. Nothing of it exists, so that no call finds anything to destroy. */
const PARAMETERS: Readonly<Record<string, string>> = {
  id: '01920000-0000-7000-8000-000000000000',
  holder: '010615168000',
  x: '0',
  y: '0',
  z: '0',
};

const isReading = (method: string) => method === 'GET' || method === 'HEAD';
let callers = 0;

/** The answer of a route to somebody, as the guard of the house sees it. */
async function call(route: KnownRoute, as: SignedInAs | null, ars: string) {
  const url = route.url
    .replace(/:(\w+)(\([^)]*\))?\??/g, (_whole, name: string) =>
      name === 'ars' ? ars : (PARAMETERS[name] ?? 'x'),
    )
    .replace('*', 'x');
  callers += 1;
  const answer = await house.http.inject({
    // What Fastify calls a method; inject knows them all.
    method: route.method as 'GET',
    url,
    // Each from an address of its own: this is about rights, not about how often one may ask.
    remoteAddress: `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`,
    headers: { origin: ORIGIN, ...(as && { cookie: as.cookie }) },
    // Refused by every schema that wants something; who gets that far was let in.
    ...(!isReading(route.method) && { payload: {} }),
  });
  const { statusCode: status } = answer;
  const code: unknown = status >= 400 && answer.body.startsWith('{') ? answer.json().code : undefined;
  const turnedAway =
    route.method === 'HEAD'
      ? status === 401 || status === 403
      : code === 'sign-in-required' || String(code).startsWith('no-permission-');
  return { status, code, admitted: !turnedAway, url };
}

/** One person may ask this often within a minute without meeting a limit. */
const USES = 300;
const people = new Map<string, { who: SignedInAs; uses: number }>();

/** Somebody in a role at a place; a new person for what changes something, so that nothing of it reaches the next call. */
async function somebody(
  caller: Caller,
  works: Situation['works'],
  isFresh: boolean,
): Promise<SignedInAs | null> {
  if (caller === 'nobody') return null;
  const at = caller === 'citizen' ? undefined : works[caller];
  const key = `${caller} ${at?.ars} ${at?.level}`;
  const known = isFresh ? undefined : people.get(key);
  if (known !== undefined && known.uses < USES) {
    known.uses += 1;
    return known.who;
  }
  const memberships = caller === 'citizen' || at === undefined ? [] : [{ ...at, role: caller }];
  const made = await signInAs(house, { memberships });
  if (!isFresh) people.set(key, { who: made, uses: 1 });
  return made;
}

/** Where each role works when no place is asked for. */
const ANY_WORK: Situation['works'] = { ...SITUATIONS.uninvited.works, ...SITUATIONS.own.works };

async function tryRoute(
  route: KnownRoute,
  caller: Caller,
  name: SituationName | null,
): Promise<Trial | null> {
  const situation: Situation | null = name === null ? null : SITUATIONS[name];
  const works = situation?.works ?? ANY_WORK;
  if (caller !== 'nobody' && caller !== 'citizen' && works[caller] === undefined) return null;
  const isFresh = !isReading(route.method);
  const who = await somebody(caller, works, isFresh);
  const { status, code, admitted, url } = await call(route, who, situation?.ars ?? SITUATIONS.own.ars);
  const expected =
    name === null
      ? ANYWHERE[route.permission]?.includes(caller)
      : AT_PLACE[route.permission]?.[name].includes(caller);
  const faults = [
    ...(admitted === expected ? [] : [expected ? 'is turned away' : 'is let in']),
    // Turned away for the right reason: who is nobody is asked to sign in, all others are told that they may not.
    ...(admitted || status === (caller === 'nobody' ? 401 : 403) ? [] : ['is turned away in a wrong way']),
    ...(status === 429 || status >= 500 ? ['gets no answer'] : []),
  ];
  const what = `${caller} at ${route.method} ${url} (${name ?? route.permission}): ${status} ${code ?? ''}`;
  return { route, caller, situation: name, admitted, faults: faults.map((fault) => `${what} ${fault}`) };
}

describe('the rights of the whole application', () => {
  it('are written down here for every permission that there is, and for no other', () => {
    const declared = ['public', ...createRegistry(solutions).permissions.keys()].sort();
    expect([...Object.keys(ANYWHERE), ...Object.keys(AT_PLACE)].sort()).toEqual(declared);
    expect([...CALLERS].sort()).toEqual(['nobody', 'citizen', ...MEMBER_ROLES].sort());
  });

  it('stand on places that are what they are taken for', () => {
    const { places } = house.kernel;
    const amt = (ars: string) => places.ancestors(ars)[0]?.ars;
    for (const { ars } of [SITUATIONS.member, SITUATIONS.limited, SITUATIONS.ended])
      expect(amt(ars), ars).toBe('010615168000');
    const above = places.ancestors(SITUATIONS.invited.ars).map(({ ars }) => ars);
    expect(above).toEqual(expect.arrayContaining(['010610000000', '010000000000', '000000000000']));
    expect(new Set(Object.values(SITUATIONS).map(({ ars }) => ars)).size).toBe(7);
  });

  it('leave nothing to everybody but what is listed here by name', () => {
    const open = routes.filter(({ permission }) => permission === 'public');
    const changing = open
      .filter(({ method }) => !isReading(method))
      .map(({ method, url }) => `${method} ${url}`);
    expect(changing.filter((one) => !PUBLIC_CHANGES.includes(one))).toEqual([]);
    const guarded = /^(\/(en|leicht))?\/rathaus|^\/api\/(desk|account|invitations)|^\/metrics/;
    const reading = open.filter(({ method, url }) => isReading(method) && guarded.test(url));
    expect(reading.map(({ url }) => url).filter((url) => !PUBLIC_READS.includes(url))).toEqual([]);
  });

  it('hold for every route, role and place, as docs/rights.md says', { timeout: 300_000 }, async () => {
    expect(routes.filter(({ permission }) => permission === '(none)')).toEqual([]);
    const trials: Trial[] = [];
    for (const route of routes) {
      const names = route.permission in AT_PLACE ? situations() : [null];
      for (const name of names) {
        // Twelve callers at once: they share nothing, and most of the time is spent waiting for the database.
        const tried = await Promise.all(CALLERS.map((caller) => tryRoute(route, caller, name)));
        trials.push(...tried.filter((one) => one !== null));
      }
    }
    expect(trials.flatMap(({ faults }) => faults)).toEqual([]);
    const report = writeRights(trials, routes);
    console.log(report);
    await expect(
      report,
      `docs/rights.md is not what was found: look at it, then ${RENEW}`,
    ).toMatchFileSnapshot('../docs/rights.md');
  });
});
