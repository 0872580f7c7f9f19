/**
 * The best of all allocations, exactly, by HiGHS in WebAssembly. Loaded when it is asked for first: 3.5 MB that answers
 * to bookings do not need.
 */
import type { Highs } from 'highs';
import { column, lpOf, type Program } from './lp-format.ts';

export interface Optimum {
  /** Whether it is proven that nothing is better; else the time was over before. */
  isProven: boolean;
  value: number;
  /** What no allocation can exceed. */
  bound: number;
  /** Bay of each task that is served, by the task's id. */
  bays: ReadonlyMap<string, string>;
}

export interface Limits {
  seconds: number;
  /** Share of the value by which it may miss the bound and still counts as best. */
  gap?: number;
}

let loading: Promise<Highs> | null = null;

/** null: nothing was found in that time, or tasks that must be served cannot all be. */
export async function optimumOf(program: Program, { seconds, gap = 0 }: Limits): Promise<Optimum | null> {
  if (program.tasks.every(({ choices }) => choices.length === 0)) {
    return program.tasks.some(({ must }) => must)
      ? null
      : { isProven: true, value: 0, bound: 0, bays: new Map() };
  }
  loading ??= loadHighs();
  const highs = await loading;
  return highs.withModel({ format: 'lp', data: lpOf(program) }, (model) => {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap, mip_abs_gap: 1e-6 });
    model.run();
    const status = model.getModelStatus();
    const { optimal, timeLimit } = highs.constants.modelStatus;
    const value = model.getObjectiveValue();
    if (status !== optimal && !(status === timeLimit && Number.isFinite(value))) return null;
    const { colValue } = model.getSolution();
    const bays = new Map<string, string>();
    for (const [index, { id, choices }] of program.tasks.entries()) {
      const chosen = choices.find(
        (_, choice) => (colValue[model.getColByName(column(index, choice))] ?? 0) > 0.5,
      );
      if (chosen !== undefined) bays.set(id, chosen.bay);
    }
    const bound = Number(model.info.get('mip_dual_bound'));
    return { isProven: status === optimal, value, bound, bays };
  });
}

/** The types of the package say that its loader lies one level deeper than it does. */
async function loadHighs(): Promise<Highs> {
  const { default: load } = await import('highs');
  if (!isLoader(load)) throw new TypeError('The package highs has another shape than expected');
  return load();
}

function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function';
}
