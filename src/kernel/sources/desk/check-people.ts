import { civilDate } from '../../clock.ts';
import type { Language } from '../../i18n/language.ts';
import { sourceProblem } from './source-problem.ts';
import type { SourceForm } from './sources-api.ts';

const MOST_YEARS = 2;

/** An address needs a mailbox and a day of review; days lie ahead, none too far. Throws a problem. */
export function checkPeople(
  form: Pick<SourceForm, 'address' | 'mailbox' | 'reviewDate'>,
  { now, language, known }: { now: Temporal.Instant; language: Language; known: string | null },
): void {
  if (form.address !== null && (form.mailbox === null || form.reviewDate === null))
    throw sourceProblem('people', language);
  // A day that has passed stays as it is until somebody answers.
  if (form.reviewDate !== null && form.reviewDate !== known) checkReviewDate(form.reviewDate, now, language);
}

export function checkReviewDate(day: string, now: Temporal.Instant, language: Language): void {
  const today = civilDate(now);
  const date = Temporal.PlainDate.from(day);
  const isAhead = Temporal.PlainDate.compare(date, today) > 0;
  const isNear = Temporal.PlainDate.compare(date, today.add({ years: MOST_YEARS })) <= 0;
  if (!isAhead || !isNear) throw sourceProblem('dates', language);
}
