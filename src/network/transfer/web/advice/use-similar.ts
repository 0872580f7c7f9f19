import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Field } from '../../../../kernel/network/fields.ts';
import type { Resembling } from '../../advice/advice-api.ts';

/** Milliseconds without a key until it is asked. */
const PAUSE = 350;
const SHORTEST = 3;
const NONE: Resembling = { similar: [], sheets: [] };

/** Shared questions and fact sheets like what stands there, looked for as somebody types. */
export function useSimilar(
  path: string,
  words: { title: string; text: string; field: Field | null },
  language: RoomProps['screen']['language'],
): Resembling {
  const [still, setStill] = useState(words);
  const isSame = still.title === words.title && still.text === words.text && still.field === words.field;
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
    queryFn: () => ask<Resembling>({ method: 'POST', path, language, body: still }),
  });
  return isAsked ? (data ?? NONE) : NONE;
}
