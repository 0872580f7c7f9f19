import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Strong validator of a body. */
export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Answers 304 where the caller already has these bytes, else the body. */
export function sendWithEtag(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { body: string | Buffer; etag: string; type: string; cacheControl: string },
): FastifyReply {
  reply.header('etag', answer.etag).header('cache-control', answer.cacheControl);
  const known = request.headers['if-none-match'];
  if (known !== undefined && matches(known, answer.etag)) return reply.code(304).send();
  return reply.type(answer.type).send(answer.body);
}

/** A month, the longest that boundaries may be kept by phones and caches. */
export const MONTH = 'public, max-age=2592000';

function matches(header: string, etag: string): boolean {
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
