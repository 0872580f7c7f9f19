import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asRefusal } from '../../../../../web/ui/desk-parts.ts';
import { useOnline } from './use-online.ts';

/** Milliseconds after which what the device kept is better than waiting on. */
const PATIENCE = 3_000;

/** Whether the house cannot be reached for this question, or does not answer; asked again when the network is back. */
export function useCut({
  isPending,
  isError,
  error,
  refetch,
}: Pick<UseQueryResult, 'isPending' | 'isError' | 'error' | 'refetch'>): boolean {
  const isOnline = useOnline();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (isOnline) return;
    return () => void refetch();
  }, [isOnline, refetch]);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isPending]);
  if (!isOnline || isSlow) return true;
  const status = isError ? asRefusal(error).status : 200;
  return status === 0 || status >= 500;
}
