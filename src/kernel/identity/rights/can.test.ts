import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHierarchy } from '../../places/hierarchy.ts';
import { LEVELS, type Level, type Place, type PlaceChange } from '../../places/place.ts';
import { createPredecessors } from '../../places/predecessors.ts';
import { KERNEL_PERMISSIONS, type Permission } from '../permission.ts';
import type { Membership, Person } from '../person.ts';
import { MEMBER_ROLES, type MemberRole, ROLE_LEVELS } from '../role.ts';
import { can, type Question } from './can.ts';
import type { Mandate } from './mandate.ts';

const BUND = '000000000000';
const LAND = '010000000000';
const KREIS = '010610000000';
const AMT = '010615168000';
/** Two members of the association, and one of the county alone. */
const DORF = '010615168107';
const WEILER = '010615168108';
const STADT = '010610029029';
const HAMBURG = '020000000000';
/** Was rekeyed to DORF, divided between DORF and STADT, retired, dissolved into STADT. */
const OLD_DORF = '010610000901';
const DIVIDED = '010610000902';
const RETIRED = '010610000903';
const OLD_AMT = '010610000904';

const ROWS: { ars: string; parent: string | null; levels: Level[] }[] = [
  { ars: BUND, parent: null, levels: ['federal'] },
  { ars: LAND, parent: BUND, levels: ['state'] },
  { ars: KREIS, parent: LAND, levels: ['county'] },
  { ars: AMT, parent: KREIS, levels: ['association'] },
  { ars: DORF, parent: AMT, levels: ['municipality'] },
  { ars: WEILER, parent: AMT, levels: ['municipality'] },
  { ars: STADT, parent: KREIS, levels: ['municipality'] },
  { ars: HAMBURG, parent: BUND, levels: ['municipality', 'county', 'state'] },
];
const change = (from: string, to: string | null, kind: PlaceChange['kind']): PlaceChange => ({
  ...{ from, to, kind, share: null, evidence: 'table' },
});
const CHANGES = [
  change(OLD_DORF, DORF, 'rekeyed'),
  change(DIVIDED, DORF, 'split'),
  change(DIVIDED, STADT, 'split'),
  change(RETIRED, null, 'vanished'),
  change(OLD_AMT, KREIS, 'merged'),
];

const rows = new Map(ROWS.map((row) => [row.ars, aPlace(row)]));
const hierarchy = createHierarchy(ROWS);
const predecessors = createPredecessors(CHANGES, (ars) => rows.has(ars));
const places: Question['places'] = {
  ancestors: (ars) => hierarchy.ancestors(ars).map(at),
  keys: predecessors.keys,
  resolve(ars) {
    const found = predecessors.resolve(ars);
    if (found.kind === 'current') return { kind: 'current', place: at(found.ars) };
    if (found.kind === 'moved') return { kind: 'moved', place: at(found.ars), change: found.change };
    if (found.kind === 'split') return { kind: 'split', from: ars, places: [] };
    return found.kind === 'retired' ? { kind: 'retired', from: ars, name: null } : { kind: 'unknown' };
  },
};

function aPlace({ ars, parent, levels }: (typeof ROWS)[number]): Place {
  return {
    ...{ ars, ags: null, name: ars, officialName: ars, kind: '', levels, parent, selectable: true },
    ...{ areaKm2: null, population: null, bbox: null, centre: null, postcodes: [] },
    ...{ validFrom: null, validTo: null, source: '' },
  };
}

function at(ars: string): Place {
  const place = rows.get(ars);
  if (place === undefined) throw new Error(`${ars} is no place of this test`);
  return place;
}

function aMembership(ars: string, level: Level, role: MemberRole): Membership {
  return { id: `${ars} ${level} ${role}`, ars, level, role, since: '2026-01-01T00:00:00Z' };
}

function aPerson(...memberships: Membership[]): Person {
  const session = { id: 's', createdAt: '2026-01-01T00:00:00Z', expiresAt: '2026-02-01T00:00:00Z' };
  return { id: 'p', name: '', email: 'p@example.org', memberships, session };
}

function permissionCalled(wanted: string): Permission {
  const found = KERNEL_PERMISSIONS.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`No permission ${wanted}`);
  return found;
}

const OPEN = permissionCalled('desk:open');
const MANDATES = permissionCalled('mandates:manage');

