import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import type { DeskHome } from '../../../src/kernel/identity/desk-api.ts';
import { ask } from '../people/ask.ts';

/** Milliseconds after which what is under way may have arrived. */
export const MOMENT = 4_000;

/** Own path of the desk's API of a place. */
export function deskApi(ars: string, below = ''): string {
  return `/api/desk/${ars}${below}`;
}

/**
 * Something of the desk, asked for anew whenever somebody comes back to it, again while it is `unsettled`, and where
 * what it depends on has another `version`.
 */
export function useDesk<Answer>(
  path: string,
  language: Language,
  unsettled: (answer: Answer) => boolean = () => false,
  version?: string,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: version === undefined ? ['desk', path] : ['desk', path, version],
    queryFn: () => ask<Answer>({ path, language }),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (state.data !== undefined && unsettled(state.data) ? MOMENT : false),
  });
}

export function useDeskHome(ars: string, language: Language): UseQueryResult<DeskHome> {
  return useDesk(deskApi(ars), language);
}

/** After a change: everything of the desk is asked for once more, also to learn what is no longer allowed. */
export function useAskDeskAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['desk'] });
}
