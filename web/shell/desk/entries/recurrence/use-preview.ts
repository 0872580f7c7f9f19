import { useQuery } from '@tanstack/react-query';
import type { Recurrence } from '../../../../../src/kernel/calendar/recurrence/model.ts';
import type { RecurrencePreview } from '../../../../../src/kernel/editorial/entries-api.ts';
import type { FormError } from '../../../../../src/kernel/forms/form-schema.ts';
import type { Language } from '../../../../../src/kernel/i18n/language.ts';
import { formErrorsOf } from '../../../forms/form-errors.ts';
import { ask } from '../../../people/ask.ts';
import { asRefusal, type Refusal } from '../../../people/refusal.ts';
import { useSettled } from '../../../people/use-settled.ts';
import { deskApi } from '../../use-desk.ts';

export interface Preview {
  found: RecurrencePreview | null;
  /** By names of the rule. */
  errors: readonly FormError[];
  refusal: Refusal | null;
}

/** The sentence and the next dates, asked for when somebody pauses. */
export function usePreview(rule: Recurrence, at: { ars: string; language: Language }): Preview {
  const asked = useSettled(rule);
  const { data, error } = useQuery({
    queryKey: ['recurrence', at.ars, at.language, asked],
    queryFn: () =>
      ask<RecurrencePreview>({
        ...{ method: 'POST', path: deskApi(at.ars, '/recurrence'), language: at.language },
        body: asked,
      }),
    staleTime: 60_000,
    retry: false,
    // What was said before stays until the new words are there.
    placeholderData: (before) => before,
  });
  const refusal = error === null ? null : asRefusal(error);
  const errors = formErrorsOf(refusal);
  return {
    found: refusal === null ? (data ?? null) : null,
    errors,
    refusal: errors.length > 0 ? null : refusal,
  };
}
