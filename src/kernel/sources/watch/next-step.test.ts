import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE } from '../../clock.ts';
import { nextStep, PATIENCE } from './next-step.ts';
import { type Chain, type Need, STEPS, type Step } from './watched.ts';

const LOUD = { data: null, people: null };
const ALL = new Set(['mailbox', 'deputy', 'managers'] as const);
const failing: Need = { concern: 'data', reason: 'failing', since: '2026-10-20T04:00:00Z' };
const held: Need = { concern: 'data', reason: 'held', since: '2026-10-20T04:00:00Z' };
const review: Need = { concern: 'people', reason: 'review', since: '2026-10-20' };

/** Six o'clock in Germany, so many days after 20 October 2026; clocks change on the 25th. */
const morning = (day: number) =>
  Temporal.ZonedDateTime.from(`2026-10-20T06:00:00[${ZONE}]`).add({ days: day }).toInstant();

type Told = { day: number; step: Step };

/** Looks every morning; what is wrong and who can be told may be another thing each day. */
function live(
  days: number,
  today: (day: number) => { needs: readonly Need[]; reachable?: ReadonlySet<Exclude<Step, 'hidden'>> },
) {
  let chain: Chain | null = null;
  const told: Told[] = [];
  const ended: number[] = [];
  for (let day = 0; day < days; day++) {
    const { needs, reachable = ALL } = today(day);
    const move = nextStep({ needs, chain, quiet: LOUD, now: morning(day), reachable });
    if (move.kind === 'end') {
      chain = null;
      ended.push(day);
    }
    if (move.kind !== 'step') continue;
    const { step, need, isNew } = move;
    told.push({ day, step });
    const at = morning(day).toString();
    const begunAt: string = isNew ? at : (chain?.begunAt ?? at);
    chain = { concern: need.concern, reason: need.reason, step, begunAt, steppedAt: at };
  }
  return { told, ended };
}

describe('the way to somebody who answers for a source', () => {
  it('leads by three days of silence from the mailbox to the deputy, the managers and hiding, over a change of clocks', () => {
    expect(live(40, () => ({ needs: [failing] })).told).toEqual([
      { day: 0, step: 'mailbox' },
      { day: 3, step: 'deputy' },
      { day: 6, step: 'managers' },
      { day: 9, step: 'hidden' },
    ]);
  });

  it('takes fourteen days a step where only a review is due', () => {
    const days = live(60, () => ({ needs: [review] })).told.map(({ day }) => day);
    expect(days).toEqual([0, 14, 28, 42]);
  });

  it('passes over a step of which there is nobody', () => {
    const reachable = new Set(['managers'] as const);
    expect(live(20, () => ({ needs: [failing], reachable })).told).toEqual([
      { day: 0, step: 'managers' },
      { day: 3, step: 'hidden' },
    ]);
  });

  it('hides nothing where there is nobody at all to be told', () => {
    expect(live(100, () => ({ needs: [failing], reachable: new Set() })).told).toEqual([]);
  });

  it('ends at every step when the feed comes again, and begins anew with the next failure', () => {
    const { told, ended } = live(30, (day) => ({ needs: day >= 7 && day < 10 ? [] : [failing] }));
    expect(ended).toEqual([7]);
    expect(told.map(({ day, step }) => `${day} ${step}`)).toEqual([
      '0 mailbox',
      '3 deputy',
      '6 managers',
      '10 mailbox',
      '13 deputy',
      '16 managers',
      '19 hidden',
    ]);
  });

  it('goes on where a failure becomes a content that is held', () => {
    const { told } = live(10, (day) => ({ needs: day < 2 ? [failing] : [held] }));
    expect(told.map(({ day }) => day)).toEqual([0, 3, 6, 9]);
  });

  it('begins anew, and sooner, where wrong data come to a review that is overdue', () => {
    const { told } = live(20, (day) => ({ needs: day < 5 ? [review] : [failing, review] }));
    expect(told.map(({ day, step }) => `${day} ${step}`)).toEqual([
      '0 mailbox',
      '5 mailbox',
      '8 deputy',
      '11 managers',
      '14 hidden',
    ]);
  });

  it('brings a hidden feed back when it comes, and asks about the review from the beginning', () => {
    const { told, ended } = live(12, (day) => ({ needs: day < 10 ? [failing, review] : [review] }));
    expect(ended).toEqual([10]);
    expect(told.at(-1)).toEqual({ day: 11, step: 'mailbox' });
  });

  it('is quiet as long as somebody who answered is believed', () => {
    const ask = (now: string) =>
      nextStep({
        ...{ needs: [failing, review], chain: null, reachable: ALL, now: Temporal.Instant.from(now) },
        quiet: { data: '2026-11-01T00:00:00Z', people: '2027-01-01T00:00:00Z' },
      });
    expect(ask('2026-10-31T06:00:00Z')).toEqual({ kind: 'stay' });
    expect(ask('2026-11-02T06:00:00Z')).toMatchObject({ kind: 'step', step: 'mailbox', need: failing });
  });
});

describe('whatever happens', () => {
  const someNeeds = fc.subarray([failing, held, review]);
  const somebody = fc.subarray(['mailbox', 'deputy', 'managers'] as const).map((some) => new Set(some));
  const lives = fc.array(fc.record({ needs: someNeeds, reachable: somebody }), {
    minLength: 1,
    maxLength: 90,
  });

  it('never two steps on a day, and never the next one before its patience is over', () => {
    fc.assert(
      fc.property(lives, (days) => {
        const { told } = live(days.length, (day) => days[day] ?? { needs: [] });
        expect(new Set(told.map(({ day }) => day)).size).toBe(told.length);
        const shortest = Math.min(...Object.values(PATIENCE));
        for (const [index, { day, step }] of told.entries()) {
          const before = told[index - 1];
          const goesOn = before !== undefined && STEPS.indexOf(step) > STEPS.indexOf(before.step);
          if (goesOn && step === 'hidden') expect(day - before.day).toBeGreaterThanOrEqual(shortest);
        }
      }),
    );
  });

  it('never hidden before somebody was told, and with all three there never before all three were', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (days, isAll) => {
        const { told } = live(days.length, (day) => {
          const { needs = [], reachable = ALL } = days[day] ?? {};
          return { needs, reachable: isAll ? ALL : reachable };
        });
        for (const [index, { step }] of told.entries()) {
          if (step !== 'hidden') continue;
          const since = told.slice(0, index).map((one) => one.step);
          expect(since.at(-1)).not.toBe('hidden');
          expect(since.length).toBeGreaterThan(0);
          if (isAll) expect(since.slice(-3)).toEqual(['mailbox', 'deputy', 'managers']);
        }
      }),
    );
  });
});
