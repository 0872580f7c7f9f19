import type { FastifyReply } from 'fastify';

/** Sends bytes that somebody gave us: as what the house made of them, and in no browser as a page or a program. */
export function sendPersonalFile(reply: FastifyReply, file: { bytes: Buffer; type: string }): FastifyReply {
  return reply
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    .type(file.type)
    .send(file.bytes);
}
