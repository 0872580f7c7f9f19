import type { Language } from '../../../src/kernel/i18n/language.ts';
import { Refusal } from './refusal.ts';
import { endSession } from './session-state.ts';

/** Milliseconds after which people should hear that nothing comes. */
const PATIENCE = 20_000;

export interface Question {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  language: Language;
  /** Sent as JSON; a file is sent as it is. */
  body?: unknown;
  /** Milliseconds, where an answer takes longer than people usually wait. */
  patience?: number;
  /** Sent as `Authorization: Bearer …`, where no account is needed. */
  secret?: string;
}

/** Asks one of our own APIs about people. Rejects with a `Refusal`; nothing of it is ever kept. */
export async function ask<Answer>(question: Question): Promise<Answer> {
  const response = await send(question);
  if (response.status === 204) return undefined as Answer; // routes without an answer are asked for `void`
  const body: unknown = await response.json().catch(() => null);
  if (body === null) throw new Refusal({ code: 'late', status: response.status, words: '' });
  return body as Answer; // our own server: its routes and these parts share the types
}

/** The answer itself, for files. */
export async function send({
  method = 'GET',
  path,
  language,
  body,
  secret,
  patience = PATIENCE,
}: Question): Promise<Response> {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  const response = await fetch(address, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': typeOf(body) }),
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal({ code: navigator.onLine ? 'late' : 'offline', status: 0, words: '' });
  });
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => null);
  const problem = problemOf(answer);
  if (response.status === 401 && problem?.code === 'sign-in-required') endSession('ended');
  throw new Refusal({
    code: problem?.code ?? (response.status >= 500 ? 'late' : 'unknown'),
    status: response.status,
    words: problem === null ? '' : wordsFor(problem),
    answer,
  });
}

function typeOf(body: unknown): string {
  return body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json';
}

interface ProblemWords {
  code: string;
  title: string;
  detail: string;
}

function problemOf(body: unknown): ProblemWords | null {
  if (typeof body !== 'object' || body === null) return null;
  const { code, title, detail }: Partial<Record<keyof ProblemWords, unknown>> = body;
  return typeof code === 'string' && typeof title === 'string' && typeof detail === 'string'
    ? { code, title, detail }
    : null;
}

/** Title and detail are written to stand under each other; in one line they need a full stop. */
function wordsFor({ title, detail }: ProblemWords): string {
  return detail === '' ? title : `${title.replace(/[.!?]$/, '')}. ${detail}`;
}
