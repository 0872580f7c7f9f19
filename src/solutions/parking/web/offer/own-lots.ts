/** What the owner's parts ask of the house. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { OwnLot } from '../../lots/lots-api.ts';
import { API } from './offer-paths.ts';

/** Characters of the reason that drivers read. */
export const LONGEST_WHY = 300;

/** Something of the owner, asked for anew whenever somebody comes to it. */
export function useOwn<Answer>(path: string, { language }: Pick<Screen, 'language'>): UseQueryResult<Answer> {
  return useQuery({
    queryKey: ['own', 'parking', path, language],
    queryFn: () => ask<Answer>({ path, language }),
    staleTime: 0,
  });
}

export interface Step {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the lot: "/bays". */
  path?: string;
  body?: object;
  /** A picture, sent as it is. */
  file?: Blob;
  /** What is said afterwards, from what the lot is then. */
  said: (lot: OwnLot) => string;
}

/** What every part of one lot gets. */
export interface LotPartProps {
  screen: Screen;
  lot: OwnLot;
  isBusy: boolean;
  /** One step with the version that is shown; true where it is done. */
  act: (step: Step) => Promise<boolean>;
  /** Called when the part is done. */
  done: () => void;
}

export function useLot(id: string, screen: Screen) {
  const { language } = screen;
  const path = `${API}/${id}`;
  const found = useOwn<OwnLot>(path, screen);
  const client = useQueryClient();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const act = async ({ method, path: below = '', body, file, said: words }: Step): Promise<boolean> => {
    const version = found.data?.version;
    setSaid(null);
    const isDone = await run(async () => {
      const inQuery = method === 'DELETE' || file !== undefined ? `?version=${version}` : '';
      const lot = await ask<OwnLot>({
        ...{ method, language, path: `${path}${below}${inQuery}`, patience: 60_000 },
        ...(inQuery === '' && { body: { version, ...body } }),
        ...(file !== undefined && { body: file }),
      });
      client.setQueryData(['own', 'parking', path, language], lot);
      setSaid(words(lot));
    });
    // What another device did meanwhile is fetched; what was typed here stays, and can be saved again.
    if (!isDone) await found.refetch();
    return isDone;
  };
  return { found, act, trouble, isBusy, said, setSaid };
}
