/** The methods of the five days, as data. Steps of the days: handbook, section 6; times and lengths are our proposal. */
import type { Method } from './methods.ts';
import type { Day } from './sprint-model.ts';

export interface AgendaLine {
  day: Day;
  /** The text `sprint_method_<method>` names it. */
  method: Method;
  /** Minutes of the civil day in Germany. */
  starts: number;
  minutes: number;
}

const NINE = 9 * 60;
const ONE = 13 * 60;

function dayOf(day: Day, morning: readonly [Method, number][], afternoon: readonly [Method, number][]) {
  return [...inRow(day, NINE, morning), ...inRow(day, ONE, afternoon)];
}

function inRow(day: Day, from: number, lines: readonly [Method, number][]): AgendaLine[] {
  let starts = from;
  return lines.map(([method, minutes]) => {
    const line = { day, method, starts, minutes };
    starts += minutes;
    return line;
  });
}

/** A whole agenda, day by day, each line after the other with a pause at noon. */
export const AGENDA: readonly AgendaLine[] = [
  ...dayOf(
    1,
    [
      ['welcome', 30],
      ['goal', 60],
      ['interviews', 90],
    ],
    [
      ['problem-map', 120],
      ['choose-spot', 60],
    ],
  ),
  ...dayOf(
    2,
    [
      ['examples', 90],
      ['notes', 90],
    ],
    [
      ['sketches', 120],
      ['find-users', 30],
    ],
  ),
  ...dayOf(
    3,
    [
      ['gallery', 60],
      ['dot-vote', 60],
      ['choose-sketch', 60],
    ],
    [['storyboard', 150]],
  ),
  ...dayOf(
    4,
    [
      ['share-work', 30],
      ['build', 150],
    ],
    [
      ['build-on', 120],
      ['rehearsal', 60],
    ],
  ),
  ...dayOf(
    5,
    [['user-tests', 180]],
    [
      ['findings', 60],
      ['decision', 60],
      ['follow-ups', 45],
    ],
  ),
];
