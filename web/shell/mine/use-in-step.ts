import { useEffect } from 'react';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { readNote } from '../../ui/device-memory.ts';
import { useMine } from './mine-store.ts';
import { SYNC_NOTE } from './sync-note-name.ts';

/** Where it is wished: places follow those in the account, at each start, each change, and when the network is back. */
export function useInStep(language: Language): void {
  const { places } = useMine();
  useEffect(() => {
    // `places` is the reason to look again: what is kept is read anew there.
    void places;
    const follow = () => {
      if (readNote(SYNC_NOTE) === null) return;
      void import('../account/places/keep-in-step.ts').then(({ keepInStep }) => keepInStep(language));
    };
    follow();
    addEventListener('online', follow);
    return () => removeEventListener('online', follow);
  }, [places, language]);
}
