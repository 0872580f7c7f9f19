/** Nobody is left alone for longer because of one header. */
const LONGEST_SECONDS = 86_400;

/** An HTTP date as servers write it today (RFC 9110, 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT". */
const DATE = /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Until when the header Retry-After asks to be left alone, at most a day from now; null where there is none or it
 * cannot be read.
 */
export function retryAfter(header: string | undefined, now: Temporal.Instant): Temporal.Instant | null {
  const seconds = secondsOf(header?.trim() ?? '', now);
  if (seconds === null) return null;
  return now.add({ milliseconds: Math.round(1000 * Math.min(Math.max(0, seconds), LONGEST_SECONDS)) });
}

function secondsOf(value: string, now: Temporal.Instant): number | null {
  if (/^\d+$/.test(value)) return Number(value);
  const milliseconds = DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : (milliseconds - now.epochMilliseconds) / 1000;
}
