import type { CompactHours } from '../../../src/kernel/calendar/hours/compact.ts';

/** From the attribute that our own server wrote; null: unknown, undefined: not said. */
export function readRowHours(attribute: string | undefined): CompactHours | null | undefined {
  const data = JSON.parse(attribute ?? '{}') as { hours?: CompactHours | null };
  return data.hours;
}
