import { z } from 'zod';

const report = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.looseObject({ severity: z.string(), range: z.string().optional() }),
  ),
});

/** What `npm audit --json` says: weaknesses that matter, or null where its service did not answer. */
export function auditFaults(output: string): string[] | null {
  const read = report.safeParse(parse(output));
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range ?? ''} has a known weakness (${severity})`);
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    // A message of the network instead of a report: no report.
    return null;
  }
}
