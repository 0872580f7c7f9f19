import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayGo } from '../../../kernel/network/flow.ts';
import { OUTCOME_FLOW, OUTCOMES } from '../flow.ts';
import {
  type Approval,
  afterNote,
  CLEAR,
  correctionFault,
  isDueFault,
  isLate,
  type Noted,
  noteFault,
} from './approval.ts';
import { stateOfSteps } from './approval-state.ts';

const TODAY = '2026-11-24';
type Step = Pick<Approval, 'outcome' | 'askedOn' | 'decidedOn' | 'withdrawnOn' | 'conditions'>;
const FRESH: Step = { outcome: 'open', askedOn: null, decidedOn: null, withdrawnOn: null, conditions: '' };

const noted = (to: Noted['to'], on: string, more: Partial<Noted> = {}): Noted => ({
  ...{ to, on, reason: 'weil', conditions: 'nur werktags', ...more },
});
const walk = (...notes: readonly Noted[]) => notes.reduce<Step>((step, one) => afterNote(step, one), FRESH);

const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => Temporal.PlainDate.from('2025-12-01').add({ days }).toString());
const note = fc.record({
  ...{ to: fc.constantFrom(...OUTCOMES), on: day },
  ...{ reason: fc.constantFrom('', ' ', 'weil'), conditions: fc.constantFrom('', 'nur werktags') },
});

/** What the table checks, so that whatever passes here can be written. */
function holds({ outcome, askedOn, decidedOn, withdrawnOn, conditions }: Step): boolean {
  const wasAsked = ['asked', 'approved', 'conditions', 'refused', 'withdrawn'].includes(outcome);
  const isDecided = ['approved', 'conditions', 'refused', 'withdrawn', 'not-needed'].includes(outcome);
  return (
    (askedOn !== null) === wasAsked &&
    (decidedOn !== null) === isDecided &&
    (withdrawnOn !== null) === (outcome === 'withdrawn') &&
    (askedOn === null || decidedOn === null || decidedOn >= askedOn) &&
    (decidedOn === null || withdrawnOn === null || withdrawnOn >= decidedOn) &&
    (outcome !== 'conditions' || conditions !== '')
  );
}

describe('what is noted of a step', () => {
  it('never leaves a step whose days or outcome contradict each other, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 30 }), (tried) => {
        let step = FRESH;
        for (const one of tried) {
          if (noteFault(step, one, TODAY) !== null) continue;
          const after = afterNote(step, one);
          expect(mayGo(OUTCOME_FLOW, step.outcome, after.outcome)).toBe(true);
          expect(after.outcome).toBe(one.to);
          expect(holds(after)).toBe(true);
          step = after;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is never in the future', () => {
    fc.assert(
      fc.property(note, fc.integer({ min: 1, max: 3_000 }), (one, days) => {
        const on = Temporal.PlainDate.from(TODAY).add({ days }).toString();
        expect(noteFault(FRESH, { ...one, on, to: 'asked' }, TODAY)).toBe('future');
      }),
    );
  });

  it('is a decision only after it was asked for, and not before that day', () => {
    expect(noteFault(FRESH, noted('approved', TODAY), TODAY)).toBe('not-allowed');
    const asked = walk(noted('asked', '2026-11-10'));
    expect(noteFault(asked, noted('approved', '2026-11-09'), TODAY)).toBe('before-asked');
    expect(noteFault(asked, noted('approved', '2026-11-10'), TODAY)).toBeNull();
  });

  it.each([
    ['refused', { reason: ' ' }, 'needs-reason'],
    ['conditions', { conditions: '' }, 'needs-conditions'],
  ] as const)('says why, or what is to be kept to: %s', (to, more, fault) => {
    const asked = walk(noted('asked', '2026-11-10'));
    expect(noteFault(asked, noted(to, '2026-11-12', more), TODAY)).toBe(fault);
  });

  it('is taken back only with a reason, and not before it was decided', () => {
    const approved = walk(noted('asked', '2026-11-10'), noted('approved', '2026-11-12'));
    expect(noteFault(approved, noted('withdrawn', '2026-11-11'), TODAY)).toBe('before-decided');
    expect(noteFault(approved, noted('withdrawn', '2026-11-13', { reason: '' }), TODAY)).toBe('needs-reason');
    const back = walk(
      noted('asked', '2026-11-10'),
      noted('approved', '2026-11-12'),
      noted('withdrawn', '2026-11-13'),
    );
    expect(noteFault(back, noted('asked', '2026-11-12'), TODAY)).toBe('before-decided');
    expect(afterNote(back, noted('asked', '2026-11-20'))).toEqual({
      ...{ outcome: 'asked', askedOn: '2026-11-20', decidedOn: null, withdrawnOn: null, conditions: '' },
    });
  });

  it('keeps when it was decided and under which conditions, once they are met', () => {
    const step = walk(
      noted('asked', '2026-11-10'),
      noted('conditions', '2026-11-12'),
      noted('approved', '2026-11-20'),
    );
    expect(step).toMatchObject({
      outcome: 'approved',
      decidedOn: '2026-11-12',
      conditions: 'nur werktags',
    });
  });
});