function decide(
  person: Person | null,
  ars: string,
  { mandates = [], permission = OPEN }: { mandates?: readonly Mandate[]; permission?: Permission } = {},
) {
  return can({ person, permission, places, target: { place: at(ars), mandates } });
}

const lets = (
  holder: string,
  holderLevel: Mandate['holderLevel'],
  scope: Mandate['scope'],
  permissions: string[] = [],
): Mandate => ({ ars: DORF, holder, holderLevel, scope, permissions });

describe('somebody without membership', () => {
  it('is asked to sign in, or has the own account and nothing else', () => {
    expect(decide(null, DORF)).toEqual({ allowed: false, reason: 'sign-in' });
    expect(decide(aPerson(), DORF)).toEqual({ allowed: false, reason: 'role' });
    const permission = permissionCalled('account:own');
    expect(can({ person: aPerson(), permission, places, target: null })).toMatchObject({ via: 'self' });
    expect(can({ person: null, permission, places, target: null }).allowed).toBe(false);
  });
});

describe('a membership of a municipality', () => {
  const clerk = aPerson(aMembership(DORF, 'municipality', 'editor'));

  it('reaches its own place and no other', () => {
    expect(decide(clerk, DORF)).toMatchObject({ allowed: true, via: 'own' });
    for (const ars of [WEILER, STADT, AMT, KREIS, LAND, BUND, HAMBURG])
      expect(decide(clerk, ars), ars).toEqual({ allowed: false, reason: 'place' });
  });

  it('follows a key that moved, and reaches nothing by one that was divided or retired', () => {
    const moved = aPerson(aMembership(OLD_DORF, 'municipality', 'editor'));
    expect(decide(moved, DORF)).toMatchObject({ allowed: true, via: 'own' });
    for (const ars of [DIVIDED, RETIRED, '099999999999'])
      for (const target of [DORF, STADT])
        expect(decide(aPerson(aMembership(ars, 'municipality', 'editor')), target), ars).toEqual({
          allowed: false,
          reason: 'place',
        });
  });

  it('gives only what its role has', () => {
    const permission = permissionCalled('people:manage');
    expect(decide(clerk, DORF, { permission })).toEqual({ allowed: false, reason: 'role' });
    expect(decide(aPerson(aMembership(DORF, 'municipality', 'company')), DORF).allowed).toBe(false);
  });
});

describe('a membership of an association', () => {
  const clerk = aPerson(aMembership(AMT, 'association', 'officer'));

  it('reaches its members by itself, and nothing beside or above', () => {
    for (const ars of [DORF, WEILER])
      expect(decide(clerk, ars)).toMatchObject({ allowed: true, via: 'association' });
    expect(decide(clerk, AMT)).toMatchObject({ via: 'own' });
    for (const ars of [STADT, KREIS, LAND]) expect(decide(clerk, ars).allowed, ars).toBe(false);
  });

  it('has what the member left it, and nothing where the member ended it', () => {
    const mandates = [lets(AMT, 'association', 'limited', ['desk:open'])];
    expect(decide(clerk, DORF, { mandates })).toMatchObject({ via: 'association' });
    const other = [lets(AMT, 'association', 'limited', ['audit:read'])];
    expect(decide(clerk, DORF, { mandates: other })).toEqual({ allowed: false, reason: 'place' });
    const ended = [lets(AMT, 'association', 'ended')];
    expect(decide(clerk, DORF, { mandates: ended })).toEqual({ allowed: false, reason: 'place' });
    expect(decide(clerk, DORF, { mandates: [lets(AMT, 'association', 'full')] }).allowed).toBe(true);
  });

  it('is not touched by what the member decided about its county', () => {
    expect(decide(clerk, DORF, { mandates: [lets(KREIS, 'county', 'ended')] }).allowed).toBe(true);
  });

  it('never has what is the own affair of the member', () => {
    const manager = aPerson(aMembership(AMT, 'association', 'manager'));
    const mandates = [lets(AMT, 'association', 'full')];
    expect(decide(manager, DORF, { mandates, permission: MANDATES }).allowed).toBe(false);
    expect(decide(manager, AMT, { permission: MANDATES })).toMatchObject({ via: 'own' });
  });

  it('does not become the county that it was dissolved into', () => {
    const late = aPerson(aMembership(OLD_AMT, 'association', 'officer'));
    expect(decide(late, DORF).allowed).toBe(false);
    expect(decide(late, KREIS)).toMatchObject({ via: 'own' });
  });

  it('follows the narrowest of what merged places had decided', () => {
    const mandates = [
      lets(AMT, 'association', 'full'),
      { ...lets(AMT, 'association', 'ended'), ars: OLD_DORF },
    ];
    expect(decide(clerk, DORF, { mandates }).allowed).toBe(false);
    expect(decide(clerk, DORF, { mandates: mandates.toReversed() }).allowed).toBe(false);
  });
});

