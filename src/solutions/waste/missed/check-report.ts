import { isMailAddress } from '../../../kernel/mail/check-mail.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { parseHouseNumber } from '../address/house-number.ts';
import { foldStreet } from '../street-store.ts';
import { LONGEST, REPORT_DAYS } from './missed.ts';

export interface SentReport {
  bin: string;
  /** Civil date. */
  day: string;
  street: string;
  number: string;
  note: string;
  /** null: no answer by mail is wished. */
  email: string | null;
  /** The sender insists on the day. */
  otherwise: boolean;
}

export const REPORT_FIELDS = ['bin', 'day', 'otherwise', 'street', 'number', 'note', 'email'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
type FaultName = 'bin' | 'day' | 'future' | 'old' | 'street' | 'number' | 'note' | 'email';
export type ReportFault = { field: ReportField; key: `missed_fault_${FaultName}` };

/** What a form sent, and what of it does not fit by itself: keys of texts. */
export function checkReport(
  values: unknown,
  { bins, today }: { bins: readonly string[]; today: Temporal.PlainDate },
): { sent: SentReport; faults: ReportFault[] } {
  const line = (name: string) =>
    textIn(values, name)
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim();
  const email = line('email').toLowerCase();
  const sent: SentReport = {
    ...{ bin: line('bin'), day: line('day'), street: line('street'), number: line('number') },
    note: textIn(values, 'note').trim(),
    email: email === '' ? null : email,
    otherwise: textIn(values, 'otherwise') !== '',
  };
  const faults: ReportFault[] = [];
  const fault = (field: ReportField, name: FaultName) => faults.push({ field, key: `missed_fault_${name}` });
  if (!bins.includes(sent.bin)) fault('bin', 'bin');
  const age = daysAgo(sent.day, today);
  if (age === null) fault('day', 'day');
  else if (age < 0) fault('day', 'future');
  else if (age > (sent.otherwise ? REPORT_DAYS.otherwise : REPORT_DAYS.ofBin)) fault('day', 'old');
  if (foldStreet(sent.street) === '' || sent.street.length > LONGEST.street) fault('street', 'street');
  if (parseHouseNumber(sent.number) === null || sent.number.length > LONGEST.number)
    fault('number', 'number');
  if (sent.note.length > LONGEST.note) fault('note', 'note');
  if (sent.email !== null && !isMailAddress(sent.email)) fault('email', 'email');
  return { sent, faults };
}

/** null: no date. */
function daysAgo(day: string, today: Temporal.PlainDate): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).until(today).days;
  } catch {
    return null; // the 31st of February
  }
}
