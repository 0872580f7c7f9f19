import type { ReportForm } from './report-form.ts';

/** What the reader wrote. */
export interface BarrierReport {
  what: string;
  where: string;
  /** How to be reached; '' if no answer is wanted. */
  reach: string;
}

/** Which required fields are still empty, in their order on the screen. */
export function missingIn({ what, where }: BarrierReport): ('what' | 'where')[] {
  const fields = { what, where };
  return (['what', 'where'] as const).filter((name) => fields[name].trim() === '');
}

/** Subject and text of the message. */
export function composeReport(
  { what, where, reach }: BarrierReport,
  texts: ReportForm['texts'],
): { subject: string; body: string } {
  const place = where.trim().replace(/\s+/g, ' ');
  const parts = [
    `${texts.body_what}\n${what.trim()}`,
    `${texts.body_where} ${place}`,
    ...(reach.trim() === '' ? [] : [`${texts.body_reach} ${reach.trim()}`]),
  ];
  return { subject: texts.subject.replace('{where}', () => place), body: parts.join('\n\n') };
}

/** RFC 6068: everything is percent-encoded, lines end with CR LF. */
export function mailtoOf(mail: string, { subject, body }: { subject: string; body: string }): string {
  const lines = body.replace(/\r?\n/g, '\r\n');
  return `mailto:${encodeURIComponent(mail).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
