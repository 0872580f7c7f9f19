/** Points of a line in steps: a figure stays until it changes. Pure. */

export interface Change {
  /** Civil date. */
  day: string;
  /** Between 0 and 1. */
  share: number;
}

/** The line as `points` of SVG in a box of this size, from the first day to the last; the highest share is at the top. */
export function stepsOf(changes: readonly Change[], box: { width: number; height: number }): string {
  const sorted = changes.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const days = sorted.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [from = 0, until = 0] = [days.at(0), days.at(-1)];
  const highest = Math.max(...sorted.map(({ share }) => share), 0);
  const x = (day: number) => (until === from ? 0 : ((day - from) / (until - from)) * box.width);
  const y = (share: number) => (highest === 0 ? box.height : box.height * (1 - share / highest));
  return sorted
    .flatMap(({ share }, index) => {
      const [at, before] = [x(days[index] ?? from), sorted[index - 1]];
      return before === undefined
        ? [[at, y(share)]]
        : [
            [at, y(before.share)],
            [at, y(share)],
          ];
    })
    .map((point) => point.map((number) => Math.round(number * 10) / 10).join(','))
    .join(' ');
}

/** What the server wrote beside a row; null: nothing that belongs into the line. */
export function readChange(attribute: string | undefined): Change | null {
  const data: unknown = JSON.parse(attribute ?? 'null');
  if (typeof data !== 'object' || data === null || !('day' in data) || !('share' in data)) return null;
  const { day, share } = data;
  return typeof day === 'string' && typeof share === 'number' ? { day, share } : null;
}
