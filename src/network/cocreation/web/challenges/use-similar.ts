import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, useSettled } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ChallengeLine, FoundChallenges } from '../../challenges/challenges-api.ts';

const SHORTEST = 3;
const NONE: readonly ChallengeLine[] = [];

/** Challenges like what stands there, asked for as somebody types: by `path` and what is sent there. */
export function useSimilar(
  question: { path: string; body?: { title: string; text: string; except?: string }; words: string },
  language: RoomProps['screen']['language'],
): { found: readonly ChallengeLine[]; isAsked: boolean; error: unknown } {
  const still = useSettled(question);
  const isAsked = still.words.trim().length >= SHORTEST;
  const { data, error } = useQuery({
    queryKey: ['cocreation', 'similar', still.path, still.body],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask<FoundChallenges>({
        path: still.path,
        language,
        ...(still.body !== undefined && { method: 'POST' as const, body: still.body }),
      }),
  });
  return { found: isAsked ? (data?.found ?? NONE) : NONE, isAsked: isAsked && data !== undefined, error };
}

/** Own path of the public search by words. */
export function findPath(words: string): string {
  return `/api/cocreation/challenges/find?${new URLSearchParams({ q: words.slice(0, 120) })}`;
}
