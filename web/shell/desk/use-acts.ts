import { useState } from 'react';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { ask } from '../people/ask.ts';
import { useAction } from '../people/use-action.ts';
import { useAskDeskAnew } from './use-desk.ts';

export interface Act {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the path of the thing: "/step". */
  below?: string;
  body?: object | undefined;
}

/**
 * What is done about one thing of the desk, one act at a time: what failed, and what is said of what worked. After each
 * act the desk is asked anew; `evenRefused`: also after a refusal, so that whoever was slower sees what others made of it.
 */
export function useActs(path: string, language: Language, { evenRefused = false } = {}) {
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  /** What was done elsewhere. */
  const tell = async (words: string | null) => {
    await askAnew();
    setSaid(words);
  };
  /** True where it worked, with `words` said. */
  const act = ({ method = 'POST', below = '', body }: Act, words: string | null): Promise<boolean> => {
    setSaid(null);
    return run(async () => {
      const sent = ask({ method, path: path + below, language, ...(body !== undefined && { body }) });
      await (evenRefused ? sent.finally(askAnew) : sent.then(askAnew));
      setSaid(words);
    });
  };
  return { act, tell, run, trouble, isBusy, said, setSaid };
}
