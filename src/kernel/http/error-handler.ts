import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ACCOUNT_WORDS } from '../i18n/account/account-words.ts';
import type { Language } from '../i18n/language.ts';
import { type TextValues, text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { Problem, problem } from './problem.ts';
import { languageOf } from './request-language.ts';

const TEXTS: TextsByLanguage = { de, en };

/** A problem in words, ready to be sent or shown. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  /** Id of the request, for faults of ours: by it an operator finds the line of the log. */
  instance?: string;
}

/** Pages answer a problem as HTML, APIs as JSON; the page module sets this. */
export type ShowProblem = (details: ProblemDetails, request: FastifyRequest, reply: FastifyReply) => unknown;

/**
 * The one place where errors become answers: below 500 the words of the problem, from 500 on
 * nothing of the inside. Logs carry the route, never address, query or body.
 */
export function handleErrors(app: FastifyInstance, showPage: ShowProblem): void {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const known = asProblem(error);
    if (known.status >= 500) {
      request.log.error(
        { err: error, requestId: request.id, route: request.routeOptions.url ?? 'unknown' },
        'request failed',
      );
    }
    return send(known, request, reply, showPage);
  });
  app.setNotFoundHandler((request, reply) =>
    send(problem({ code: 'not-found', status: 404, title: 'Not found' }), request, reply, showPage),
  );
}

/** Words for a problem in a language. */
export function describeProblem(known: Problem, language: Language, also: TextValues = {}): ProblemDetails {
  const texts = textsIn(known.texts ?? TEXTS, language);
  const has = `${known.code}_title` in texts;
  const values = { ...known.values, ...rightIn(known, language), ...also, detail: known.detail ?? '' };
  return {
    type: `urn:hierzulande:problem:${known.code}`,
    title: has ? text(texts, language, `${known.code}_title`, values) : known.title,
    status: known.status,
    detail: has ? text(texts, language, `${known.code}_detail`, values) : (known.detail ?? ''),
    code: known.code,
  };
}

/** The right that is missing, in words. */
function rightIn({ values: { permission } }: Problem, language: Language): { right?: string } {
  if (permission === undefined) return {};
  return { right: textsIn(ACCOUNT_WORDS, language)[`right_${permission}`] ?? String(permission) };
}

function asProblem(error: FastifyError | Error): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const detail = error.validation
      .map((issue) => `${issue.instancePath.replace(/^\//, '') || 'request'}: ${issue.message ?? 'invalid'}`)
      .join('; ');
    return problem({ code: 'bad-request', status: 400, title: 'Bad request', detail, cause: error });
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 413 || status === 414 || status === 431) {
    return problem({ code: 'payload-too-large', status, title: 'Too large', cause: error });
  }
  if (status >= 400 && status < 500) {
    return problem({
      code: 'bad-request',
      status,
      title: 'Bad request',
      detail: error.message,
      cause: error,
    });
  }
  return problem({ code: 'internal', status: 500, title: 'Internal error', cause: error });
}

function detailsOf(known: Problem, request: FastifyRequest): ProblemDetails {
  const language = languageOf(request.url);
  if (known.status < 500) return describeProblem(known, language);
  const named = describeProblem(known, language, { request: request.id });
  return { ...named, instance: `urn:hierzulande:request:${request.id}` };
}

function send(known: Problem, request: FastifyRequest, reply: FastifyReply, showPage: ShowProblem): unknown {
  const details = detailsOf(known, request);
  reply.code(known.status).headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
  if (!request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')) {
    return showPage(details, request, reply);
  }
  const more = known.status < 500 ? known.more : {};
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify({ ...more, ...details }));
}
