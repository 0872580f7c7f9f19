import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable } from '../store/here-store.ts';
import { whichCount } from './which-count.ts';

const DOG = '99102013104000';

function one(id: string, own: Partial<Comparable> = {}): Comparable {
  return {
    ...{ id, key: id, name: `Dienst ${id}`, area: '1', leika: [], ownerArs: 'o', family: 'xzufi' },
    ...{ specialises: null },
    ...own,
  };
}

const judge = (services: readonly Comparable[]) => {
  const { standIns, leftOut } = whichCount(services, Number);
  return { standIns: Object.fromEntries(standIns), leftOut: [...leftOut].sort() };
};

const any = fc
  .array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      specialises: fc.constantFrom(null, 'a', 'b', 'c'),
      area: fc.constantFrom('0', '1', '2'),
      leika: fc.subarray([DOG, '99000000000001', '99000000000002']),
      name: fc.constantFrom('Hundesteuer', 'Angeln', 'Boot'),
    }),
    { maxLength: 6 },
  )
  .map((all) => [...new Map(all.map((own) => [own.id, one(own.id, own)])).values()]);

describe('which of several services counts', () => {
  it('leaves the base of a local variant out, and its stand-in is the variant', () => {
    const base = one('base', { leika: [DOG], area: '2' });
    const variant = one('variant', { specialises: 'base', leika: [DOG], area: '2' });
    expect(judge([base, variant])).toEqual({
      standIns: { variant: 'hundesteuer' },
      leftOut: ['base', 'variant'],
    });
  });

  it('does not take the same key of another owner for the base', () => {
    const base = one('base', { ownerArs: 'another' });
    expect(judge([base, one('variant', { specialises: 'base' })]).leftOut).toEqual([]);
  });

  it('leaves out what a nearer level has, by its keys', () => {
    const near = one('near', { area: '0', leika: ['99000000000001'] });
    const far = one('far', { area: '1', leika: ['99000000000001'] });
    expect(judge([far, near]).leftOut).toEqual(['far']);
  });

  it('never leaves everything out, whatever circles there are, and finds the same in any order of levels', () =>
    fc.assert(
      fc.property(any, (services) => {
        const { standIns, leftOut } = judge(services);
        const shown = services.filter(({ id }) => standIns[id] !== undefined || !leftOut.includes(id));
        if (services.length > 0) expect(shown.length).toBeGreaterThan(0);
        for (const id of Object.keys(standIns)) expect(leftOut).toContain(id);
        expect(judge(services.toReversed()).leftOut.length).toBe(leftOut.length);
      }),
    ));
});
