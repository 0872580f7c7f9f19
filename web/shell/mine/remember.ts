import { useEffect } from 'react';
import type { View } from '../../../src/kernel/pages/page-data.ts';
import { placeOf } from '../../../src/kernel/pages/screen.ts';
import { rememberSearch, visitPlace } from './mine.ts';
import { changeMine } from './mine-store.ts';

/** Remembers the place that is looked at and a search that found something, on this device. */
export function useRemember(view: View): void {
  const place = placeOf(view);
  const query = view.kind === 'search' && view.hits.length > 0 ? view.query : '';
  useEffect(() => {
    changeMine((mine) => {
      const visited = place === null ? mine : visitPlace(mine, place);
      return query === '' ? visited : rememberSearch(visited, query);
    });
  }, [place, query]);
}
