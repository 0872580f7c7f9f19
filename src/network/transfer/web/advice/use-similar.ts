import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FoundQuestions, QuestionLine } from '../../advice/advice-api.ts';

/** Milliseconds without a key until it is asked. */
const PAUSE = 350;
const SHORTEST = 3;
const NONE: readonly QuestionLine[] = [];

/** Shared questions like what stands there, looked for as somebody types. */
export function useSimilar(
  path: string,
  words: { title: string; text: string },
  language: RoomProps['screen']['language'],
): readonly QuestionLine[] {
  const [still, setStill] = useState(words);
  const isSame = still.title === words.title && still.text === words.text;
  useEffect(() => {
    if (isSame) return;
    const timer = setTimeout(() => setStill(words), PAUSE);
    return () => clearTimeout(timer);
  });
  const isAsked = still.title.trim().length >= SHORTEST;
  const { data } = useQuery({
    queryKey: ['transfer', 'similar', path, still],
    enabled: isAsked,
    placeholderData: keepPreviousData,
    queryFn: () => ask<FoundQuestions>({ method: 'POST', path, language, body: still }),
  });
  return isAsked ? (data?.found ?? NONE) : NONE;
}
