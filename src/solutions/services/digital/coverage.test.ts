import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { services } from '../catalogue/catalogue.ts';
import {
  type Coverage,
  coverageAt,
  existingAt,
  figuresOf,
  gapsOf,
  NOTHING,
  shareOf,
  withService,
} from './coverage.ts';
import { distributionOf } from './distribution.ts';

const CHAIN = ['053150000000', '050000000000', '000000000000'];
const chain = new Set(CHAIN);
const unit = fc.constantFrom(...CHAIN, '090000000000');
const said = fc.record({
  unit,
  position: fc.nat({ max: services.length - 1 }),
  isOnline: fc.boolean(),
});

function known(all: readonly { unit: string; position: number; isOnline: boolean }[]) {
  const byUnit = new Map<string, Coverage>();
  for (const { unit, position, isOnline } of all)
    byUnit.set(unit, withService(byUnit.get(unit) ?? NOTHING, position, isOnline));
  return byUnit;
}
const figuresAt = (all: Parameters<typeof known>[0], keys: ReadonlySet<string> = chain) =>
  figuresOf(coverageAt(keys, known(all)), services, existingAt(services, keys));

describe('the share of services that can be done online', () => {
  it('lies between 0 and 1, and its parts sum up to the whole', () => {
    fc.assert(
      fc.property(fc.array(said), (all) => {
        const figures = figuresAt(all);
        expect(shareOf(figures)).toBeGreaterThanOrEqual(0);
        expect(shareOf(figures)).toBeLessThanOrEqual(1);
        expect(figures.online).toBeLessThanOrEqual(figures.described);
        expect(figures.described).toBeLessThanOrEqual(figures.total);
        const levels = Object.values(figures.levels);
        for (const part of ['total', 'online', 'described'] as const)
          expect(levels.reduce((sum, level) => sum + level[part], 0)).toBe(figures[part]);
        const gaps = gapsOf(services, coverageAt(chain, known(all)), existingAt(services, chain));
        expect(gaps.online.length).toBe(figures.online);
        expect(gaps.online.length + gaps.offline.length).toBe(figures.described);
        const listed = [...gaps.online, ...gaps.offline, ...gaps.unknown];
        expect(new Set(listed).size).toBe(figures.total);
        expect(listed.length).toBe(figures.total);
      }),
    );
  });

  it('never falls when something more is said to be online, wherever that counts', () => {
    fc.assert(
      fc.property(fc.array(said), said, (all, more) => {
        const after = figuresAt([...all, { ...more, isOnline: true }]);
        expect(after.online).toBeGreaterThanOrEqual(figuresAt(all).online);
      }),
    );
  });

  it('does not depend on the order in which it is said', () => {
    fc.assert(
      fc.property(fc.array(said), (all) => {
        expect(figuresAt(all.toReversed())).toEqual(figuresAt(all));
      }),
    );
  });

  it('is changed by a unit above for its members alone', () => {
    fc.assert(
      fc.property(fc.array(said), said, (all, more) => {
        const elsewhere = new Set(['091620000000', '090000000000', '000000000000']);
        const added = { ...more, unit: '050000000000' };
        expect(figuresAt([...all, added], elsewhere)).toEqual(figuresAt(all, elsewhere));
      }),
    );
  });

  it('leaves out what does not exist in the Land', () => {
    const absent = services.findIndex(({ absentIn }) => absentIn.includes('090000000000'));
    expect(absent).toBeGreaterThanOrEqual(0);
    const bavaria = new Set(['091620000000', '090000000000', '000000000000']);
    const all = [{ unit: '090000000000', position: absent, isOnline: true }];
    expect(figuresAt(all, bavaria)).toMatchObject({ total: services.length - 1, online: 0 });
    expect(figuresAt(all).total).toBe(services.length);
  });
});

describe('the distribution over municipalities', () => {
  const member = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    population: fc.option(fc.nat({ max: 4_000_000 })),
    hasData: fc.boolean(),
  });

  it('is none without municipalities', () => expect(distributionOf([])).toBeNull());

  it('weighs by people where they are known, and counts every municipality else', () => {
    const of = (share: number, population: number | null) => ({ share, population, hasData: share > 0 });
    expect(distributionOf([of(0.8, 900), of(0.2, 100), of(0, null)])).toEqual({
      ...{ municipalities: 3, withData: 2, mean: 0.3333, median: 0.2, weighted: 0.74 },
    });
    expect(distributionOf([of(0.5, null), of(0, null)])).toMatchObject({ median: 0.25, weighted: null });
  });

  it('keeps all figures within the lowest and the highest share, in any order', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 1 }), (members) => {
        const found = distributionOf(members);
        expect(distributionOf(members.toReversed())).toEqual(found);
        const shares = members.map(({ share }) => share);
        for (const figure of [found?.mean, found?.median, found?.weighted ?? found?.mean]) {
          expect(figure).toBeGreaterThanOrEqual(Math.min(...shares) - 0.0001);
          expect(figure).toBeLessThanOrEqual(Math.max(...shares) + 0.0001);
        }
      }),
    );
  });
});
