/** Builders of calendars for tests, and one call that reads them. */
import type { Fault, Note, ReadContext, ReadValue } from '../../kernel/sources/connector.ts';
import { ical } from './ical.ts';
import type { CalendarEntry } from './model.ts';

/** The year 2026 in Berlin. */
export const YEAR = {
  from: Temporal.Instant.from('2025-12-31T23:00:00Z'),
  until: Temporal.Instant.from('2026-12-31T23:00:00Z'),
};

export function calendar(...components: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n');
}

/** A line takes the place of the default of the same name. */
export function event(...lines: string[]): string {
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:a@example']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Konzert']),
    ...lines,
    'END:VEVENT',
  ].join('\r\n');
}

interface Options {
  zone?: string;
  horizon?: ReadContext<unknown>['horizon'];
  step?: number;
}

export function readCalendar(...components: string[]) {
  return readBytes(Buffer.from(calendar(...components)));
}

export async function readBytes(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  { zone = 'Europe/Berlin', horizon = YEAR, step = 65_536 }: Options = {},
) {
  const values: ({ kind: 'value' } & ReadValue<CalendarEntry>)[] = [];
  const faults: ({ kind: 'fault' } & Fault)[] = [];
  const reported: ({ kind: 'note' } & Note)[] = [];
  for await (const item of ical.read(bytes instanceof Uint8Array ? pieces(bytes, step) : bytes, {
    settings: { zone },
    horizon,
  }))
    if (item.kind === 'value') values.push(item);
    else if (item.kind === 'fault') faults.push(item);
    else if (item.kind === 'note') reported.push(item);
  return { values, faults, reported };
}

async function* pieces(bytes: Uint8Array, step: number) {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Whole days as "2026-03-29", times as "2026-03-29T19:00" in their own zone. */
export function dates(entry: CalendarEntry | undefined): string[] {
  return (entry?.occurrences ?? []).map((one) =>
    one.allDay
      ? one.firstDay
      : Temporal.Instant.from(one.start)
          .toZonedDateTimeISO(one.zone)
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' }),
  );
}

export function codes(reported: readonly { code: string }[] | undefined): string[] {
  return (reported ?? []).map(({ code }) => code);
}
