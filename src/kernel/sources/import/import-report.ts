/** What became of one reading of a feed, as it is stored with the run and shown to people. */
export interface ImportReport {
  /** Values that the connector yielded, faulty ones included. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Known records whose new version was faulty, or which lines that could not be read may have been. */
  kept: number;
  faults: number;
  notes: number;
  /** Faults first, in the order of the feed; at most `MOST_LINES` of each. */
  lines: ReportLine[];
}

export interface ReportLine {
  severity: 'fault' | 'note';
  where: string;
  key: string | null;
  code: string;
  reason: string;
}

const MOST_LINES = 500;

/** Counts all and keeps the first lines of each kind. */
export function createReportWriter() {
  const lines = { fault: [] as ReportLine[], note: [] as ReportLine[] };
  const counts = { fault: 0, note: 0 };
  return {
    counts,
    add(line: ReportLine): void {
      counts[line.severity] += 1;
      const some = lines[line.severity];
      if (some.length < MOST_LINES)
        some.push({ ...line, key: line.key?.slice(0, 200) ?? null, reason: line.reason.slice(0, 300) });
    },
    lines: (): ReportLine[] => [...lines.fault, ...lines.note],
  };
}

export type ReportWriter = ReturnType<typeof createReportWriter>;
