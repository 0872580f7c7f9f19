import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWork } from './find-work.ts';
import { type Answers, type Given, judge, lightOf } from './judge.ts';
import { GATES, type GateId, type GivenAnswer, type RuleSet } from './rule-set.ts';
import { rulesOf, rulesOn } from './rules.ts';
import { RULES_2026_1 as rules } from './rules-2026-1.ts';
import { whatChanged } from './what-changed.ts';

const pays: Given['economy'] = {
  ...{ years: 1, ratePercent: 0, towns: 1, sharedOnce: 0, sharedYearly: 0, ownOnce: 0, ownYearly: 0 },
  ...{ benefitBudget: 100, benefitOther: 0, marks: {} },
};
const loses: Given['economy'] = { ...pays, ownOnce: 1_000 };
const all = (answer: GivenAnswer): Answers =>
  Object.fromEntries(GATES.filter((gate) => gate !== 'E1').map((gate) => [gate, answer]));
const given = (answers: Answers, more: Partial<Given> = {}): Given => ({
  ...{ answers, economy: pays, isRefused: false, ...more },
});

const answers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    rules.gates
      .filter(({ id }) => id !== 'E1')
      .map(({ id, mayNotApply }) => [
        id,
        fc.constantFrom<GivenAnswer>(0, 1, 2, 3, 4, ...(mayNotApply ? (['na'] as const) : [])),
      ]),
  ),
  { requiredKeys: [] },
);
const anything = fc.record({
  answers,
  economy: fc.constantFrom(null, pays, loses),
  isRefused: fc.boolean(),
});

describe('points', () => {
  it('are 100 with the best answers and 0 with none', () => {
    expect(judge(rules, given(all(4)))).toMatchObject({ score: 100, light: 'green', fails: [], open: [] });
    const nothing = judge(rules, given({}, { economy: null }));
    expect(nothing).toMatchObject({ score: 0, light: 'red', fails: [], open: [...GATES] });
  });

  it('are the mean of a group by its weight: reckoned by hand', () => {
    const { score, groups } = judge(
      rules,
      given({ ...all(4), P1: 4, P2: 1, T1: 'na', T2: 'na', T3: 'na', T4: 3, T5: 2, S1: 2, O1: 1 }),
    );
    expect(groups.map(({ points }) => points)).toEqual([15.625, 18.75, 7.5, 3.75, 15]);
    expect(score).toBe(60.6);
  });

  it('are scaled to 100 where a whole group does not apply', () => {
    const soft: RuleSet = {
      ...rules,
      gates: rules.gates.map((gate) => ({ ...gate, mayNotApply: gate.group === 'T' })),
    };
    const without = { ...all(4), T1: 'na', T2: 'na', T3: 'na', T4: 'na', T5: 'na' } as const;
    expect(judge(soft, given(without)).score).toBe(100);
    const { score, groups } = judge(soft, given({ ...without, P1: 0, P2: 0 }));
    expect(groups.find(({ group }) => group === 'T')).toMatchObject({ weight: 0, points: 0 });
    expect(score).toBe(64.2);
  });

  it('do not move by reuse and approvals, which make tasks', () => {
    const one = judge(rules, given({ ...all(4), R1: 0, A1: 1 }));
    expect(one.score).toBe(100);
    expect(findWork(rules, { ...all(4), R1: 0, A1: 1 }, one)).toEqual([
      { gate: 'R1', why: 'low', next: 1 },
      { gate: 'A1', why: 'low', next: 2 },
    ]);
  });

  it('stay between 0 and 100, and the light agrees with them', () => {
    fc.assert(
      fc.property(anything, (one) => {
        const { score, light, fails, groups } = judge(rules, one);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const { points, weight } of groups) expect(points).toBeLessThanOrEqual(weight + 1e-9);
        if (light === 'green') expect([score >= 75, fails.length]).toEqual([true, 0]);
        if (light === 'amber') expect(score).toBeGreaterThanOrEqual(50);
        if (fails.some(({ isCurable }) => !isCurable)) expect(light).toBe('red');
      }),
    );
  });

  it('never fall, and the light never gets worse, when one answer gets better', () => {
    const order = ['red', 'amber', 'green'];
    fc.assert(
      fc.property(anything, fc.constantFrom<GateId>(...GATES), (one, gate) => {
        const before = one.answers[gate];
        if (gate === 'E1' || before === undefined || before === 'na' || before === 4) return;
        const better = { ...one.answers, [gate]: before + 1 };
        const [low, high] = [judge(rules, one), judge(rules, { ...one, answers: better })];
        expect(high.score).toBeGreaterThanOrEqual(low.score);
        expect(order.indexOf(high.light)).toBeGreaterThanOrEqual(order.indexOf(low.light));
      }),
    );
  });

  it('are not given for a gate that always applies and was left aside', () => {
    expect(() => judge(rules, given({ ...all(4), P1: 'na' }))).toThrow('P1');
  });
});

