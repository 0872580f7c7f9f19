import { useMemo, useState } from 'react';
import { useAction } from '../people/use-action.ts';
import { formErrorsOf } from './form-errors.ts';
import { type FormValue, isSame } from './form-value.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

/**
 * A form with what was saved last, what stands in it now, and what the server says to it. Leaving with changes asks.
 * `saved` is what to begin with; a new object with another content begins anew only where nothing was changed.
 */
export function useForm(saved: FormValue) {
  const [base, setBase] = useState(saved);
  const [value, change] = useState(saved);
  const action = useAction();
  const isChanged = !isSame(value, base);
  useLeaveWarning(isChanged);
  const errors = useMemo(() => formErrorsOf(action.trouble), [action.trouble]);
  return {
    value,
    change,
    isChanged,
    errors,
    isBusy: action.isBusy,
    /** What went wrong beside the fields. */
    trouble: errors.length > 0 ? null : action.trouble,
    run: action.run,
    clear: action.clear,
    /** What is saved now; the form shows it. */
    settle(next: FormValue) {
      setBase(next);
      change(next);
      action.clear();
    },
  };
}
