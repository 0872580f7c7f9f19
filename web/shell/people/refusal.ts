import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** Why the server did not do what it was asked. `code` is its own, or `offline`, `late`, `unknown`. */
export class Refusal extends Error {
  readonly code: string;
  /** 0: there was no answer. */
  readonly status: number;
  /** Ready to be read, in the language of the page; '' where the server said nothing. */
  readonly words: string;
  /** The answer as it came, for what only some refusals carry (the errors of a form). */
  readonly answer: unknown;

  constructor(init: { code: string; status: number; words: string; answer?: unknown }) {
    const { code, status, words, answer = null } = init;
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.words = words;
    this.answer = answer;
  }
}

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Not the server's: a fault of ours, told to whoever looks at the console.
  reportError(error);
  return new Refusal({ code: 'unknown', status: 0, words: '' });
}

/** A refusal as it stands on the screen. */
export function wordsOf({ code, words }: Refusal, { say }: Pick<Screen, 'say'>): string {
  if (words !== '') return words;
  return say(code === 'offline' || code === 'late' ? `fault_${code}` : 'fault_unknown');
}
