import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/kernel/i18n/language.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { type OwnPage, onOwnPages, ownPages } from '../../ui/own-places.ts';
import type { Mine } from './mine.ts';
import { useMine } from './mine-store.ts';

/** Own paths of everything that is kept, in the language of the reader; each once. */
export function pathsOf(
  { places, favourites }: Mine,
  language: Language,
  own: readonly OwnPage[] = [],
): string[] {
  const pages = [...favourites, ...own];
  const paths = [
    ...places.map((place) => placePath(place, language)),
    ...pages.map(({ ars, place, page }) => `${placePath({ ars, name: place }, language)}/${page}`),
  ];
  return [...new Set(paths)];
}

/** Kept places and pages lie on the device as a whole; told to the worker whenever they change, not at each visit. */
export function useOfflineCopies(language: Language): void {
  const mine = useMine();
  const [own, setOwn] = useState(() => [...ownPages().values()].flat());
  useEffect(() => onOwnPages(() => setOwn([...ownPages().values()].flat())), []);
  const paths = pathsOf(mine, language, own).join('\n');
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
