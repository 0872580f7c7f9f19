import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';

/** A real logger whose lines can be read, for tests of what must not get into a log. */
export function logBook(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  return { log: pino({ level: 'trace', base: null }, stream), lines };
}
