/** HiGHS in WebAssembly. Loaded when it is asked for first: 3.5 MB that answers to bookings do not need. */
import type { Highs, Model } from 'highs';
import { column, lpOf, type Program } from './lp-format.ts';

export interface Solver {
  /** null: even split bookings cannot keep all promises, or the time was over. */
  relax(program: Program, seconds: number): Relaxed | null;
  /** null: not all promises can be kept, or nothing was found in that time. */
  solve(program: Program, seconds: number): Solved | null;
}

export interface Relaxed {
  bound: number;
  /** For each choice of each task: how much lower the bound is with it. */
  losses: readonly (readonly number[])[];
}

export interface Solved {
  isProven: boolean;
  value: number;
  bays: ReadonlyMap<string, string>;
}

/** Preparing such programs takes longer than solving them. */
const OPTIONS = { output_flag: false, presolve: 'off' };

let loading: Promise<Highs> | null = null;

export async function solver(): Promise<Solver> {
  loading ??= loadHighs();
  const highs = await loading;
  const { optimal, timeLimit } = highs.constants.modelStatus;
  return {
    relax: (program, seconds) =>
      highs.withModel({ format: 'lp', data: lpOf(program, 'split') }, (model) => {
        model.options.set({ ...OPTIONS, time_limit: seconds });
        model.run();
        if (model.getModelStatus() !== optimal) return null;
        const { colValue, colDual } = model.getSolution();
        const losses = program.tasks.map(({ choices }, task) =>
          choices.map((_, choice) => {
            const at = model.getColByName(column(task, choice));
            return (colValue[at] ?? 0) > 1e-9 ? 0 : Math.abs(colDual[at] ?? 0);
          }),
        );
        return { bound: model.getObjectiveValue(), losses };
      }),
    solve: (program, seconds) =>
      highs.withModel({ format: 'lp', data: lpOf(program, 'whole') }, (model) => {
        model.options.set({ ...OPTIONS, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
        model.run();
        const status = model.getModelStatus();
        const isFound =
          status === optimal || (status === timeLimit && Number.isFinite(model.getObjectiveValue()));
        return isFound ? { isProven: status === optimal, ...chosen(program, model) } : null;
      }),
  };
}

function chosen({ tasks }: Program, model: Model): Pick<Solved, 'value' | 'bays'> {
  const { colValue } = model.getSolution();
  const bays = new Map<string, string>();
  let value = 0;
  for (const [task, { id, choices }] of tasks.entries()) {
    const taken = choices.find(
      (_, choice) => (colValue[model.getColByName(column(task, choice))] ?? 0) > 0.5,
    );
    if (taken === undefined) continue;
    bays.set(id, taken.bay);
    value += taken.value;
  }
  return { value, bays };
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
