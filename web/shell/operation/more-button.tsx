import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { asRefusal } from '../people/refusal.ts';
import { Said, Trouble } from '../people/trouble.tsx';

/** Asks for the next page of a list, and says how many came. */
export function MoreButton({
  found,
  shown,
  screen,
}: {
  found: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error'
  >;
  /** How many stand there now. */
  shown: number;
  screen: Screen;
}) {
  const { say } = screen;
  const [before, setBefore] = useState<number | null>(null);
  const isTold = before !== null && shown > before;
  return (
    <>
      <Trouble refusal={found.isFetchNextPageError ? asRefusal(found.error) : null} screen={screen} />
      <Said words={isTold ? say('more_loaded', { count: shown - before }) : null} />
      {found.hasNextPage ? (
        <div className="actions">
          <ActButton
            isBusy={found.isFetchingNextPage}
            onClick={() => {
              setBefore(shown);
              void found.fetchNextPage();
            }}
          >
            {say('more')}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}
