import type { IncomingHttpHeaders } from 'node:http';

/** What the answer of a push service means (RFC 8030, and what the services do). */
export type PushAnswer =
  | { kind: 'taken' }
  /** Nobody can be reached there any more. */
  | { kind: 'gone' }
  | { kind: 'too-long' }
  /** Later. `seconds`: what the service asks for, null: it does not say. `busy`: the service as a whole. */
  | { kind: 'later'; seconds: number | null; fault: string; isBusy: boolean }
  /** Another attempt would change nothing. */
  | { kind: 'refused'; fault: string };

/** Longest that a service may make us wait. */
const LONGEST_WAIT = 6 * 3600;

export function answerOf(status: number, headers: IncomingHttpHeaders, now: Temporal.Instant): PushAnswer {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 413) return { kind: 'too-long' };
  const fault = `http-${status}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return {
      kind: 'later',
      seconds: waitOf(headers['retry-after'], now),
      fault,
      isBusy: status === 429 || status === 503,
    };
  return { kind: 'refused', fault };
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | undefined, now: Temporal.Instant): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header)
    ? Number(header)
    : (Date.parse(header) - now.epochMilliseconds) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT);
}
