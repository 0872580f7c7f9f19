/** What somebody has chosen on a ballot so far, idea by idea. Pure. */
import { type BallotLine, SCALES, type Scale } from '../../ratings/rating-model.ts';

export type ChosenLine = Partial<Record<Scale, number>> & { pilot?: boolean };
/** By the id of the idea; none: left out. */
export type Chosen = Readonly<Record<string, ChosenLine>>;

export function chosenOf(lines: readonly BallotLine[]): Chosen {
  return Object.fromEntries(lines.map(({ idea, ...line }) => [idea, line]));
}

function isWhole(line: ChosenLine): line is Omit<BallotLine, 'idea'> {
  return SCALES.every((scale) => line[scale] !== undefined) && line.pilot !== undefined;
}

export function isBegun(line: ChosenLine | undefined): boolean {
  return line !== undefined && Object.values(line).some((value) => value !== undefined);
}

/** In the order of the ballot; `incomplete`: ideas of which something is missing. */
export function linesOf(
  chosen: Chosen,
  ideas: readonly { id: string }[],
): { lines: BallotLine[]; incomplete: string[] } {
  const lines: BallotLine[] = [];
  const incomplete: string[] = [];
  for (const { id } of ideas) {
    const line = chosen[id];
    if (line === undefined || !isBegun(line)) continue;
    if (isWhole(line)) lines.push({ idea: id, ...line });
    else incomplete.push(id);
  }
  return { lines, incomplete };
}
