/** Ways in which a server of feeds behaves, the good and the bad ones. `type` is the media type that it names. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Behaviour } from './feed-server.ts';

type Headers = Record<string, string>;

/** A feed as it should be: answers 304 to who knows it. */
export function feed(
  body: string | Uint8Array,
  options: { type?: string; etag?: string; lastModified?: string; headers?: Headers } = {},
): Behaviour {
  const { type = 'application/json', etag, lastModified, headers = {} } = options;
  return (request, response) => {
    const asked = request.headers;
    const isKnown =
      etag === undefined
        ? lastModified !== undefined && asked['if-modified-since'] === lastModified
        : asked['if-none-match'] === etag;
    const validators = { ...(etag && { etag }), ...(lastModified && { 'last-modified': lastModified }) };
    if (isKnown) return void response.writeHead(304, validators).end();
    const length = String(Buffer.byteLength(body));
    response.writeHead(200, { 'content-type': type, 'content-length': length, ...validators, ...headers });
    response.end(body);
  };
}

/** Only a status: 500, 403, 304 without being asked, 429 and 503 with `retry-after`. */
export function status(code: number, headers: Headers = {}): Behaviour {
  return (_request, response) => void response.writeHead(code, headers).end();
}

/** A login page where data should be; `type` may lie. */
export function page(type = 'text/html; charset=utf-8'): Behaviour {
  return feed('\n<!-- portal -->\n<!DOCTYPE html>\n<html><title>Anmeldung</title></html>', { type });
}

export function redirect(to: string, code = 302): Behaviour {
  return status(code, { location: to });
}

/** Takes the connection and never says a word. */
export const silent: Behaviour = () => undefined;

/** Closes the connection at once. */
export const hangUp: Behaviour = (request) => void request.socket.destroy();

/** Begins, then sends nothing more. */
export function stall(begin: string, type = 'application/json'): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    response.write(begin);
  };
}

/** Sends a byte now and then, for ever: never stalls and never ends. */
export function drip(everyMilliseconds: number, type = 'application/json'): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    const timer = setInterval(() => response.write(' '), everyMilliseconds);
    response.on('close', () => clearInterval(timer));
  };
}

/** Breaks off in the middle: of what was announced, or of an answer in chunks. */
export function cutOff(begin: string | Uint8Array, headers: Headers): Behaviour {
  return (_request, response) => {
    response.writeHead(200, headers);
    response.write(begin, () => response.destroy());
  };
}

/** So much and no end in sight. `announced` names a length of 10 GB before. */
export function endless(options: { announced?: boolean; type?: string } = {}): Behaviour {
  const { announced = false, type = 'application/json' } = options;
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': type,
      ...(announced && { 'content-length': String(10 * 1024 ** 3) }),
    });
    pour(response, Buffer.alloc(65_536, '[1,2,3] '), Number.POSITIVE_INFINITY);
  };
}

/** `chunks` times the same bytes, as fast as they are taken, in chunks without a length. */
export function large(chunk: Uint8Array, chunks: number, headers: Headers): Behaviour {
  return (_request, response) => {
    response.writeHead(200, headers);
    pour(response, chunk, chunks);
  };
}

/** Zeros by the gigabyte in few packed bytes: as a packed transfer, or as a file that is packed itself. */
export function gzipBomb(as: 'transfer' | 'file', type = 'application/json'): Behaviour {
  const member = gzipSync(Buffer.alloc(16 * 1024 ** 2));
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': type,
      ...(as === 'transfer' && { 'content-encoding': 'gzip' }),
    });
    // A gzip file may have many members, one after the other.
    pour(response, member, Number.POSITIVE_INFINITY);
  };
}

/** Each request the next one; the last one stays. */
export function inTurn(...behaviours: [Behaviour, ...Behaviour[]]): Behaviour {
  let [now, ...later] = behaviours;
  return (request, response) => {
    now(request, response);
    [now = now, ...later] = later;
  };
}

function pour(response: ServerResponse, chunk: Uint8Array, chunks: number): void {
  let sent = 0;
  const more = () => {
    while (sent < chunks && !response.destroyed) {
      sent += 1;
      if (!response.write(chunk)) return;
    }
    if (!response.destroyed) response.end();
  };
  response.on('drain', more);
  more();
}
