/**
 * The allocation as a linear program in the LP format that HiGHS, GLPK and CBC read. Clique form: for each bay, and for
 * each beginning of a task that may lie there, all that are there at that moment together at most once. It is tight:
 * the relaxation is often whole already.
 */
import type { Span } from './model.ts';

/** Something that takes a bay: a wish, or a booking that `must` keep one. */
export interface Task extends Span {
  id: string;
  must: boolean;
  choices: readonly Choice[];
}

export interface Choice {
  bay: string;
  value: number;
}

export interface Program {
  tasks: readonly Task[];
  /** Minutes that a bay stays free after a task; not named: none. */
  pauses: ReadonlyMap<string, number>;
}

/**
 * Columns are named `x<task>_<choice>` by position. `split`: the relaxation, in which a booking may lie in several bays
 * with a part of it each.
 */
export function lpOf({ tasks, pauses }: Program, as: 'whole' | 'split' = 'whole'): string {
  const rows = [...oncePerTask(tasks), ...oncePerMoment(tasks, pauses)];
  const terms = tasks.flatMap(({ choices }, task) =>
    choices.map(({ value }, choice) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${column(task, choice)}`),
  );
  const columns = tasks.flatMap(({ choices }, task) => choices.map((_, choice) => column(task, choice)));
  return [
    'Maximize',
    ...inLines(' value:', terms),
    'Subject To',
    ...rows.flatMap(({ columns: names, sign }, row) => [
      ...inLines(
        ` r${row}:`,
        names.map((name) => `+ ${name}`),
      ),
      `  ${sign} 1`,
    ]),
    ...(as === 'whole' ? ['Binary', ...inLines('', columns)] : []),
    'End',
    '',
  ].join('\n');
}

export function column(task: number, choice: number): string {
  return `x${task}_${choice}`;
}

interface ProgramRow {
  columns: string[];
  sign: '<=' | '=';
}

function oncePerTask(tasks: readonly Task[]): ProgramRow[] {
  return tasks.flatMap(({ choices, must }, task) =>
    choices.length === 0
      ? []
      : [
          {
            columns: choices.map((_, choice) => column(task, choice)),
            sign: must ? ('=' as const) : ('<=' as const),
          },
        ],
  );
}

function oncePerMoment(tasks: readonly Task[], pauses: Program['pauses']): ProgramRow[] {
  const there = new Map<string, (Span & { name: string })[]>();
  for (const [index, { from, until, choices }] of tasks.entries()) {
    for (const [choice, { bay }] of choices.entries()) {
      const list = there.get(bay) ?? [];
      list.push({ from, until: until + (pauses.get(bay) ?? 0), name: column(index, choice) });
      there.set(bay, list);
    }
  }
  return [...there.values()].flatMap((list) => {
    const cliques = [...new Set(list.map(({ from }) => from))]
      .sort((a, b) => a - b)
      .map((at) => list.filter(({ from, until }) => from <= at && at < until).map(({ name }) => name))
      .filter((names) => names.length > 1);
    // What a later clique holds entirely says nothing of its own.
    return cliques
      .filter((names, at) => !(cliques[at + 1] !== undefined && isWithin(names, cliques[at + 1] ?? [])))
      .map((columns): ProgramRow => ({ columns, sign: '<=' }));
  });
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  const all = new Set(many);
  return few.every((name) => all.has(name));
}

/** Lines of the LP format must not be long: older readers cut them off. */
function inLines(head: string, terms: readonly string[]): string[] {
  const lines = [head];
  for (let at = 0; at < terms.length; at += 12) lines.push(`  ${terms.slice(at, at + 12).join(' ')}`);
  return lines;
}
