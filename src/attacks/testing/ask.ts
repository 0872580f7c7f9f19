/** Asks over HTTP like a program that can set every header, each time from another address unless told otherwise. */
import { request } from 'node:http';

/** Address under which the house believes to stand; pages and mails name no other. */
export const OWN = 'http://localhost:8080';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; throws where it is none. */
  json(): Record<string, unknown>;
}

export interface Asked {
  /** Sent as JSON, unless it is bytes or text. */
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
  /** Address of this machine from which it is asked ("127.0.0.9"); Linux has all of 127/8. */
  from?: string;
}

export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

let asked = 0;

/** An attacker with many machines: the limits by address alone must not be what saves the house. */
function nextAddress(): string {
  asked += 1;
  return `127.1.${(asked >> 8) & 255}.${asked & 255}`;
}

export function asking(port: number, own: Record<string, string>): Ask {
  return (method, path, { body, type, headers, from } = {}) =>
    new Promise((resolve, reject) => {
      const bytes = body === undefined ? undefined : bytesOf(body);
      const sent = request(
        {
          ...{ host: '127.0.0.1', port, method, path, agent: false },
          localAddress: from ?? nextAddress(),
          headers: {
            host: 'localhost:8080',
            ...(method !== 'GET' && { origin: OWN }),
            ...(bytes !== undefined && {
              'content-type': type ?? 'application/json',
              'content-length': bytes.length,
            }),
            ...own,
            ...headers,
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString('utf8');
            resolve({
              status: answer.statusCode ?? 0,
              headers: headersOf(answer.rawHeaders),
              text,
              json: () => JSON.parse(text),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index < raw.length; index += 2) headers.append(raw[index] ?? '', raw[index + 1] ?? '');
  return headers;
}
