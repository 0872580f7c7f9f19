import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asRefusal, type Refusal } from './refusal.ts';

export interface Action {
  isBusy: boolean;
  trouble: Refusal | null;
  /** Does one thing at a time; false where it did not work, with the reason in `trouble`. */
  run(work: () => Promise<void>): Promise<boolean>;
  /** Forgets the last trouble. */
  clear(): void;
}

/** Something that a button does: busy meanwhile, and told if it fails. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const isRunning = useRef(false);
  const client = useQueryClient();
  return {
    isBusy,
    trouble,
    clear: () => setTrouble(null),
    async run(work) {
      if (isRunning.current) return false;
      isRunning.current = true;
      setBusy(true);
      setTrouble(null);
      try {
        await work();
        return true;
      } catch (error) {
        const refusal = asRefusal(error);
        setTrouble(refusal);
        // The sign-in has become too old meanwhile: the account says so, and the parts offer the way.
        if (refusal.code === 'sign-in-again')
          void client.invalidateQueries({ queryKey: ['account', 'self'] });
        return false;
      } finally {
        isRunning.current = false;
        setBusy(false);
      }
    },
  };
}