describe('the light', () => {
  const light = (score: number, ...fails: boolean[]) =>
    lightOf(rules, { score, fails: fails.map((isCurable) => ({ gate: 'P1', isCurable })), open: [] });

  it('is green from 75, amber from 50, red below', () => {
    expect([75, 74.9, 74, 50, 49.9, 49, 0, 100].map((score) => light(score))).toEqual([
      ...['green', 'amber', 'amber', 'amber', 'red', 'red', 'red', 'green'],
    ]);
  });

  it('is amber with one fail that can be cured, red below 50, with two, or with one that cannot', () => {
    expect([light(100, true), light(50, true), light(49.9, true)]).toEqual(['amber', 'amber', 'red']);
    expect([light(100, true, true), light(100, false), light(60, false)]).toEqual(['red', 'red', 'red']);
  });

  it('is not green while nobody has said that the devices get updates', () => {
    const { S1: _left, ...rest } = all(4);
    expect(judge(rules, given(rest))).toMatchObject({ score: 85, light: 'amber', open: ['S1'] });
    const { P2: _out, ...others } = all(4);
    expect(judge(rules, given(others))).toMatchObject({ score: 87.5, light: 'green', open: ['P2'] });
  });
});

describe('what is said of the light', () => {
  const said = (one: Given) => judge(rules, one).said;
  const nothing: Given = { answers: {}, economy: null, isRefused: false };

  it('is nothing before anything was answered, whatever the rules count', () => {
    expect(judge(rules, nothing)).toMatchObject({ light: 'red', said: 'open' });
    expect(said({ ...nothing, isRefused: true })).toBe('open');
    expect(said({ ...nothing, answers: { P1: 0 } })).toBe('open');
  });

  it('is red at once with a fail that ends it, with two that could be cured, or where 50 is out of reach', () => {
    expect(said({ ...nothing, answers: { T4: 0 } })).toBe('red');
    expect(said({ ...nothing, economy: loses })).toBe('red');
    expect(said({ ...nothing, answers: { P1: 0, O1: 0 } })).toBe('red');
    expect(said({ ...nothing, answers: { P1: 0 }, isRefused: true })).toBe('red');
    // What is left can bring 30 points more, and there are 12.9.
    const low = { P1: 1, P2: 0, T1: 1, T2: 1, T3: 1, T4: 1, T5: 0, S1: 1 } as const;
    expect(judge(rules, { ...nothing, answers: low })).toMatchObject({ said: 'red', fails: [] });
  });

  it('is green only when all is answered, though the rules say it before', () => {
    const { R1: _left, ...rest } = all(4);
    expect(judge(rules, given(rest))).toMatchObject({ light: 'green', said: 'open', open: ['R1'] });
    expect(judge(rules, given(all(4)))).toMatchObject({ light: 'green', said: 'green' });
  });

  it('is amber before the end where no answer can change it', () => {
    const { R1: _left, ...rest } = all(2);
    expect(judge(rules, given(rest))).toMatchObject({ said: 'amber', open: ['R1'] });
    // What is open may fail, and would be the second.
    const { O1: _open, ...others } = { ...all(4), P1: 0 } as const;
    expect(said(given(others))).toBe('open');
  });

  it('holds whatever is answered to the rest, and is the light of the rules when nothing is open', () => {
    fc.assert(
      fc.property(anything, anything, (one, rest) => {
        const before = judge(rules, one);
        const economy = one.economy ?? rest.economy ?? pays;
        const gaps: Answers = Object.fromEntries(
          GATES.map((gate, at) => [gate, rest.answers[gate] ?? ([4, 0, 2] as const)[at % 3]]),
        );
        const full = judge(rules, { ...one, economy, answers: { ...gaps, ...one.answers } });
        expect(full.open).toEqual([]);
        expect(full.said).toBe(full.light);
        if (before.said !== 'open') expect(full.light).toBe(before.said);
        if (before.said === 'green') expect(before.open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fails', () => {
  it.each([
    ['P1', 'amber', true],
    ['T1', 'amber', true],
    ['T2', 'red', false],
    ['T3', 'amber', true],
    ['T4', 'red', false],
    ['S1', 'red', false],
    ['O1', 'amber', true],
    ['A1', 'amber', true],
  ] as const)('%s at its lowest answer makes it %s', (gate, light, isCurable) => {
    const one = judge(rules, given({ ...all(4), [gate]: 0 }));
    expect(one).toMatchObject({ light, fails: [{ gate, isCurable }] });
    expect(findWork(rules, { ...all(4), [gate]: 0 }, one)).toEqual([{ gate, why: 'fail', next: null }]);
  });

  it.each(['P2', 'T5', 'R1'] as const)('%s has none', (gate) => {
    expect(judge(rules, given({ ...all(4), [gate]: 0 })).fails).toEqual([]);
  });

  it('a calculation with a loss and no quality is red for good', () => {
    const one = judge(rules, given(all(4), { economy: loses }));
    expect(one).toMatchObject({ light: 'red', fails: [{ gate: 'E1', isCurable: false }] });
  });

  it('a refused approval counts whatever somebody answered', () => {
    const one = judge(rules, given(all(4), { isRefused: true }));
    expect(one).toMatchObject({ light: 'amber', fails: [{ gate: 'A1', isCurable: true }] });
  });
});

describe('versions', () => {
  const next: RuleSet = { ...rules, version: '2027-1', validFrom: '2027-03-01', green: 80 };
  const sets = [rules, next];

  it('a new check follows those of its day, a saved one those it was made by', () => {
    expect(rulesOn('2027-02-28', sets).version).toBe('2026-1');
    expect(rulesOn('2027-03-01', sets).version).toBe('2027-1');
    expect(rulesOf('2026-1', sets)).toBe(rules);
    expect(rulesOf('2019-1', sets)).toBeNull();
  });

  it('weigh 100 together, and name each gate once', () => {
    for (const one of [rules]) {
      expect(Object.values(one.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
      expect(one.gates.map(({ id }) => id)).toEqual([...GATES]);
    }
  });

  it('do not compare points of other rules', () => {
    const before = { answers: { P1: 1, T1: 'na' }, light: 'red', score: 40, rules: '2026-1' } as const;
    const after = {
      answers: { P1: 3, O1: 2, T1: 'na' },
      light: 'amber',
      score: 55.3,
      rules: '2026-1',
    } as const;
    expect(whatChanged(before, after)).toEqual({
      ...{ score: 15.3, light: { from: 'red', to: 'amber' } },
      answers: [
        { gate: 'P1', from: 1, to: 3 },
        { gate: 'O1', from: null, to: 2 },
      ],
    });
    expect(whatChanged(before, { ...after, rules: '2027-1' }).score).toBeNull();
  });
});
