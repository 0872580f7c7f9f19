import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { ask } from '../people/ask.ts';
import { MOMENT } from './use-desk.ts';

export type Pages<Answer> = UseInfiniteQueryResult<InfiniteData<Answer>>;

export interface AskedPages<Answer> {
  /** Own path of the list, without what narrows it. */
  path: string;
  /** What narrows it; what is '' is left out. */
  query?: Readonly<Record<string, string>>;
  /** What says in the query where a further page begins. */
  by?: 'after' | 'before' | 'begin';
  /** Of another question the old answer stays until the new one is there. */
  isKept?: boolean;
  /** False: it cannot be asked for as it is. */
  isSound?: boolean;
  /** Asked for again in a moment. */
  unsettled?: (first: Answer) => boolean;
}

/** The pages of a list that have been asked for, the first one at once; anew whenever somebody comes back to it. */
export function usePages<Answer extends { next: string | number | null }>(
  asked: AskedPages<Answer>,
  language: Language,
): Pages<Answer> {
  const { path, query = {}, by = 'after', isKept = false, isSound = true, unsettled } = asked;
  const wanted = Object.entries(query).filter(([, value]) => value !== '');
  return useInfiniteQuery({
    queryKey: ['desk', path, wanted, language],
    enabled: isSound,
    initialPageParam: null as string | number | null, // widened: the first page is after nothing
    queryFn: ({ pageParam }) => {
      const further = pageParam === null ? [] : [[by, String(pageParam)]];
      return ask<Answer>({ path: `${path}?${new URLSearchParams([...wanted, ...further])}`, language });
    },
    getNextPageParam: ({ next }) => next,
    ...(isKept && { placeholderData: keepPreviousData }),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => {
      const first = state.data?.pages[0];
      return first !== undefined && unsettled?.(first) === true ? MOMENT : false;
    },
  });
}
