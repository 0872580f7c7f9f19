import { type Logger, pino } from 'pino';
import { loggedError } from './logged-error.ts';

/**
 * The log of the running program: JSON lines on standard output. It never holds an address with its query, a header, a
 * body, an e-mail or a coordinate: a request is its id and the pattern of its route, an error what `loggedError` leaves.
 */
export function createLogger(level: string, write?: (line: string) => void): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req', 'res', 'request', 'reply'], remove: true },
    serializers: { err: loggedError },
  };
  return write === undefined ? pino(options) : pino(options, { write });
}
