/** A line to a server on which nothing is tidied up: for requests that no client would send. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** Of the first answer; 0: the line was closed without one. */
  status: number;
  /** Of the first answer, names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: string;
  /** Everything that came, as it came. */
  text: string;
  /** How many answers came. */
  answers: number;
}

/** Longest wait in milliseconds; a line that stays open that long has said all it had to say. */
const LONGEST = 15_000;

/** Writes the bytes as they are, text as Latin 1; answers with everything that came until the line was closed. */
export function converse(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    const end = () => {
      socket.destroy();
      resolve(readAnswer(Buffer.concat(parts).toString('latin1')));
    };
    socket.setTimeout(LONGEST, end);
    socket.on('data', (part) => parts.push(Buffer.from(part)));
    socket.on('end', end);
    // Reset by the house while we were still writing: what came before counts.
    socket.on('error', end);
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

function readAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    ),
    body: rest.join('\r\n\r\n'),
    text,
    // A body may end without a line break: the next answer then begins in the middle of a line.
    answers: text.match(/HTTP\/1\.1 \d{3} [A-Z]/g)?.length ?? 0,
  };
}
