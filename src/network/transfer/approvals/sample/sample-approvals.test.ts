import { expect, it } from 'vitest';
import { samplePilots } from '../../pilots/sample/sample-pilots.ts';
import { type Approval, afterNote, noteFault } from '../approval.ts';
import { stateOfSteps } from '../approval-state.ts';
import { stepDays } from '../days.ts';
import { sampleApprovals } from './sample-approvals.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const FRESH: Approval = {
  ...{ id: '', project: '', kind: 'council', name: '', unit: '', outcome: 'open', dueOn: null },
  ...{ askedOn: null, decidedOn: null, withdrawnOn: null, conditions: '', reference: '', note: '' },
};

/** By the rules that real ones are walked by. */
function walk(on: Temporal.PlainDate) {
  return sampleApprovals(on).map((path) => ({
    ...path,
    steps: path.steps.map(({ noted, ...step }) =>
      noted.reduce(
        (before: Approval, one) => {
          expect(noteFault(before, one, on.toString()), `${path.key} ${step.kind} ${one.to}`).toBeNull();
          expect(Temporal.PlainDate.from(one.on).dayOfWeek, `${path.key} ${step.kind}`).toBeLessThan(6);
          return afterNote(before, one);
        },
        { ...FRESH, ...step },
      ),
    ),
  }));
}

it.each([0, 1, 2, 3, 4, 5, 6])('are walked as real ones, on weekdays, whatever day it is (%i)', (days) => {
  expect(walk(today.add({ days })).map(({ key }) => key)).toEqual([
    ...['online-services', 'event-calendar', 'street-light'],
  ]);
});

it('are one with days a step, one under way, and one of which an approval was taken back', () => {
  const walked = walk(today);
  const [whole, open, back] = walked.map(({ steps }) => stateOfSteps(steps, null));
  expect(whole).toMatchObject({ steps: 5, isClear: true });
  expect(open).toMatchObject({ open: 1, isClear: false });
  expect(back).toMatchObject({ withdrawn: 1, isClear: false });
  const days = walked[0]?.steps.map((step) => stepDays(step, today, '150900546546')?.calendar ?? null);
  expect(days).toEqual([9, 9, 21, null, 26]);
});

it('fit their pilots: what was approved came before it began, and what was taken back halted it', () => {
  for (const { key, steps, begunOn } of walk(today)) {
    const pilot = samplePilots(today).find((one) => one.key === key);
    if (pilot === undefined) throw new Error(`no pilot ${key}`);
    expect(begunOn < pilot.startsOn, key).toBe(true);
    for (const { decidedOn, outcome, withdrawnOn } of steps) {
      // So many days before it begins an example is approved; one that is set up may wait for another.
      const approved = Temporal.PlainDate.from(pilot.startsOn).subtract({ days: 40 }).toString();
      if (pilot.state !== 'setup') expect((decidedOn ?? '9') <= approved, key).toBe(true);
      expect(withdrawnOn !== null, key).toBe(outcome === 'withdrawn');
      if (withdrawnOn !== null) expect([pilot.state, withdrawnOn > pilot.startsOn]).toEqual(['halted', true]);
    }
  }
});
