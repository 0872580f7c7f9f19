import { useEffect, useRef } from 'react';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import type { Mine } from './mine.ts';
import { useMine } from './mine-store.ts';

/** Own paths of everything that is kept, in the language of the reader. */
export function pathsOf({ places, favourites }: Mine, language: Language): string[] {
  return [
    ...places.map((place) => placePath(place, language)),
    ...favourites.map(({ ars, place, page }) => `${placePath({ ars, name: place }, language)}/${page}`),
  ];
}

/** Kept places and pages lie on the device as a whole; told to the worker whenever they change, not at each visit. */
export function useOfflineCopies(language: Language): void {
  const mine = useMine();
  const paths = pathsOf(mine, language).join('\n');
  const told = useRef<string | null>(null);
  useEffect(() => {
    const before = told.current;
    told.current = paths;
    // At first what is stored has only just been read.
    if (before === null || before === paths || (before === '' && document.readyState !== 'complete')) return;
    void import('../offline/keep-offline.ts').then(({ keepOffline }) =>
      keepOffline(paths === '' ? [] : paths.split('\n')),
    );
  }, [paths]);
}
