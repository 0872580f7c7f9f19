/** The rules of the handbook by which a responsible authority is found, over Länder that differ. Synthetic messages. */
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Level, Place } from '../../../kernel/places/place.ts';
import { placesOfCode } from '../../../kernel/places/places-of-code.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { competence, lone, online, service, unit } from '../testing/synthetic.ts';

const PAIRS = new URL('../../../../../shared/data/services/leika-pvog-8.csv', import.meta.url);
const FEDERATION = '000000000000';
const NRW = '050000000000';
const KOELN = '053150000000';
const DOG = '99102013104000';

let house: DirectoryHouse;
beforeAll(async () => {
  house = await openDirectoryHouse();
});
afterAll(() => house.close());
afterEach(() => house.empty());

async function idOf(key: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id::text from services.service where key = ${key}`.execute(house.db);
  return rows[0]?.id ?? '';
}

/** Keys of the units of the first role, with its level. */
async function who(pageId: string, ars: string) {
  const { responsibility } = await house.view(pageId, ars);
  if (responsibility.kind === 'unknown') return responsibility.reason;
  if (responsibility.kind === 'absent') return 'absent';
  const [{ units }] = responsibility.roles;
  return `${responsibility.kind}: ${units.map(({ key, area }) => `${key} of ${area.ars}`).join(', ')}`;
}

const lands = () => house.places.children(FEDERATION).filter(({ levels }) => levels.includes('state'));

function below(place: Place, level: Level): Place[] {
  return house.places
    .children(place.ars)
    .flatMap((child) => (child.levels.includes(level) ? [child] : below(child, level)));
}

/** Of each Land the municipality that has the most units above it. */
function deepest(land: Place): Place {
  if (land.levels.includes('municipality')) return land;
  const towns = below(land, 'municipality').filter(({ selectable }) => selectable);
  const depth = (place: Place) => house.places.ancestors(place.ars).length;
  return towns.reduce((a, b) => (depth(b) > depth(a) ? b : a));
}

describe('the nearest level', () => {
  it('wins in each of the sixteen Länder: municipality, association, Kreis, Regierungsbezirk, Land', async () => {
    expect(lands()).toHaveLength(16);
    const levels = new Set<string>();
    for (const land of lands()) {
      const town = deepest(land);
      const chain = [town, ...house.places.ancestors(town.ars)].filter(({ ars }) => ars !== FEDERATION);
      for (const { levels: own } of chain) for (const level of own) levels.add(level);
      // Service n is given by all levels from n on.
      await house.take(land.ars, [
        ...chain.map((_, n) => service(`${land.ars}-${n}`)),
        ...chain.map(({ ars }, at) =>
          unit(
            `Amt ${ars}`,
            chain.slice(0, at + 1).map((_, n) => competence(`${land.ars}-${n}`, [ars])),
          ),
        ),
      ]);
      for (const [n, { ars }] of chain.entries())
        expect(await who(await idOf(`${land.ars}-${n}`), town.ars)).toBe(`found: Amt ${ars} of ${ars}`);
    }
    expect([...levels].sort()).toEqual(['association', 'county', 'municipality', 'region', 'state']);
  }, 120_000);

  it('of a Kreis does not reach a neighbour, a kreisfreie Stadt of its name or another Land', async () => {
    const kreis = '059580000000';
    await house.take(NRW, [service('N:1', { leika: [DOG] }), unit('Kreis', [competence('N:1', [kreis])])]);
    const members = house.places.children(kreis).map(({ ars }) => ars);
    expect(members.length).toBeGreaterThan(5);
    for (const ars of members) expect(await who('hundesteuer', ars)).toBe(`found: Kreis of ${kreis}`);
    for (const ars of [KOELN, '059740000000', NRW])
      expect(await who('hundesteuer', ars)).toBe('not-in-source');
    expect(await who('hundesteuer', '110000000000')).toBe('no-source');
  });

  it('is that of the unit of today also where the message names a key of before, unless that was divided', async () => {
    const [land, town, other] = ['010000000000', '010615168107', '010615168066'];
    await house.renameFrom('010615168990', [town]);
    await house.renameFrom('010615168991', [town, other]);
    const { result } = await house.take(land, [
      service('S:1', { leika: [DOG] }),
      unit('Amt', [competence('S:1', ['010615168990'])]),
      unit('Geteilt', [competence('S:1', ['010615168991'])]),
    ]);
    expect(result.report.lines.map(({ code }) => code)).toEqual(['unknown-area', 'competence-without-area']);
    expect(await who('hundesteuer', town)).toBe(`found: Amt of ${town}`);
    expect(await who('hundesteuer', other)).toBe('not-in-source');
  });
});

describe('a local variant', () => {
  it('stands before its base where it counts; what the base says of who is responsible counts for it too', async () => {
    await house.take(NRW, [
      service('N:1', { leika: [DOG], names: { de: 'Hund' } }),
      service('N:2', {
        specialises: 'N:1',
        names: { de: 'Hund in Köln' },
        areas: [competence('', [KOELN]).areas].flat(),
      }),
      unit('Land', [competence('N:1', [NRW])]),
      unit('Steueramt', [competence('N:2', [KOELN])]),
      unit('Beratung', [competence('N:1', [NRW], { role: { code: '02', name: null } })]),
    ]);
    const own = await house.view('hundesteuer', KOELN);
    expect(own.text?.record.name).toBe('Hund in Köln');
    if (own.responsibility.kind !== 'found') throw new Error(own.responsibility.kind);
    expect(own.responsibility.roles.map(({ units }) => units.map(({ key }) => key))).toEqual([
      ['Steueramt'],
      ['Beratung'],
    ]);
    const elsewhere = await house.view('hundesteuer', '053140000000');
    expect(elsewhere.text?.record.name).toBe('Hund');
    expect(await who('hundesteuer', '053140000000')).toBe(`found: Land of ${NRW}`);
  });

  it('without a name has that of its base, whichever came first', async () => {
    await house.take(NRW, [
      service('N:2', { specialises: 'N:1', names: {}, areas: [competence('', [KOELN]).areas].flat() }),
      service('N:1', { leika: [DOG], names: { de: 'Hund' } }),
    ]);
    const { text } = await house.view(await idOf('N:2'), KOELN);
    expect(text?.record.name).toBe('Hund');
    expect((await house.view('hundesteuer', KOELN)).text?.id).toBe(await idOf('N:2'));
  });

  it('of a variant of itself makes nobody wait: both count', async () => {
    await house.take(KOELN, [
      service('K:1', { specialises: 'K:2', names: { de: 'Eins' } }),
      service('K:2', { specialises: 'K:1', names: { de: 'Zwei' } }),
      unit('Amt', [competence('K:1', [KOELN])]),
    ]);
    expect(await who(await idOf('K:1'), KOELN)).toBe(`found: Amt of ${KOELN}`);
    expect(await who(await idOf('K:2'), KOELN)).toBe(`found: Amt of ${KOELN}`);
  });
});

describe('a competence that travels alone', () => {
  it('counts for a unit and for an online service, whichever its key is', async () => {
    await house.take(KOELN, [
      service('K:1', { leika: [DOG] }),
      unit('Amt'),
      online('Antrag'),
      lone('Amt', competence('K:1', [KOELN])),
      lone('Antrag', competence('K:1', [KOELN])),
    ]);
    const { responsibility, online: offers } = await house.view('hundesteuer', KOELN);
    expect(responsibility).toMatchObject({ kind: 'found', roles: [{ units: [{ key: 'Amt' }] }] });
    expect(offers.map(({ online: { record } }) => record.key)).toEqual(['Antrag']);
  });
});

describe('another feed', () => {
  it('may say who is responsible for the service that the town describes, by key', async () => {
    await house.take(KOELN, [service('K:1', { leika: [DOG], names: { de: 'Hund in Köln' } })]);
    await house.take(NRW, [
      service('N:1', { leika: [DOG], names: { de: 'Hund in NRW' } }),
      unit('Steueramt', [competence('N:1', [KOELN])]),
    ]);
    expect((await house.view('hundesteuer', KOELN)).text?.record.name).toBe('Hund in Köln');
    expect(await who('hundesteuer', KOELN)).toBe(`found: Steueramt of ${KOELN}`);
  });
});

describe.skipIf(!existsSync(PAIRS))(
  'the eight pairs of the handbook (skipped where their file is absent)',
  () => {
    const rows = existsSync(PAIRS)
      ? readFileSync(PAIRS, 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((row) => row.split(','))
      : [];
    const match = createMatcher(catalogue);

    it.each(rows)('%s at the AGS %s is a service and a place', async (leika = '', ags = '') => {
      const [ars = ''] = placesOfCode(ags, house.places);
      const { place } = house.at(ars);
      expect(place.ags).toBe(ags);
      const id = match({ name: 'x', leika: [leika] });
      if (id === null) throw new Error(`${leika} is not in the catalogue`);
      const land = house.places.ancestors(ars).find(({ levels }) => levels.includes('state')) ?? place;
      await house.take(land.ars, [
        service('S:1', { leika: [leika], names: { de: 'Synthetischer Text' } }),
        unit('Amt', [competence('S:1', [ars])]),
      ]);
      const view = await house.view(id, ars);
      expect(view.text).toMatchObject({ record: { leika: [leika] }, unit: { ars: land.ars } });
      expect(await who(id, ars)).toBe(`found: Amt of ${ars}`);
    });

    it('the certificate of good conduct in Berlin is answered by an office of the federation', async () => {
      const [leika = '', ags = ''] = rows.find(([key]) => key === '99049001001000') ?? [];
      const [berlin = ''] = placesOfCode(ags, house.places);
      await house.take(FEDERATION, [
        service('B:1', { leika: [leika], typing: ['1'] }),
        unit('B:2', [competence('B:1', [FEDERATION])], { names: { de: 'Bundesamt für Justiz' } }),
      ]);
      const { responsibility } = await house.view('fuehrungszeugnis', berlin);
      expect(responsibility).toMatchObject({
        kind: 'found',
        roles: [
          { units: [{ office: { record: { name: 'Bundesamt für Justiz' } }, area: { ars: FEDERATION } }] },
        ],
      });
    });
  },
);
