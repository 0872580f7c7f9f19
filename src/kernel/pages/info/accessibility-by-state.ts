/** The Land's act on accessibility and the office that enforces it. null: not entered yet, shown as "zu ergänzen". */
export interface StateAccessibility {
  /** First two digits of the key of the Land. */
  state: string;
  act: { name: string; url: string } | null;
  office: { name: string; contact: string } | null;
  /** Where act and office were read, and when (civil date). */
  source: { name: string; url: string; read: string } | null;
}

/**
 * One entry for each Land. All are empty: no file of the project names the acts and offices, and nothing is
 * written here from memory (docs/unverified.md). Whoever fills an entry gives its source.
 */
export const ACCESSIBILITY_BY_STATE: readonly StateAccessibility[] = [
  { state: '01', act: null, office: null, source: null },
  { state: '02', act: null, office: null, source: null },
  { state: '03', act: null, office: null, source: null },
  { state: '04', act: null, office: null, source: null },
  { state: '05', act: null, office: null, source: null },
  { state: '06', act: null, office: null, source: null },
  { state: '07', act: null, office: null, source: null },
  { state: '08', act: null, office: null, source: null },
  { state: '09', act: null, office: null, source: null },
  { state: '10', act: null, office: null, source: null },
  { state: '11', act: null, office: null, source: null },
  { state: '12', act: null, office: null, source: null },
  { state: '13', act: null, office: null, source: null },
  { state: '14', act: null, office: null, source: null },
  { state: '15', act: null, office: null, source: null },
  { state: '16', act: null, office: null, source: null },
];
