/** What somebody at a desk is told when something about a source does not work. */
import { type Problem, problem } from '../../http/problem.ts';
import type { Language } from '../../i18n/language.ts';
import type { TextValues } from '../../i18n/text.ts';
import { UnreadableFeed } from '../connector.ts';
import { FetchFault } from '../fetch/fetch-fault.ts';
import { SourceError, type SourceErrorCode } from '../source-error.ts';
import { faultWords, saySource } from '../source-texts.ts';

/** Beyond those of `SourceError`. */
type DeskCode =
  | 'upload-too-large'
  | 'upload-gone'
  | 'people'
  | 'dates'
  | 'changed-meanwhile'
  | 'confirm'
  | 'not-tried'
  | 'run-unknown'
  | 'no-columns';

const STATUS: Readonly<Partial<Record<DeskCode | SourceErrorCode, number>>> = {
  ...{ 'unknown-source': 404, 'unknown-place': 404, 'run-unknown': 404 },
  ...{ 'upload-too-large': 413, 'upload-gone': 410, 'held-lost': 410 },
  ...{
    'not-adopted': 409,
    'name-taken': 409,
    busy: 409,
    'not-held': 409,
    'changed-meanwhile': 409,
    'not-tried': 409,
  },
};

/** A refusal to throw, in the words of the language. */
export function sourceProblem(
  code: DeskCode | SourceErrorCode,
  language: Language,
  values: TextValues = {},
): Problem {
  const say = saySource(language);
  return problem({
    code: `source-${code}`,
    status: STATUS[code] ?? 422,
    title: say(`problem_${code}_title`, values),
    detail: say(`problem_${code}_detail`, values),
  });
}

/** What a feed, a setting or the house refused, as a problem; anything else is given back as it is. */
export function asSourceProblem(error: unknown, language: Language): unknown {
  if (error instanceof SourceError)
    return sourceProblem(error.code, language, { reason: error.message.slice(0, 500) });
  if (!(error instanceof FetchFault || error instanceof UnreadableFeed)) return error;
  const where = error instanceof UnreadableFeed ? error.where : null;
  const words = faultWords(error.code, language);
  const reason = `${where === null ? '' : `${where}: `}${error.message}`.slice(0, 500);
  return problem({
    code: `source-${error.code}`,
    status: 422,
    title: saySource(language)('problem_feed_title'),
    // The words say what it means, the reason what exactly; it is English, as the report of a run is.
    detail: words === null ? reason : `${words} (${reason})`,
    cause: error,
  });
}

/** Runs `work` and turns what it throws into a problem in the language. */
export async function inWords<Answer>(language: Language, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw asSourceProblem(error, language);
  }
}
