import type { CompactHours } from '../../../kernel/calendar/hours/compact.ts';

/** What the server says about a row for narrowing and sorting. */
export interface RowData {
  /** "free": it is; "free?": nobody says. */
  facets: readonly string[];
  /** Degrees WGS 84. */
  point: { lon: number; lat: number } | null;
  /** null: unknown; undefined: not asked for here (an event). */
  hours: CompactHours | null | undefined;
}

/** From the attribute that our own server wrote (`rows.ts`); a row without one fits nothing. */
export function readRowData(attribute: string | undefined): RowData {
  const data = JSON.parse(attribute ?? '{}') as {
    facets?: string[];
    lon?: number;
    lat?: number;
    hours?: CompactHours | null;
  };
  const { facets = [], lon, lat, hours } = data;
  return { facets, point: lon === undefined || lat === undefined ? null : { lon, lat }, hours };
}
