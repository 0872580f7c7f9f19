import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, Place } from '../../../kernel/places/place.ts';
import { NOTHING_MORE } from '../feeds/records.ts';
import type { OfficeRow } from '../store/rows.ts';
import { type Question, resolve, type UnitCompetence } from './resolve.ts';

const TODAY = '2026-11-24';
const LEVELS: readonly (readonly [string, readonly Level[]])[] = [
  ['059580004004', ['municipality']],
  ['059580000000', ['county']],
  ['050000000000', ['state']],
  ['000000000000', ['federal']],
];
const chain = LEVELS.map(([ars, levels]) => ({ unit: placeOf(ars, levels), keys: [ars, `old ${ars}`] }));
const ELSEWHERE = '110000000000';

function placeOf(ars: string, levels: readonly Level[]): Place {
  return {
    ...{ ars, levels, ags: null, name: ars, officialName: ars, kind: '', parent: null, selectable: true },
    ...{ areaKm2: null, population: null, bbox: null, centre: null, postcodes: [] },
    ...{ validFrom: null, validTo: null, source: 'synthetic' },
  };
}

function office(key: string, isPublic = true): OfficeRow {
  return {
    ...{ id: key, ars: ELSEWHERE, source: 's', seenAt: null },
    record: {
      ...NOTHING_MORE.office,
      ...{ ownerArs: ELSEWHERE, family: 'xzufi', key, name: key, language: 'de', isPublic, url: null },
      ...{ changedAt: null, officialName: null, otherNames: [], organisation: null, unit: null, point: null },
      address: { street: null, postcode: null, town: null, hint: null },
      contact: { phone: null, fax: null, email: null, url: null },
      ...{ hours: [], accessibility: [], services: [], hiddenServices: [] },
    },
  };
}

function line(key: string, area: string, own: Partial<UnitCompetence> = {}): UnitCompetence {
  return {
    ...{ area, subArea: null, role: { code: '01', name: null }, holder: { key, of: 'x' } },
    ...{ office: office(key), from: null, until: null },
    ...own,
  };
}

function ask(competences: readonly UnitCompetence[], own: Partial<Question> = {}) {
  return resolve(competences, {
    ...{ chain, today: TODAY, chosenArea: null, isDescribed: true, absent: null },
    ...own,
  });
}

const dates = fc.constantFrom(null, '2020-01-01', '2026-11-23', TODAY, '2026-11-25', '2030-01-01');
const anyLine: fc.Arbitrary<UnitCompetence> = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    area: fc.constantFrom(ELSEWHERE, ...chain.flatMap(({ keys }) => keys)),
    part: fc.constantFrom(null, 'Mitte', 'Nord'),
    role: fc.constantFrom(
      { code: '01', name: null },
      { code: '01', name: 'Zuständige Stelle' },
      { code: '02', name: null },
      { code: null, name: 'Ansprechpunkt' },
      { code: null, name: null },
    ),
    from: dates,
    until: dates,
    isKnown: fc.boolean(),
    isPublic: fc.boolean(),
  })
  .map(({ key, area, part, role, from, until, isKnown, isPublic }) =>
    line(key, area, {
      ...{ role, from, until, office: isKnown ? office(key, isPublic) : null },
      subArea: part === null ? null : { scheme: null, key: part, name: null },
    }),
  );
const lines = fc.array(anyLine, { maxLength: 12 });

