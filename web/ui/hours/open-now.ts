/** Whether a place is open at a moment, from the times that the page carries. Pure. */
import type { CompactHours } from '../../../src/kernel/calendar/hours/compact.ts';

export type Now =
  | { state: 'open'; until: number | null }
  | { state: 'closed'; opens: number | null }
  | { state: 'open-end' }
  | { state: 'appointment' }
  | { state: 'unknown' };

/** Times in minutes since 1970; `until` and `opens` are null where they lie beyond what the page knows. */
export function openAt(hours: CompactHours | null | undefined, minute: number): Now {
  if (!hours || minute >= hours.end) return { state: 'unknown' };
  const index = hours.spans.findIndex(([from, until]) => from <= minute && minute < until);
  const span = hours.spans[index];
  if (span === undefined) {
    const next = hours.spans.find(([from, , how]) => from > minute && how !== 'u');
    return { state: 'closed', opens: next?.[2] === 'a' ? null : (next?.[0] ?? null) };
  }
  switch (span[2]) {
    case 'e':
      return { state: 'open-end' };
    case 'a':
      return { state: 'appointment' };
    case 'u':
      return { state: 'unknown' };
    case 'o':
      return { state: 'open', until: openUntil(hours, index) };
  }
}

/** Open stretches that touch are one: two parts of a rule may meet at noon. */
function openUntil({ spans, end }: CompactHours, index: number): number | null {
  let until = spans[index]?.[1] ?? 0;
  for (const [from, next, how] of spans.slice(index + 1)) {
    if (from !== until || how !== 'o') break;
    until = next;
  }
  return until >= end ? null : until;
}
