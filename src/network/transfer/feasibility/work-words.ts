/** What is to be done, in words. Pure; the phone may use it. */

import type { Work } from './find-work.ts';
import type { Judgement } from './judge.ts';

/** The same for the server's texts and for those of the screen. */
type SayWork = (key: WorkKey, values?: Record<string, string>) => string;
type WorkKey =
  | 'work_fail'
  | 'work_fail_final'
  | 'work_open'
  | 'work_low'
  | `gate_${Work['gate']}`
  | `gate_${Work['gate']}_${NonNullable<Work['next']>}`
  | `fail_${Failing}`;

const FAILING = ['P1', 'T1', 'T2', 'T3', 'T4', 'S1', 'O1', 'E1', 'A1'] as const;
type Failing = (typeof FAILING)[number];

export function workWords({ gate, why, next }: Work, fails: Judgement['fails'], say: SayWork): string {
  const name = say(`gate_${gate}`);
  const failing = FAILING.find((one) => one === gate);
  if (why === 'fail' && failing !== undefined) {
    const isCurable = fails.some((one) => one.gate === gate && one.isCurable);
    return say(isCurable ? 'work_fail' : 'work_fail_final', { gate: name, fail: say(`fail_${failing}`) });
  }
  if (why === 'low' && next !== null)
    return say('work_low', { gate: name, answer: say(`gate_${gate}_${next}`) });
  return say('work_open', { gate: name });
}
