/** The real application, listening on this machine, and a line to it on which nothing is tidied up. */
import { connect } from 'node:net';
import { buildApp } from '../../app.ts';
import { openTestHouse, type TestHouse, type TestHouseOptions } from '../../kernel/test-house.ts';
import { solutions } from '../../solutions.ts';

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

export interface AttackHouse extends TestHouse {
  port: number;
  /** "http://127.0.0.1:…" */
  origin: string;
  /** Writes the bytes as they are; answers with everything that came until the line was closed. */
  raw(bytes: string | Buffer): Promise<RawAnswer>;
}

export async function openAttackHouse(options: TestHouseOptions = {}): Promise<AttackHouse> {
  const house = await openTestHouse(buildApp, solutions, options);
  await house.http.listen({ host: '127.0.0.1', port: 0 });
  const address = house.http.server.address();
  if (address === null || typeof address === 'string') throw new Error('The house listens on no port');
  const { port } = address;
  return { ...house, port, origin: `http://127.0.0.1:${port}`, raw: (bytes) => converse(port, bytes) };
}

/** Longest wait in milliseconds; a line that stays open that long has said all it had to say. */
const LONGEST = 15_000;

function converse(port: number, bytes: string | Buffer): Promise<RawAnswer> {
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
    answers: text.match(/^HTTP\/1\.1 \d{3}/gm)?.length ?? 0,
  };
}