describe('days that were noted wrong', () => {
  it('are put right by the rules by which they are noted, and leave nothing that contradicts itself', () => {
    const decided = walk(noted('asked', '2026-11-10'), noted('approved', '2026-11-12'));
    const back = afterNote(decided, noted('withdrawn', '2026-11-20'));
    for (const [askedOn, decidedOn, fault] of [
      ['2026-11-09', '2026-11-13', null],
      ['2026-11-13', '2026-11-12', 'before-asked'],
      ['2026-11-10', '2026-11-25', 'future'],
      ['1926-11-10', '2026-11-12', 'early'],
      ['2026-11-10', null, 'not-allowed'],
    ] as const)
      expect(correctionFault(decided, { askedOn, decidedOn }, TODAY)).toBe(fault);
    const late = { askedOn: '2026-11-10', decidedOn: '2026-11-21' };
    expect(correctionFault(back, late, TODAY)).toBe('before-decided');
    expect(correctionFault(FRESH, { askedOn: TODAY, decidedOn: null }, TODAY)).toBe('not-allowed');
    fc.assert(
      fc.property(day, day, (askedOn, decidedOn) => {
        if (correctionFault(back, { askedOn, decidedOn }, TODAY) !== null) return;
        expect(holds({ ...back, askedOn, decidedOn })).toBe(true);
      }),
    );
  });
});

describe('a path as a whole', () => {
  const steps = (...outcomes: readonly Approval['outcome'][]) => outcomes.map((outcome) => ({ outcome }));

  it('is clear with a reason why it is empty, and not while nobody said so', () => {
    expect(stateOfSteps([], null).isClear).toBe(false);
    expect(stateOfSteps([], 'keine Daten von Personen').isClear).toBe(true);
  });

  it('is clear exactly when every step lets the project go on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 8 }), (outcomes) => {
        const state = stateOfSteps(steps(...outcomes), null);
        expect(state.isClear).toBe(outcomes.every((one) => CLEAR.includes(one)));
        const rest = outcomes.filter((one) => CLEAR.includes(one)).length;
        expect(state.open + state.refused + state.withdrawn + rest).toBe(state.steps);
      }),
    );
  });
});

describe('the day by which it should be decided', () => {
  it('cannot be set to one that is over, but one that was set before may pass', () => {
    expect(isDueFault('2026-11-23', null, TODAY)).toBe(true);
    expect(isDueFault('2026-11-23', '2026-11-23', TODAY)).toBe(false);
    expect(isDueFault(TODAY, null, TODAY)).toBe(false);
    expect(isDueFault(null, '2026-11-23', TODAY)).toBe(false);
  });

  it('is missed from the day after, and only while nothing is decided', () => {
    expect(isLate({ outcome: 'open', dueOn: TODAY }, TODAY)).toBe(false);
    expect(isLate({ outcome: 'asked', dueOn: '2026-11-23' }, TODAY)).toBe(true);
    expect(isLate({ outcome: 'approved', dueOn: '2026-11-23' }, TODAY)).toBe(false);
    expect(isLate({ outcome: 'open', dueOn: null }, TODAY)).toBe(false);
  });
});
