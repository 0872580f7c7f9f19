import { type Logger, pino } from 'pino';

/**
 * The log of the running program. It never holds an address with its query, a header, a body, an
 * e-mail or a coordinate: requests are not logged, errors only with their route.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req', 'res', 'request', 'reply'], remove: true },
    serializers: { err: describeError },
  });
}

/** Kind, message and place of an error. A database's `detail` and `parameters`, which quote values, stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  return { type: error.name, message: error.message, stack: error.stack };
}
