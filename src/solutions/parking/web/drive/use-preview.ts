import { useEffect, useState } from 'react';
import { ask, asRefusal, type Refusal } from '../../../../../web/ui/desk-parts.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { BookingPreview, PreviewForm } from '../../book/bookings-api.ts';
import { API } from './own-paths.ts';

/** What a booking would be, of the wish that is shown; asked for anew with each other wish, and after `again`. */
export type Previewed =
  | { kind: 'loading' }
  | { kind: 'there'; preview: BookingPreview }
  | { kind: 'refused'; refusal: Refusal };

export function usePreview(
  form: PreviewForm | null,
  language: Language,
): { previewed: Previewed; again: () => void } {
  const [previewed, setPreviewed] = useState<Previewed>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  const body = form === null ? null : JSON.stringify(form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is asked for by its number alone
  useEffect(() => {
    if (body === null) return;
    let isWanted = true;
    setPreviewed({ kind: 'loading' });
    ask<BookingPreview>({ method: 'POST', path: `${API}/preview`, language, body: JSON.parse(body) })
      .then((preview) => isWanted && setPreviewed({ kind: 'there', preview }))
      .catch((fault: unknown) => isWanted && setPreviewed({ kind: 'refused', refusal: asRefusal(fault) }));
    return () => {
      isWanted = false;
    };
  }, [body, language, round]);
  return { previewed, again: () => setRound((count) => count + 1) };
}
