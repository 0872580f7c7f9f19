/** What came by the form of outsiders, checked: as content of the desk's form, with who sent it. */
import { requireRecord } from '../editorial/check-entry.ts';
import { textsOf } from '../editorial/editors.ts';
import type { EntryContent } from '../editorial/entry.ts';
import { titleOf } from '../editorial/title-of.ts';
import { checkForm, formProblem } from '../forms/check-form.ts';
import type { FormError } from '../forms/form-schema.ts';
import { Problem } from '../http/problem.ts';
import type { Language } from '../i18n/language.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { senderForm } from './sender-form.ts';
import { SUBMISSION_TEXTS, saySubmission } from './submission-texts.ts';
import type { Submittable } from './submittable.ts';

/** Of a form that nobody keeps. */
const NO_ENTRY = '00000000-0000-7000-8000-000000000000';

export interface CheckedSubmission {
  content: EntryContent;
  title: string;
  sender: string;
  email: string;
}

/** Throws `form-unfit` with every error at its field, of the sender as of the form. */
export async function requireSent(
  kernel: Kernel,
  value: Readonly<Record<string, unknown>>,
  ask: { submittable: Submittable; place: Place; language: Language },
): Promise<CheckedSubmission> {
  const { submittable, language } = ask;
  const { submission } = submittable;
  const form = checkForm({ schema: submission.form, value, language, i18n: textsOf(submittable) });
  const sender = checkForm({ schema: senderForm, value, language, i18n: SUBMISSION_TEXTS });
  const errors: FormError[] = [...form.errors, ...sender.errors];
  if (form.value === null || errors.length > 0) throw formProblem(errors);
  const by = senderForm.parse(value);
  const content = submission.signed(submission.content(form.value), { sender: by._sender, isChecked: true });
  const record = await recordOrErrors(kernel, content, ask);
  const { validUntil } = record;
  if (validUntil != null && Temporal.Instant.compare(validUntil, kernel.clock.now()) <= 0)
    throw formProblem([{ path: '', message: saySubmission(language)('fault_over') }]);
  return { content, title: titleOf(content), sender: by._sender, email: by._email };
}

/** What only the mapping knows belongs to the form as a whole: its fields are others than those of the desk. */
async function recordOrErrors(
  kernel: Kernel,
  content: EntryContent,
  { submittable, place, language }: { submittable: Submittable; place: Place; language: Language },
) {
  try {
    return await requireRecord(kernel, content, { editable: submittable, place, language, id: NO_ENTRY });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'form-unfit') throw error;
    const { errors } = error.more;
    const all = Array.isArray(errors) ? errors : [];
    throw formProblem(all.map(({ message }: FormError) => ({ path: '', message })));
  }
}
