/** How wide the columns of a table are. Pure; lengths in points. */

export interface ColumnNeed {
  /** What cannot be broken. */
  least: number;
  /** All in one line. */
  most: number;
}

/**
 * As wide as the longest cell needs where there is room for all; else each has what cannot be broken, and the rest is
 * shared by those who want more. Where even that is too wide, words break.
 */
export function columnWidths(wanted: readonly ColumnNeed[], width: number): number[] {
  // What fills several lines in any case leaves the others room for one, and so does a word without end.
  const half = width / 2;
  const needs = wanted.map(({ least, most }) => ({
    least: Math.min(least, half),
    most: Math.min(Math.max(least, most), half),
  }));
  const most = sum(needs.map((need) => need.most));
  const least = sum(needs.map((need) => need.least));
  if (most === 0) return needs.map(() => width / needs.length);
  if (most <= width) return needs.map((need) => (need.most / most) * width);
  if (least >= width) return scaled(needs, width);
  return needs.map((need) => need.least + ((need.most - need.least) / (most - least)) * (width - least));
}

/** Who needs less than an equal part of what is left gets that; those who need more share the rest. */
function scaled(needs: readonly ColumnNeed[], width: number): number[] {
  const widths = needs.map(() => 0);
  const order = needs.map(({ least }, at) => ({ least, at })).sort((one, other) => one.least - other.least);
  let [left, waiting] = [width, order.length];
  for (const { least, at } of order) {
    widths[at] = Math.min(least, left / waiting);
    left -= widths[at];
    waiting -= 1;
  }
  return widths;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
