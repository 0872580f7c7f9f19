import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { ask } from '../people/ask.ts';

/** The pages of a list that have been asked for, the first one at once; of another question the old answer stays until the new is there. */
export function usePages<Answer extends { next: string | null }>(
  path: string,
  query: Readonly<Record<string, string>>,
  language: Language,
): UseInfiniteQueryResult<InfiniteData<Answer>> {
  const wanted = Object.entries(query).filter(([, value]) => value !== '');
  return useInfiniteQuery({
    queryKey: ['desk', path, wanted],
    initialPageParam: null as string | null, // widened: the first page is after nothing
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams([...wanted, ...(pageParam === null ? [] : [['after', pageParam]])]);
      return ask<Answer>({ path: `${path}?${asked}`, language });
    },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