describe('a membership above the association', () => {
  const county = aPerson(aMembership(KREIS, 'county', 'officer'));

  it.each([
    [KREIS, 'county', 'officer'],
    [LAND, 'state', 'state'],
    [BUND, 'federal', 'federal'],
  ] as const)('of %s reaches a municipality only where it was invited', (ars, level, role) => {
    const person = aPerson(aMembership(ars, level, role));
    expect(decide(person, DORF)).toEqual({ allowed: false, reason: 'place' });
    expect(decide(person, DORF, { mandates: [lets(ars, level, 'full')] })).toMatchObject({ via: 'mandate' });
    expect(decide(person, DORF, { mandates: [lets(ars, level, 'ended')] }).allowed).toBe(false);
    expect(decide(person, ars)).toMatchObject({ via: 'own' });
  });

  it('has of a limited invitation what it names', () => {
    const mandates = [lets(KREIS, 'county', 'limited', ['audit:read'])];
    expect(decide(county, DORF, { mandates }).allowed).toBe(false);
    expect(
      decide(county, DORF, { mandates: [lets(KREIS, 'county', 'limited', ['desk:open'])] }).allowed,
    ).toBe(true);
  });

  it('is not invited by an invitation of somebody who does not stand below it', () => {
    const mandates = [{ ...lets(KREIS, 'county', 'full'), ars: HAMBURG }];
    expect(decide(county, HAMBURG, { mandates }).allowed).toBe(false);
  });

  it('is not invited as one level by an invitation to another', () => {
    const asState = aPerson(aMembership(KREIS, 'county', 'officer'));
    expect(decide(asState, DORF, { mandates: [lets(KREIS, 'state', 'full')] }).allowed).toBe(false);
  });
});

describe('a key on which several levels stand', () => {
  it.each(['municipality', 'county', 'state'] as const)(
    'is one place, whoever works there for the %s',
    (level) => {
      const role = level === 'state' ? 'state' : 'manager';
      expect(decide(aPerson(aMembership(HAMBURG, level, role)), HAMBURG)).toMatchObject({ via: 'own' });
      expect(decide(aPerson(aMembership(HAMBURG, level, role)), DORF).allowed).toBe(false);
    },
  );
});

describe('the operator', () => {
  const operator = aPerson(aMembership(BUND, 'federal', 'operator'));

  it('reaches every place, but only with what the role has', () => {
    for (const ars of rows.keys()) expect(decide(operator, ars)).toMatchObject({ via: 'house' });
    expect(decide(operator, DORF, { permission: MANDATES })).toMatchObject({ via: 'house' });
    const permission: Permission = { name: 'parking:review', scope: 'place', roles: ['officer'] };
    expect(decide(operator, DORF, { permission })).toEqual({ allowed: false, reason: 'role' });
  });

  it('alone reaches the house as a whole', () => {
    const permission = permissionCalled('operation:read');
    expect(can({ person: operator, permission, places, target: null })).toMatchObject({ via: 'house' });
    const others = MEMBER_ROLES.filter((role) => role !== 'operator');
    for (const role of others)
      expect(
        can({ person: aPerson(aMembership(BUND, 'federal', role)), permission, places, target: null })
          .allowed,
      ).toBe(false);
  });

  it('is named as such only where no nearer membership reaches the place', () => {
    const both = aPerson(...operator.memberships, aMembership(DORF, 'municipality', 'manager'));
    expect(decide(both, DORF)).toMatchObject({ via: 'own', by: { role: 'manager' } });
  });
});

