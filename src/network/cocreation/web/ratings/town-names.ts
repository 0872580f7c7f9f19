import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../../../../../web/ui/desk-parts.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';

interface Choice {
  ars: string;
  name: string;
  county: string | null;
  state: string | null;
}

interface TownName {
  ars: string;
  /** Name with county and Land, as it is chosen. */
  label: string;
}

/** Places whose names are like what was typed. */
export function useTownNames(typed: string, language: Language) {
  const wanted = useDeferredValue(typed.trim());
  const isLong = wanted.length >= 2;
  const { data } = useQuery({
    queryKey: ['rating-towns', wanted],
    queryFn: async () => {
      const query = new URLSearchParams({ q: wanted, limit: '12' });
      const answer = await ask<{ places: Choice[] }>({ path: `/api/places?${query}`, language });
      return answer.places.map(({ ars, name, county, state }): TownName => {
        const above = [county, state].filter((one) => one !== null && one !== name);
        return { ars, label: above.length === 0 ? name : `${name} (${above.join(', ')})` };
      });
    },
    enabled: isLong,
    // While the next names come, those of before stay.
    placeholderData: (before) => before,
  });
  const found = isLong ? (data ?? []) : [];
  return {
    found,
    isNone: isLong && data !== undefined && data.length === 0,
    /** null: nothing was chosen, or it is not clear which. */
    choose: (label: string): TownName | null => {
      const chosen = found.find((one) => one.label === label.trim());
      return chosen ?? (found.length === 1 ? (found[0] ?? null) : null);
    },
  };
}
