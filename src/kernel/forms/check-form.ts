import type { ZodType } from 'zod';
import { problem } from '../http/problem.ts';
import type { Language } from '../i18n/language.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import { errorsOf } from './errors-of.ts';
import type { FormError } from './form-schema.ts';

/** A form that was sent, and in whose words its errors are told. */
export interface FormQuestion {
  schema: ZodType;
  value: unknown;
  language: Language;
  /** Of the solution or connector whose schema it is. */
  i18n: TextsByLanguage;
}

/** What a form says, or what does not fit in it. */
export function checkForm({ schema, value, language, i18n }: FormQuestion) {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, errors: [] };
  return { value: null, errors: errorsOf(parsed.error, { value, language, texts: textsIn(i18n, language) }) };
}

/** As `checkForm`, for routes: throws the problem `form-unfit` (422), which carries every error to its field. */
export function requireForm(question: FormQuestion): unknown {
  const { value, errors } = checkForm(question);
  if (errors.length > 0) throw formProblem(errors);
  return value;
}

/** A refusal to throw; the browser finds the errors in `errors` of the answer. */
export function formProblem(errors: readonly FormError[]) {
  return problem({
    code: 'form-unfit',
    status: 422,
    title: 'Something in the form does not fit',
    detail: errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' '),
    values: { count: errors.length },
    more: { errors },
  });
}
