import type { FastifyReply } from 'fastify';

/** Sends a PDF under a name that fits a folder; its bytes are no text, whatever the schema of the answer says. */
export function sendPaper(
  reply: FastifyReply,
  { name, bytes }: { name: string; bytes: Buffer },
): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(bytes);
}
