/** What the house does next for a source that needs somebody. Pure: a clock, and who can be told, are handed to it. */
import { ZONE } from '../../clock.ts';
import { type Chain, type Concern, type Need, type Quiet, STEPS, type Step } from './watched.ts';

/** Civil days of silence after which the next one is told. */
export const PATIENCE: Readonly<Record<Concern, number>> = { data: 3, people: 14 };

export type Move =
  | { kind: 'stay' }
  /** Nobody is needed any more: what was hidden comes back. */
  | { kind: 'end' }
  /** Tell those of the step, or hide; `isNew`: the waiting begins anew. */
  | { kind: 'step'; step: Step; need: Need; isNew: boolean };

export interface Standing {
  /** The most urgent first. */
  needs: readonly Need[];
  /** null: nobody is waited for. */
  chain: Chain | null;
  quiet: Quiet;
  now: Temporal.Instant;
  /** Steps of which somebody can be told. */
  reachable: ReadonlySet<Exclude<Step, 'hidden'>>;
}

/**
 * One step at most. A step of which there is nobody is passed over; nothing is hidden before somebody was told and
 * stayed silent.
 */
export function nextStep({ needs: all, chain, quiet, now, reachable }: Standing): Move {
  const needs = all.filter(({ concern }) => !isQuiet(quiet[concern], now));
  const [need] = needs;
  if (need === undefined) return chain === null ? { kind: 'stay' } : { kind: 'end' };
  if (chain?.step === 'hidden')
    return { kind: needs.some(({ concern }) => concern === chain.concern) ? 'stay' : 'end' };
  // What citizens see comes before what is about papers: it is told anew, and sooner.
  if (chain === null || (chain.concern === 'people' && need.concern === 'data')) {
    const first = firstFrom(0, reachable);
    return first === null ? { kind: 'stay' } : { kind: 'step', step: first, need, isNew: true };
  }
  // As long as something of its kind is wrong the waiting goes on, whatever its reason is today.
  const same = needs.find(({ concern }) => concern === chain.concern);
  if (same === undefined) {
    const first = firstFrom(0, reachable);
    return first === null ? { kind: 'end' } : { kind: 'step', step: first, need, isNew: true };
  }
  if (silentDays(chain, now) < PATIENCE[chain.concern]) return { kind: 'stay' };
  const next = firstFrom(STEPS.indexOf(chain.step) + 1, reachable) ?? 'hidden';
  return { kind: 'step', step: next, need: same, isNew: false };
}

function isQuiet(until: string | null, now: Temporal.Instant): boolean {
  return until !== null && Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0;
}

/** The first step from there on of which somebody can be told; null: none. */
function firstFrom(index: number, reachable: Standing['reachable']): Exclude<Step, 'hidden'> | null {
  for (const step of STEPS.slice(index)) if (step !== 'hidden' && reachable.has(step)) return step;
  return null;
}

/** By the calendar: a day of 23 hours is a day, and a look some seconds earlier than yesterday's costs none. */
function silentDays({ steppedAt }: Chain, now: Temporal.Instant): number {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(ZONE).toPlainDate();
  return day(Temporal.Instant.from(steppedAt)).until(day(now)).total('days');
}
