/** What everybody may have of the network as data: by page as JSON, whole as CSV, piece by piece. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { OPEN_TO_PAGES } from '../http/headers/open-to-pages.ts';
import { examplesParameter } from '../sources/examples.ts';

export const OPEN_HEADERS = { ...OPEN_TO_PAGES, 'cache-control': 'public, max-age=300' } as const;
export const OPEN_CONFIG = { permission: 'public', limit: 'search' } as const;
/** Rows that are read at once, and the most of a page. */
const PIECE = 500;

/** Of the query of a page. */
export const pageParameters = {
  after: z.uuid().optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(PIECE).default(100),
  examples: examplesParameter,
};
/** Of the answer. */
export const nextPage = z.string().nullable().describe('null: this is the last page');
/** Of a table. */
export const openFile = z.string().describe('A file, piece by piece');

export interface OpenPage {
  /** Id of the last row before it; null: from the beginning. */
  after: string | null;
  limit: number;
}

/** A page out of what was read: one row more than it may have, where there are further ones. */
export function pageOf<Row extends { id: string }>(
  found: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } {
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** So that nobody holds all of them. */
export async function* inPieces<Row extends { id: string }>(
  head: string,
  read: (page: OpenPage) => Promise<readonly Row[]>,
  lines: (row: Row) => string,
): AsyncGenerator<string> {
  yield head;
  for (let after: string | null = null; ; ) {
    const rows: readonly Row[] = await read({ after, limit: PIECE });
    if (rows.length > 0) yield rows.map(lines).join('');
    if (rows.length < PIECE) return;
    after = rows.at(-1)?.id ?? null;
  }
}

/** `name` of the file, without its ending. */
export function sendTable<Reply extends Pick<FastifyReply, 'headers'>>(
  reply: Reply,
  name: string,
  pieces: AsyncIterable<string>,
): FastifyReply {
  return reply
    .headers({ ...OPEN_HEADERS, 'content-disposition': `attachment; filename="${name}.csv"` })
    .type('text/csv; charset=utf-8')
    .send(Readable.from(pieces));
}