describe('who is responsible, whatever a directory says', () => {
  it('does not depend on the order of competences', () =>
    fc.assert(
      fc.property(
        lines,
        fc.infiniteStream(fc.nat()),
        fc.constantFrom(null, 'Mitte'),
        (all, order, chosenArea) => {
          const weights = new Map(all.map((one) => [one, order.next().value]));
          const shuffled = all.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
          const without = (found: unknown) => JSON.stringify(found);
          expect(without(ask(shuffled, { chosenArea }))).toBe(without(ask(all, { chosenArea })));
        },
      ),
    ));

  it('is the unit that is known where another line names the same one without knowing it', () => {
    const part = { subArea: { scheme: null, key: 'Nord', name: null } };
    const both = [line('a', '059580004004', part), line('a', '059580004004', { ...part, office: null })];
    const found = ask(both);
    expect(found).toMatchObject({ kind: 'several', roles: [{ units: [{ office: { id: 'a' } }] }] });
    expect(ask(both.toReversed())).toEqual(found);
  });

  it('never changes for a role that has a nearer level when a farther one is added', () =>
    fc.assert(
      fc.property(lines, anyLine, (all, added) => {
        const before = ask(all);
        const after = ask([...all, added]);
        if (before.kind !== 'found' && before.kind !== 'several') return;
        const levelOf = (ars: string) => chain.findIndex(({ keys }) => keys.includes(ars));
        for (const role of before.roles) {
          const [first] = role.units;
          if (first === undefined || levelOf(added.area) <= levelOf(first.area.ars)) continue;
          if (after.kind !== 'found' && after.kind !== 'several') throw new Error(after.kind);
          expect(after.roles.map(({ units }) => units)).toContainEqual(role.units);
        }
      }),
    ));

  it('is unknown without any competence that counts, never found', () =>
    fc.assert(
      fc.property(lines, fc.boolean(), (all, isDescribed) => {
        const elsewhere = all.map((one) => ({ ...one, area: ELSEWHERE }));
        const over = all.map((one) => ({ ...one, until: '2026-11-23' }));
        const reason = isDescribed ? 'not-in-source' : 'no-source';
        for (const none of [[], elsewhere, over])
          expect(ask(none, { isDescribed })).toEqual({ kind: 'unknown', reason });
      }),
    ));

  it('finds one unit only where it is the only one of its role and level', () =>
    fc.assert(
      fc.property(lines, (all) => {
        const found = ask(all);
        if (found.kind === 'found') expect(found.roles[0].units).toHaveLength(1);
        if (found.kind === 'several')
          expect(found.roles[0].units.length > 1 || found.roles[0].units[0]?.subArea !== null).toBe(true);
        if (found.kind !== 'found' && found.kind !== 'several') return;
        for (const { units } of found.roles) {
          expect(new Set(units.map(({ area }) => area.ars)).size).toBe(1);
          for (const { office: shown } of units) expect(shown?.record.isPublic).not.toBe(false);
        }
      }),
    ));
});

describe('single answers', () => {
  it('answers each role at its own level', () => {
    const found = ask([
      line('Stadt', '059580004004'),
      line('Kreis', '059580000000', { role: { code: '02', name: null } }),
      line('Land', '050000000000'),
    ]);
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.roles.map(({ role, units }) => [role.code, units.map(({ key }) => key)])).toEqual([
      ['01', ['Stadt']],
      ['02', ['Kreis']],
    ]);
  });

  it('puts the role first that the handbook names, whatever its code', () => {
    const found = ask([
      line('a', '059580004004', { role: { code: '01', name: null } }),
      line('b', '059580004004', { role: { code: '09', name: 'Zuständige Stelle' } }),
    ]);
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.roles[0].units[0]?.key).toBe('b');
  });

  it('keeps apart the same key of two editorial systems', () => {
    const found = ask([
      line('5', '059580004004', { holder: { key: '5', of: 'L1' } }),
      line('5', '059580004004', { holder: { key: '5', of: 'L2' } }),
    ]);
    expect(found).toMatchObject({ kind: 'several', roles: [{ units: [{}, {}] }] });
  });

  it('says that a unit is not for the public, and that none is in the source, apart from each other', () => {
    expect(ask([line('a', '059580004004', { office: office('a', false) })])).toEqual({
      ...{ kind: 'unknown', reason: 'not-public' },
    });
    expect(ask([line('a', '059580004004', { office: null })])).toEqual({
      ...{ kind: 'unknown', reason: 'not-in-source' },
    });
  });

  it('takes the part that was chosen, else what is for the whole, else all parts', () => {
    const part = (key: string) => ({ subArea: { scheme: null, key, name: null } });
    const town = '059580004004';
    const all = [line('M', town, part('Mitte')), line('N', town, part('Nord')), line('W', town)];
    const keys = (chosenArea: string | null, given = all) => {
      const found = ask(given, { chosenArea });
      if (found.kind !== 'found' && found.kind !== 'several') throw new Error(found.kind);
      return [found.kind, ...found.roles[0].units.map(({ key }) => key)];
    };
    expect(keys('Mitte')).toEqual(['found', 'M']);
    expect(keys('Süd')).toEqual(['found', 'W']);
    expect(keys(null)).toEqual(['several', 'W', 'M', 'N']);
    expect(keys('Süd', all.slice(0, 2))).toEqual(['several', 'M', 'N']);
  });

  it('shows no part of nobody knows which place: of a county or a Land', () => {
    const subArea = { scheme: null, key: 'Mitte', name: null };
    expect(ask([line('a', '050000000000', { subArea })])).toEqual({
      kind: 'unknown',
      reason: 'not-in-source',
    });
  });

  it('believes who says that a Land has no such service, unless a unit of the Land or below is named', () => {
    const land = chain[2]?.unit;
    if (land === undefined) throw new Error('no Land');
    const absent = { land, said: { by: 'Synthetisches Ministerium', until: '2027-01-01' } };
    expect(ask([], { absent })).toEqual({ kind: 'absent', ...absent });
    expect(ask([line('Bund', '000000000000')], { absent }).kind).toBe('absent');
    expect(ask([line('Kreis', '059580000000')], { absent }).kind).toBe('found');
  });
});
