/** Answers to what is no HTTP, or too slow, or whose address cannot be read: a bare status, nothing of the inside. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** For what the parser refuses: there is no request yet, only a connection. */
export function answerMalformed(headers: Readonly<Record<string, string>>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    // Nobody is there any more.
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(bareAnswer(STATUS[error.code ?? ''] ?? 400, headers));
    socket.destroy();
  };
}

/** For addresses that no router can read ("/%E0"): Fastify asks no hook for them. */
export function answerUnreadable(headers: Readonly<Record<string, string>>) {
  return (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode === 414 ? 414 : 400;
    reply.raw.writeHead(status, { ...ownHeaders(headers, request.id), 'content-length': '0' }).end();
  };
}

function bareAnswer(status: number, headers: Readonly<Record<string, string>>): string {
  const own = { ...ownHeaders(headers, randomUUID()), 'content-length': '0', connection: 'close' };
  const lines = Object.entries(own).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n');
}

function ownHeaders(headers: Readonly<Record<string, string>>, requestId: string): Record<string, string> {
  return { ...headers, 'cache-control': 'no-store', 'x-request-id': requestId };
}
