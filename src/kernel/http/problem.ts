/**
 * Errors that people see, as RFC 9457 problem details. Every module keeps its own closed list;
 * the texts of the kernel's codes stand in `http/i18n`, so that one place turns them into words.
 */
import type { TextsByLanguage } from '../i18n/texts-in.ts';

export interface ProblemInit {
  /** Stable, for programs: "place-unknown". */
  code: string;
  status: number;
  /** Used where the language has no text of its own for the code. */
  title: string;
  /** What, where, how to mend it. */
  detail?: string;
  /** Values for the placeholders of the texts. */
  values?: Record<string, string | number>;
  /** Words of the module whose error it is, by `<code>_title` and `<code>_detail`; left out: those of the house. */
  texts?: TextsByLanguage;
  /** Further members of the answer, for programs: the errors of a form, who changed something meanwhile. */
  more?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly values: Record<string, string | number>;
  readonly texts: TextsByLanguage | undefined;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(init: ProblemInit) {
    super(init.detail ? `${init.title}: ${init.detail}` : init.title, { cause: init.cause });
    this.name = 'Problem';
    this.code = init.code;
    this.status = init.status;
    this.title = init.title;
    this.detail = init.detail;
    this.values = init.values ?? {};
    this.texts = init.texts;
    this.more = init.more ?? {};
  }
}

/** An error to throw. */
export function problem(init: ProblemInit): Problem {
  return new Problem(init);
}
