import { useQuery } from '@tanstack/react-query';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ask } from '../people/ask.ts';

/** Whom a message about the page reaches; undefined while nobody knows, for example without internet. */
export function useReached({ language }: Screen, ars: string, path: string) {
  const { data } = useQuery({
    queryKey: ['correct', ars, path],
    queryFn: () =>
      ask<{ unit: string; hasDesk: boolean }>({
        path: `/api/places/${ars}/corrections?${new URLSearchParams({ path })}`,
        language,
      }),
    staleTime: 0,
    retry: false,
  });
  return data;
}
