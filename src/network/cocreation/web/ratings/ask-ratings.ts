import type { Language } from '../../../../kernel/i18n/language.ts';

/** Why the server did not do it; `words` as it said them, '' where it said nothing (offline, too late). */
export class RatingRefused extends Error {
  readonly code: string;
  readonly words: string;
  readonly answer: unknown;
  constructor(init: { code: string; words: string; answer: unknown }) {
    super(init.code);
    this.code = init.code;
    this.words = init.words;
    this.answer = init.answer;
  }
}

const PATIENCE = 20_000;

/** Asks an API of ratings without an account. Throws `RatingRefused`. */
export async function askRatings<Answer>(question: {
  path: string;
  language: Language;
  method?: 'GET' | 'POST' | 'PUT';
  body?: object;
}): Promise<Answer> {
  const { path, language, method = 'GET', body } = question;
  const response = await fetch(`${path}?lang=${language}`, {
    ...{ method, cache: 'no-store' as const, signal: AbortSignal.timeout(PATIENCE) },
    ...(body !== undefined && {
      ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    }),
  }).catch(() => {
    throw new RatingRefused({ code: 'offline', words: '', answer: null });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer; // our own server's shape
  const { code = 'unknown', title = '', detail = '' } = (answer ?? {}) as Record<string, string>; // problem details
  const words = detail === '' ? title : `${title.replace(/[.!?]$/, '')}. ${detail}`;
  throw new RatingRefused({ code, words, answer });
}
