/**
 * The best of all allocations, exactly. The relaxation, which may split a booking over bays, says what is possible at
 * most and what each choice would cost of it; choices that cost more than what is still missing need not be looked at.
 * So a small program is left, where the whole one takes the solver minutes.
 */
import { solver } from './highs.ts';
import type { Program, Task } from './lp-format.ts';

export interface Optimum {
  /** Whether it is proven that nothing is better; else the time was over before. */
  isProven: boolean;
  value: number;
  /** What no allocation can exceed. */
  bound: number;
  /** Bay of each task that is served, by the task's id. */
  bays: ReadonlyMap<string, string>;
}

/** Value that a choice may cost to be looked at in the first round. */
const FIRST_MARGIN = 50;
/** Numbers of the solver are right to about this share. */
const EXACT = 1e-9;

/**
 * @param seconds of the solver, which does not give way to anything else meanwhile
 * @returns null: tasks that must be served cannot all be, or nothing was found in that time
 */
export async function optimumOf(program: Program, seconds: number): Promise<Optimum | null> {
  const { tasks } = program;
  if (tasks.some(({ must, choices }) => must && choices.length === 0)) return null;
  if (tasks.every(({ choices }) => choices.length === 0)) {
    return { isProven: true, value: 0, bound: 0, bays: new Map() };
  }
  const { relax, solve } = await solver();
  const end = performance.now() + seconds * 1_000;
  const relaxed = relax(program, seconds);
  if (relaxed === null) return null;
  const slack = Math.abs(relaxed.bound) * EXACT;
  for (let margin = FIRST_MARGIN; ; ) {
    const kept = tasks.map((task, index) => within(task, relaxed.losses[index] ?? [], margin));
    const isWhole = kept.every(({ choices }, index) => choices.length === tasks[index]?.choices.length);
    const found = solve({ ...program, tasks: kept }, Math.max(0.1, (end - performance.now()) / 1_000));
    if (found === null && isWhole) return null;
    const missing = found === null ? margin * 10 : relaxed.bound - found.value;
    if (found !== null && (isWhole || missing <= margin || !found.isProven)) {
      const bound = found.isProven ? found.value : relaxed.bound;
      return { isProven: found.isProven, value: found.value, bound, bays: found.bays };
    }
    margin = missing + slack;
  }
}

/** The task with the choices that cost no more than that. */
function within(task: Task, losses: readonly number[], margin: number): Task {
  return { ...task, choices: task.choices.filter((_, choice) => (losses[choice] ?? 0) <= margin) };
}
