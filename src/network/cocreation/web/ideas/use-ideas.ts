/** What the rooms of ideas ask of the house. */
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaView } from '../../ideas/ideas-api.ts';
import type { Way } from './way.ts';

/** Asked for anew whenever somebody comes to it. */
export function useIdeas<Answer>(
  path: string,
  { language }: Pick<Screen, 'language'>,
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: ['desk', 'cocreation', 'ideas', path, language],
    queryFn: () => ask<Answer>({ path, language }),
    staleTime: 0,
  });
}

export interface IdeaStep {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Below the idea: "/evidence". */
  path?: string;
  body?: object;
  /** What is said afterwards, from what the idea is then. */
  said: (idea: IdeaView) => string;
}

/** What each part of one idea gets. */
export interface IdeaPartProps {
  screen: Screen;
  idea: IdeaView;
  isBusy: boolean;
  /** One step; true where it is done. */
  act: (step: IdeaStep) => Promise<boolean>;
}

export function useIdea(id: string, way: Way, screen: Screen) {
  const { language } = screen;
  const path = `${way.api}/${id}`;
  const found = useIdeas<IdeaView>(path, screen);
  const client = useQueryClient();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const act = async ({ method, path: below = '', body, said: words }: IdeaStep): Promise<boolean> => {
    setSaid(null);
    const isDone = await run(async () => {
      const idea = await ask<IdeaView>({ method, language, path: path + below, ...(body && { body }) });
      client.setQueryData(['desk', 'cocreation', 'ideas', path, language], idea);
      setSaid(words(idea));
    });
    // What somebody else did meanwhile is fetched; what was typed here stays, and can be saved again.
    if (!isDone) await found.refetch();
    return isDone;
  };
  return { found, act, trouble, isBusy, said };
}
