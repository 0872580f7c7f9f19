/** Whether something counts on a day, by the spans of time that its source gives. Pure. */

/** Civil dates, both included; null: open. */
export interface Span {
  from: string | null;
  until: string | null;
}

/** No span: always. `day`: civil date. */
export function isValidOn(day: string, spans: readonly Span[]): boolean {
  if (spans.length === 0) return true;
  return spans.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}
