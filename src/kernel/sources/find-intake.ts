import type { Solution } from '../solution.ts';
import type { Format, Intake } from './intake.ts';
import { SourceError } from './source-error.ts';

/** Of sources of kind `sample`: what the house makes itself and reads from nowhere. */
export const SAMPLE_CONNECTOR = 'sample';

/** The intake and format that a source names. Throws `SourceError` with what there is instead. */
export function findIntake(
  solutions: readonly Solution[],
  wanted: { solution: string; intake: string; connector: string },
): { solution: Solution; intake: Intake; format: Format<unknown> } {
  const { solution, intake } = namedIntake(solutions, wanted);
  if (wanted.connector === SAMPLE_CONNECTOR)
    throw new SourceError(
      'sample',
      `These are example data: they go when ${solution.id} is adopted, or all of them with HIER_SAMPLE=off.`,
    );
  const format = intake.formats.find(({ connector }) => connector === wanted.connector);
  if (format === undefined)
    throw new SourceError(
      'unknown-connector',
      `${solution.id}/${intake.id} reads ${intake.formats.map(({ connector }) => connector).join(', ')}, not "${wanted.connector}".`,
    );
  return { solution, intake, format };
}

/** The intake alone, for sources that nothing is read from: the contents of a desk. */
export function namedIntake(
  solutions: readonly Solution[],
  wanted: { solution: string; intake: string },
): { solution: Solution; intake: Intake } {
  const solution = solutions.find(({ id }) => id === wanted.solution);
  if (solution === undefined)
    throw new SourceError(
      'unknown-solution',
      `There is no solution "${wanted.solution}": name one of ${names(solutions)}.`,
    );
  const intakes = solution.connectors ?? [];
  const intake = intakes.find(({ id }) => id === wanted.intake);
  if (intake === undefined)
    throw new SourceError(
      'unknown-intake',
      `${solution.id} takes in ${intakes.length === 0 ? 'nothing' : names(intakes)}, not "${wanted.intake}".`,
    );
  return { solution, intake };
}

function names(all: readonly { id: string }[]): string {
  return all.map(({ id }) => id).join(', ');
}
