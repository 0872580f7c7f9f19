import type { ReactNode } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from './desk-loaded.tsx';
import { MoreButton } from './more-button.tsx';
import type { Pages } from './use-pages.ts';

/** A list that comes page by page: how many there are or that there are none, its rows, and the way to further ones. */
export function PagedList<Answer, Row>(props: {
  screen: Screen;
  found: Pages<Answer>;
  rows: (page: Answer) => readonly Row[];
  words: (all: readonly Row[], first: Answer) => ReactNode;
  /** Left out where there are none. */
  children: (all: readonly Row[]) => ReactNode;
}) {
  const { screen, found, rows, words, children } = props;
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ pages }) => {
        const [first] = pages;
        if (first === undefined) return null;
        const all = pages.flatMap((page) => rows(page));
        return (
          <>
            <p className="desk__hint" role="status">
              {words(all, first)}
            </p>
            {all.length === 0 ? null : children(all)}
            <MoreButton found={found} shown={all.length} screen={screen} />
          </>
        );
      }}
    </DeskLoaded>
  );
}
