/** What the pages of sending something in share. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { SubmitView } from './submit-view.ts';

/** Sends a page that nobody may keep; `path` is the same in every language but for its beginning. */
export type ShowSubmit = (input: {
  reply: FastifyReply;
  language: Language;
  path: string;
  search: string;
  view: SubmitView;
  place: Place | null;
}) => FastifyReply;

export interface SubmitHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  show: ShowSubmit;
}

export const SUBMIT = {
  config: { permission: 'public', limit: 'submissions' } as const,
  schema: { hide: true },
};
/** Bytes of a form that was filled in; more than its fields may hold, percent-encoded. */
export const MOST = 120_000;

/** A room that takes what browsers send of plain forms, and nothing else. */
export function readForms(room: FastifyInstance): void {
  room.removeAllContentTypeParsers();
  room.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}
