/** What of the network anybody may take as data. Pure. */
export const OPEN_TABLES = ['challenges', 'ideas', 'rounds', 'sprints'] as const;
export type OpenTable = (typeof OPEN_TABLES)[number];

/** Own path of a table as a whole. */
export function openPath(table: OpenTable, format: 'csv' | 'json'): string {
  return `/api/cocreation/${table}${format === 'csv' ? '.csv' : ''}`;
}
