import { splitPath } from '../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { dropFavourite, dropPlace, hasFavourite, keepFavourite, keepPlace, type Mine } from './mine.ts';

/** What the star of a page keeps: the place itself on its own page, else the page. */
export interface Kept {
  isKept(mine: Mine): boolean;
  keep(mine: Mine): Mine;
  drop(mine: Mine): Mine;
}

/** null where there is nothing to keep. */
export function keptThing(screen: Screen): Kept | null {
  const { view } = screen.data;
  if (view.kind === 'here') {
    const { place } = view.bundle;
    return {
      isKept: ({ places }) => places.some(({ ars }) => ars === place.ars),
      keep: (mine) => keepPlace(mine, place),
      drop: (mine) => dropPlace(mine, place.ars),
    };
  }
  if (view.kind !== 'content') return null;
  const { ars, name } = view.place;
  const page = splitPath(location.pathname)
    .path.replace(/^\/[^/]+\//, '')
    .replace(/\/+$/, '');
  const favourite = { ars, place: name, page, title: view.page.title };
  return {
    isKept: (mine) => hasFavourite(mine, favourite),
    keep: (mine) => keepFavourite(mine, favourite),
    drop: (mine) => dropFavourite(mine, favourite),
  };
}
