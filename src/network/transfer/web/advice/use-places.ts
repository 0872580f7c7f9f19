import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FoundPlaces } from '../../advice/advice-api.ts';
import { regionsApi } from '../../advice/room-parts.ts';

type Found = FoundPlaces['places'][number];

/** Places of every level whose names hold what was typed. */
export function usePlaces(typed: string, { screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const wanted = useDeferredValue(typed.trim());
  const isLong = wanted.length >= 2;
  const { data } = useQuery({
    queryKey: ['transfer', 'places', wanted],
    queryFn: () => {
      const query = new URLSearchParams({ q: wanted });
      return ask<FoundPlaces>({
        path: regionsApi(place.ars, `/places?${query}`),
        language: screen.language,
      });
    },
    enabled: isLong,
    // While the next names come, those of before stay.
    placeholderData: (before) => before,
  });
  const found = isLong ? (data?.places ?? []) : [];
  return {
    found,
    isNone: isLong && data !== undefined && data.places.length === 0,
    /** null: nothing was chosen, or it is not clear which. */
    choose: (label: string): Found | null =>
      found.find((one) => one.label === label.trim()) ?? (found.length === 1 ? (found[0] ?? null) : null),
  };
}
