import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improve } from './improve.ts';
import { instanceOf } from './instances.ts';
import type { Held } from './model.ts';
import { optimumOf } from './optimum.ts';
import { placeWish } from './place-wish.ts';
import { programOf, worthOf } from './program-of.ts';
import { runDay } from './testing/online.ts';
import { faultsOf } from './testing/promise-keeper.ts';
import { shortestWalks, type Tiny, tiny } from './testing/tiny.ts';

const RUNS = { numRuns: 200 };

/** Answers one wish after the other and looks on at each step. */
function answerAll(
  { bays, wishes, fixed }: Tiny,
  look: (before: Held[], index: number, after: Held[] | null) => void,
) {
  let held: Held[] = [];
  for (const [index, wish] of wishes.entries()) {
    const answer = placeWish({ bays, held }, wish);
    const after =
      'bay' in answer
        ? [
            ...held.map((one) => ({ ...one, bay: answer.moves.get(one.id) ?? one.bay })),
            { ...wish, bay: answer.bay, isFixed: fixed[index] ?? false },
          ]
        : null;
    look(held, index, after);
    held = after ?? held;
  }
  return held;
}

describe('placing a wish', () => {
  it('accepts whenever any arrangement keeps all promises, and then keeps them', () => {
    let moved = 0;
    fc.assert(
      fc.property(tiny, (town) => {
        const { bays, wishes } = town;
        const known = new Map(bays.map((one) => [one.id, one]));
        answerAll(town, (before, index, after) => {
          const wish = wishes[index];
          if (wish === undefined) throw new Error('There is a wish for each answer');
          const isPossible = shortestWalks({ bays, held: before }, [...before, wish]) !== null;
          expect(after !== null).toBe(isPossible);
          if (after === null) return;
          expect(faultsOf(known, after)).toEqual([]);
          for (const { id, bay, isFixed } of before) {
            const now = after.find((one) => one.id === id)?.bay;
            if (isFixed) expect(now).toBe(bay);
            if (now !== bay) moved++;
          }
        });
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('says with a refusal when it would go, and then it goes', () => {
    let proposals = 0;
    fc.assert(
      fc.property(tiny, ({ bays, wishes, fixed }) => {
        let held: Held[] = [];
        for (const [index, wish] of wishes.entries()) {
          const answer = placeWish({ bays, held }, wish);
          if ('bay' in answer) {
            held = held.map((one) => ({ ...one, bay: answer.moves.get(one.id) ?? one.bay }));
            held.push({ ...wish, bay: answer.bay, isFixed: fixed[index] ?? false });
            continue;
          }
          const { next } = answer.refusal;
          if (next === null) continue;
          proposals++;
          expect(next.from).toBeGreaterThan(wish.from);
          expect(next.until - next.from).toBe(wish.until - wish.from);
          expect(placeWish({ bays, held }, { ...wish, ...next })).toHaveProperty('bay');
        }
      }),
      RUNS,
    );
    expect(proposals).toBeGreaterThan(50);
  });

  const open = [{ from: 0, until: 600 }];
  const near = { bay: 'near', walk: 50, price: 100 };
  const far = { bay: 'far', walk: 250, price: 100 };
  const bays = [
    { id: 'near', open, pause: 15 },
    { id: 'far', open, pause: 0 },
  ];
  const first = { id: 'first', from: 60, until: 120, fits: [near, far], bay: 'near', isFixed: false };

  it('moves another to the bay that is its promise too', () => {
    expect(placeWish({ bays, held: [first] }, { id: 'wish', from: 90, until: 150, fits: [near] })).toEqual({
      bay: 'near',
      moves: new Map([['first', 'far']]),
    });
  });

  it('keeps the pause after a booking free, and proposes the first quarter of an hour after it', () => {
    const held = [{ ...first, until: 121, isFixed: true }];
    expect(placeWish({ bays, held }, { id: 'wish', from: 125, until: 180, fits: [near] })).toEqual({
      refusal: { reason: 'all-taken', next: { from: 150, until: 205 } },
    });
  });

  it('tells apart that no bay fits, that none is open and that all are taken', () => {
    const reason = (wish: { from: number; until: number; fits: (typeof near)[] }) =>
      placeWish({ bays, held: [{ ...first, isFixed: true }] }, { id: 'wish', ...wish });
    expect(reason({ from: 60, until: 90, fits: [] })).toHaveProperty('refusal.reason', 'no-bay-fits');
    expect(reason({ from: 590, until: 620, fits: [near] })).toHaveProperty('refusal.reason', 'not-open');
    expect(reason({ from: 60, until: 90, fits: [near] })).toHaveProperty('refusal.reason', 'all-taken');
  });
});

describe('improving what is held', () => {
  it('never breaks a promise and never makes the sum of walks longer', () => {
    let gained = 0;
    fc.assert(
      fc.property(tiny, (town) => {
        const { bays } = town;
        // Each begins in the farthest bay that was free.
        const turned = town.wishes.map((wish) => ({
          ...wish,
          fits: wish.fits.map((fit) => ({ ...fit, walk: 1_000 - fit.walk })),
        }));
        const held = answerAll({ ...town, wishes: turned }, () => undefined).map((one) => ({
          ...one,
          fits: one.fits.map((fit) => ({ ...fit, walk: 1_000 - fit.walk })),
        }));
        const moves = improve({ bays, held });
        const after = held.map((one) => ({ ...one, bay: moves.get(one.id) ?? one.bay }));
        expect(faultsOf(new Map(bays.map((one) => [one.id, one])), after)).toEqual([]);
        for (const { id, isFixed } of held) if (isFixed) expect(moves.has(id)).toBe(false);
        const [then, now] = [walks(held), walks(after)];
        if (moves.size > 0) expect(now).toBeLessThan(then);
        expect(now).toBeGreaterThanOrEqual(shortestWalks({ bays, held }, held) ?? 0);
        gained += then - now;
      }),
      RUNS,
    );
    expect(gained).toBeGreaterThan(0);
  });
});

describe('the optimum', () => {
  it('is what trying all arrangements finds', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async ({ bays, wishes }) => {
        const found = await optimumOf(programOf(bays, wishes), 5);
        let best = 0;
        for (let some = 0; some < 2 ** wishes.length; some++) {
          const served = wishes.filter((_, index) => (some >> index) % 2 === 1);
          const walk = shortestWalks({ bays, held: [] }, served);
          if (walk !== null) best = Math.max(best, served.length * 1_000 - walk);
        }
        expect(found?.isProven).toBe(true);
        expect(found?.value).toBe(best);
      }),
      { numRuns: 30 },
    );
  });

  it('is null where not all that must be served can be', async () => {
    const [bay] = instanceOf(1, { bays: 1, wishes: 0, ahead: 0 }).bays;
    const span = bay?.open[0] ?? { from: 0, until: 0 };
    const choices = [{ bay: bay?.id ?? '', value: worthOf({ walk: 0 }) }];
    const task = { ...span, must: true, choices };
    const both = [
      { ...task, id: 'one' },
      { ...task, id: 'two' },
    ];
    expect(await optimumOf({ tasks: both, pauses: new Map() }, 5)).toBeNull();
  });
});

describe('a day of 150 wishes for 50 bays', () => {
  it('comes near to the optimum, breaks no promise, and first come, first served misses it by what was measured', async () => {
    const gaps = { nearest: 0, ours: 0 };
    const seeds = [1, 2, 3];
    for (const seed of seeds) {
      const instance = instanceOf(seed, { bays: 50, wishes: 150, ahead: 720 });
      const optimum = await optimumOf(programOf(instance.bays, instance.wishes), 5);
      if (optimum === null) throw new Error('There is always an optimum');
      const nearest = runDay(instance, { kind: 'nearest' });
      const ours = runDay(instance, { kind: 'movable', fixBefore: 0 });
      expect([...nearest.broken, ...ours.broken]).toEqual([]);
      gaps.nearest += ((1 - nearest.value / optimum.bound) * 100) / seeds.length;
      gaps.ours += ((1 - ours.value / optimum.bound) * 100) / seeds.length;
    }
    // 7.2 to 10.8 per cent were measured for the nearest bay, give or take 1.5.
    expect(gaps.nearest).toBeGreaterThan(5.7);
    expect(gaps.nearest).toBeLessThan(12.3);
    expect(gaps.ours).toBeLessThan(gaps.nearest * 0.7);
  });
});

function walks(held: readonly Held[]): number {
  return held.reduce((sum, { fits, bay }) => sum + (fits.find((one) => one.bay === bay)?.walk ?? 0), 0);
}
