import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import type { Account } from '../../../src/kernel/identity/account-api.ts';
import { ask } from '../people/ask.ts';
import { sessionIsOpen } from '../people/session-state.ts';

/** Everything asked about the account stands below this key. */
export const ACCOUNT_KEY = ['account'] as const;

export function useAccount(language: Language): UseQueryResult<Account> {
  return useQuery({
    queryKey: [...ACCOUNT_KEY, 'self'],
    queryFn: async () => {
      const account = await ask<Account>({ path: '/api/account', language });
      sessionIsOpen();
      return account;
    },
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** Puts what the server answered to a change where everything is drawn from. */
export function useKeepAccount(): (account: Account) => void {
  const client = useQueryClient();
  return (account) => client.setQueryData([...ACCOUNT_KEY, 'self'], account);
}
