/** Another solver than our own over the same program, if the machine has one: `apt-get install coinor-cbc glpk-utils`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECONDS = 120;

export interface Second {
  solver: string;
  value: number;
  seconds: number;
}

interface Solver {
  name: string;
  parametersOf(program: string, result: string): string[];
  /** Its proven optimum; null: not found in that time. */
  valueIn(result: string): number | null;
}

const SOLVERS: readonly Solver[] = [
  {
    name: 'cbc',
    parametersOf: (program, result) => [program, 'sec', `${SECONDS}`, 'ratio', '0', 'solve', 'solu', result],
    valueIn: (result) => numberIn(/^Optimal - objective value\s+(-?[\d.]+)/m.exec(result)?.[1]),
  },
  {
    name: 'glpsol',
    parametersOf: (program, result) => [
      ...['--lp', program, '--cuts', '--fpump', '--tmlim', `${SECONDS}`],
      ...['--output', result],
    ],
    valueIn: (result) =>
      /^Status:\s+INTEGER OPTIMAL/m.test(result)
        ? numberIn(/^Objective:\s+\S+ = (-?[\d.e+]+)/m.exec(result)?.[1])
        : null,
  },
];

/** What each installed solver says; of one that is not there, nothing. */
export function secondOpinions(folder: string, lp: string): Second[] {
  const program = join(folder, 'program.lp');
  writeFileSync(program, lp);
  return SOLVERS.flatMap(({ name, parametersOf, valueIn }) => {
    const result = join(folder, `${name}.txt`);
    const begun = performance.now();
    const { error } = spawnSync(name, parametersOf(program, result), { stdio: 'ignore' });
    if (error !== undefined) return [];
    const value = valueIn(readFileSync(result, 'utf8'));
    return value === null ? [] : [{ solver: name, value, seconds: (performance.now() - begun) / 1000 }];
  });
}

/** Solvers that only minimise say the negative of what is to be maximised. */
function numberIn(text: string | undefined): number | null {
  return text === undefined ? null : Math.abs(Number(text));
}
