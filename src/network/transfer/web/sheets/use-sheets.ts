/** What the rooms of fact sheets ask of the house. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { SheetChoices, SheetView } from '../../sheets/sheets-api.ts';
import type { Way } from './way.ts';

const keyOf = (path: string, language: string) => ['desk', 'transfer', 'sheets', path, language];

/** Asked for anew whenever somebody comes to it. */
export function useSheets<Answer>(
  path: string,
  { language }: Pick<Screen, 'language'>,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: keyOf(path, language),
    queryFn: () => ask<Answer>({ path, language }),
    staleTime: 0,
  });
}

export interface SheetAction {
  method: 'POST' | 'PUT';
  /** Below the sheet: "/step". */
  path?: string;
  body: object;
  said: string;
}

/** What each part of one sheet gets. */
export interface SheetPartProps {
  screen: Screen;
  way: Way;
  sheet: SheetView;
  choices: SheetChoices;
  isBusy: boolean;
  /** One step; true where it is done. */
  act: (action: SheetAction) => Promise<boolean>;
}

export function useSheet(id: string, way: Way, screen: Screen) {
  const { language } = screen;
  const path = `${way.api}/${id}`;
  const found = useSheets<SheetView>(path, screen);
  const client = useQueryClient();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const act = async ({ method, path: below = '', body, said: words }: SheetAction): Promise<boolean> => {
    setSaid(null);
    const isDone = await run(async () => {
      const sheet = await ask<SheetView>({ method, language, path: path + below, body });
      client.setQueryData(keyOf(path, language), sheet);
      setSaid(words);
    });
    // What somebody else did meanwhile is fetched; what was typed here stays, and can be saved again.
    if (!isDone) await found.refetch();
    return isDone;
  };
  return { found, act, trouble, isBusy, said };
}
