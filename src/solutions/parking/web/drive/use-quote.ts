import { useState } from 'react';
import { ask, type Refusal, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { BookingQuote, BookingView } from '../../book/bookings-api.ts';
import { API } from './own-paths.ts';
import type { PartProps } from './part-props.ts';

export interface Quoted {
  from: string;
  until: string;
  price: number;
}

/** What the whole booking would cost at another time: told before anything is changed. */
export function useQuote(view: BookingView, screen: PartProps['screen']) {
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  const { run, trouble, isBusy } = useAction();
  const quote = (wanted: { from: string; until: string }) => {
    setQuoted(null);
    const query = new URLSearchParams({
      until: wanted.until,
      ...(wanted.from !== view.from && { from: wanted.from }),
    });
    return run(async () => {
      const path = `${API}/${view.id}/quote?${query}`;
      const { price } = await ask<BookingQuote>({ path, language: screen.language });
      setQuoted({ ...wanted, price });
    });
  };
  const refused: Refusal | null = trouble;
  return { quoted, quote, refused, isAsking: isBusy, forget: () => setQuoted(null) };
}