const anyArs = fc.constantFrom(...rows.keys(), OLD_DORF, DIVIDED, RETIRED, OLD_AMT, '099999999999');
const anyPlace = fc.constantFrom(...rows.keys());
const anyMembership = fc
  .record({ ars: anyArs, level: fc.constantFrom(...LEVELS), role: fc.constantFrom(...MEMBER_ROLES) })
  .map(({ ars, level, role }) => aMembership(ars, level, role));
const anyPermission = fc.constantFrom(...KERNEL_PERMISSIONS.filter(({ scope }) => scope === 'place'));
const anyMandate = fc
  .record({
    ars: anyPlace,
    holder: anyArs,
    holderLevel: fc.constantFrom('association', 'county', 'region', 'state', 'federal'),
    scope: fc.constantFrom('full', 'limited', 'ended'),
    permissions: fc.subarray(KERNEL_PERMISSIONS.map(({ name }) => name)),
  } as const)
  .map((one): Mandate => ({ ...one, permissions: one.scope === 'limited' ? one.permissions : [] }));

describe('for any memberships and mandates', () => {
  it('nobody has a permission without a role that has it, and nobody without signing in', () => {
    fc.assert(
      fc.property(
        fc.array(anyMembership, { maxLength: 4 }),
        ...([anyPlace, anyPermission, fc.array(anyMandate, { maxLength: 4 })] as const),
        (memberships, ars, permission, mandates) => {
          const decision = decide(aPerson(...memberships), ars, { mandates, permission });
          expect(decide(null, ars, { mandates, permission }).allowed).toBe(false);
          if (!decision.allowed) return;
          expect(decision.by).not.toBeNull();
          expect(permission.roles).toContain(decision.by?.role);
        },
      ),
    );
  });

  it('a unit above reaches nothing where the place ended it, and never the own affairs of the place', () => {
    fc.assert(
      fc.property(
        anyMembership.filter(({ role }) => role !== 'operator'),
        ...([anyPlace, anyPermission, fc.array(anyMandate, { maxLength: 3 })] as const),
        (membership, ars, permission, mandates) => {
          const unit = places.resolve(membership.ars);
          const current = unit.kind === 'current' || unit.kind === 'moved' ? unit.place.ars : null;
          fc.pre(current !== ars);
          const level = membership.level;
          const ends = level === 'municipality' ? [] : [lets(current ?? membership.ars, level, 'ended')];
          const person = aPerson(membership);
          expect(decide(person, ars, { mandates: [...mandates, ...ends], permission }).allowed).toBe(false);
          if (permission.ownOnly) expect(decide(person, ars, { mandates, permission }).allowed).toBe(false);
        },
      ),
    );
  });

  it('one membership more, or a mandate in any order, takes nothing away', () => {
    fc.assert(
      fc.property(
        fc.array(anyMembership, { minLength: 1, maxLength: 4 }),
        ...([anyPlace, anyPermission, fc.array(anyMandate, { maxLength: 4 })] as const),
        (memberships, ars, permission, mandates) => {
          const some = decide(aPerson(...memberships.slice(1)), ars, { mandates, permission });
          const all = decide(aPerson(...memberships), ars, { mandates, permission });
          if (some.allowed) expect(all.allowed).toBe(true);
          const turned = decide(aPerson(...memberships.toReversed()), ars, {
            mandates: mandates.toReversed(),
            permission,
          });
          expect(turned.allowed).toBe(all.allowed);
        },
      ),
    );
  });

  it('a wider mandate never lets less through', () => {
    fc.assert(
      fc.property(
        anyMembership,
        anyPlace,
        anyPermission,
        anyMandate,
        (membership, ars, permission, mandate) => {
          const person = aPerson(membership);
          const [ended, narrow, full] = (['ended', mandate.scope, 'full'] as const).map(
            (scope) =>
              decide(person, ars, {
                permission,
                mandates: [
                  { ...mandate, scope, permissions: scope === 'limited' ? mandate.permissions : [] },
                ],
              }).allowed,
          );
          if (ended) expect(narrow).toBe(true);
          if (narrow) expect(full).toBe(true);
        },
      ),
    );
  });
});

describe('the levels of roles', () => {
  it('name each role, and only levels that exist', () => {
    expect(Object.keys(ROLE_LEVELS).sort()).toEqual([...MEMBER_ROLES].sort());
    for (const levels of Object.values(ROLE_LEVELS))
      for (const level of levels) expect(LEVELS).toContain(level);
  });
});
