/** Years in which an event can be meant: what lies outside is a slip or a placeholder ("0001-01-01"). */
const [FIRST, LAST] = [1800, 2200];

/** For a civil date or an instant, by the year that it begins with. */
export function isLikelyYear(date: string): boolean {
  const year = Number(/^([+-]?\d{4,6})-/.exec(date)?.[1] ?? Number.NaN);
  return year >= FIRST && year <= LAST;
}

export function unlikelyYear(date: string): { code: string; reason: string } {
  return {
    code: 'unlikely-year',
    reason: `The date ${date.slice(0, 30)} lies outside the years ${FIRST} to ${LAST}: correct it.`,
  };
}
