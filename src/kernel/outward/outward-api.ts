/** What the desk's room "Nach außen" asks for. Types only, shared with the browser. */

export interface OutwardSolution {
  id: string;
  title: string;
  /** Switched on for the place: only then may others embed it. */
  isAdopted: boolean;
  /** Absolute addresses. */
  card: string;
  list: string;
  /** Single pages of it that may be framed too. */
  frames: readonly { title: string; address: string }[];
  feeds: readonly { kind: 'rss' | 'json' | 'ics'; address: string }[];
  /** Open data in the words of the solution. */
  data: readonly { id: string; title: string; address: string }[];
}

export interface OutwardAnswer {
  solutions: readonly OutwardSolution[];
}
