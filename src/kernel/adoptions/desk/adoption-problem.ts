import { ZodError } from 'zod';
import { formProblem } from '../../forms/check-form.ts';
import { errorsOf } from '../../forms/errors-of.ts';
import { type Problem, problem } from '../../http/problem.ts';
import type { Language } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { momentValues } from '../../pages/format-moment.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { SourceError, type SourceErrorCode } from '../../sources/source-error.ts';
import { AdoptionChanged, AdoptionHeld, SourcesLeft } from '../adoption-error.ts';
import { readVersion } from '../store.ts';
import { versionLine } from './version-lines.ts';

interface Context {
  kernel: Kernel;
  solution: Solution;
  language: Language;
  /** What was sent. */
  settings: unknown;
}

/** Refusals of the rules as problems, with words in `http/i18n`; whatever else it is comes back as it is. */
export async function adoptionProblem(error: unknown, context: Context): Promise<unknown> {
  if (!(error instanceof SourceError)) return error;
  const { solution, language } = context;
  if (error instanceof AdoptionChanged) return changedProblem(error, context);
  if (error instanceof AdoptionHeld) return heldProblem(error);
  if (error instanceof SourcesLeft)
    return problem({
      ...{ code: 'adoption-sources-left', status: 409, title: 'Sources are left', cause: error },
      values: { count: error.sources.length, names: error.sources.map(({ name }) => name).join(', ') },
      more: { sources: error.sources },
    });
  if (error.code === 'settings' && error.cause instanceof ZodError)
    return formProblem(
      errorsOf(error.cause, {
        ...{ value: context.settings, language },
        texts: textsIn(solution.i18n, language),
      }),
    );
  const known = CODES[error.code];
  if (known === undefined) return error;
  const [code, status] = known;
  return problem({ code, status, title: error.message, cause: error });
}

/** In the words of whoever holds it, with the page at the desk on which that ends. */
export function heldProblem(error: AdoptionHeld): Problem {
  const { code, texts, values, path } = error.hold;
  return problem({
    ...{ code, status: 409, title: 'Held by another part of the house', texts, values: { ...values } },
    ...{ more: { held: { path: `${error.ars}/${path}` } }, cause: error },
  });
}

const CODES: Readonly<Partial<Record<SourceErrorCode, [code: string, status: number]>>> = {
  'not-adopted': ['adoption-missing', 409],
  'giver-paused': ['adoption-giver-paused', 409],
  'no-version': ['adoption-no-version', 409],
  'not-draft': ['adoption-not-draft', 409],
};

async function changedProblem({ current }: AdoptionChanged, { kernel, language }: Context) {
  const version = current === undefined ? undefined : await readVersion(kernel.db, current, current.version);
  const line = version === undefined ? null : versionLine(version, kernel, language);
  return problem({
    ...{ code: 'adoption-changed', status: 409, title: 'Somebody changed this meanwhile' },
    values: {
      who: line?.who ?? '–',
      ...(line === null ? { date: '–', time: '–' } : momentValues(line.changedAt, language)),
    },
    more: { current: line },
  });
}
