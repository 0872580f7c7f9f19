/** What can be wrong here; the words stand in `i18n`, as `<code>_title` and `<code>_detail`. */

import { type Problem, type ProblemInit, problem } from '../../kernel/http/problem.ts';
import type { FullLanguage } from '../../kernel/i18n/language.ts';
import { i18n } from './texts.ts';

export interface TransferProblem extends Omit<ProblemInit, 'texts'> {
  /** Names of solutions, measures and steps that stand in the words: whoever reads them gets those of the own language. */
  names?: NamesIn;
}
export type NamesIn = (language: FullLanguage) => Readonly<Record<string, string>>;

export function transferProblem({ names, ...init }: TransferProblem): Problem {
  if (names === undefined) return problem({ ...init, texts: i18n });
  const { code, values = {} } = init;
  const inBoth = { ...named('de', names('de')), ...named('en', names('en')) };
  return problem({
    ...{ ...init, values: { ...values, ...inBoth } },
    texts: { de: wordsOf(code, 'de', names('de')), en: wordsOf(code, 'en', names('en')) },
  });
}

/** "{solution}" of a text is filled in from `solution_de`: a value stays a value, whatever signs it holds. */
function wordsOf(code: string, language: FullLanguage, names: Readonly<Record<string, string>>) {
  const texts: Readonly<Record<string, string>> = i18n[language];
  return Object.fromEntries(
    [`${code}_title`, `${code}_detail`].map((key) => [
      key,
      Object.keys(names).reduce(
        (words, name) => words.replaceAll(`{${name}}`, `{${name}_${language}}`),
        texts[key] ?? key,
      ),
    ]),
  );
}

function named(language: FullLanguage, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [`${name}_${language}`, value]));
}
