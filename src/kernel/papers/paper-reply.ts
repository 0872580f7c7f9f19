import type { FastifyReply } from 'fastify';
import { slugOf } from '../places/slug.ts';
import type { Paper, PaperFormat, PaperMaking } from './paper.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const FORMATS = {
  pdf: { write: writePdf, type: 'application/pdf', disposition: 'inline' },
  docx: {
    ...{ write: writeDocx, disposition: 'attachment' },
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const;

/**
 * Sends a paper under a name that fits a folder, without its ending; no cache keeps it. Its bytes are no text, whatever
 * the schema of the answer says. A PDF opens in the browser, the other is for a word processor.
 */
export async function paperReply(
  reply: FastifyReply,
  { paper, format, name, ...making }: PaperMaking & { paper: Paper; format: PaperFormat; name: string },
): Promise<FastifyReply> {
  const { write, type, disposition } = FORMATS[format];
  const bytes = await write(paper, making);
  return reply
    .type(type)
    .headers({
      'content-disposition': `${disposition}; filename="${safeName(name)}.${format}"`,
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}

function safeName(name: string): string {
  return /^[\w-]{1,80}$/.test(name) ? name : slugOf(name, 'papier').slice(0, 80);
}
