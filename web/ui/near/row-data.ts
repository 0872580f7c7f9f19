import type { CompactHours } from '../../../src/kernel/calendar/hours/compact.ts';

/** What the server says about a row for sorting, and for what is open now. */
export interface RowData {
  /** Degrees WGS 84. */
  point: { lon: number; lat: number } | null;
  /** null: unknown; undefined: not asked for here (an event). */
  hours: CompactHours | null | undefined;
}

/** From the attribute that our own server wrote (`rows.ts`). */
export function readRowData(attribute: string | undefined): RowData {
  const data = JSON.parse(attribute ?? '{}') as {
    lon?: number;
    lat?: number;
    hours?: CompactHours | null;
  };
  const { lon, lat, hours } = data;
  return { point: lon === undefined || lat === undefined ? null : { lon, lat }, hours };
}
