import { useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { asRefusal } from '../people/refusal.ts';
import { Said, Trouble } from '../people/trouble.tsx';
import type { Pages } from './use-pages.ts';

/** Asks for the next page of a list, and says how many came. */
export function MoreButton({
  found,
  shown,
  screen,
  words,
}: {
  found: Pick<
    Pages<unknown>,
    'data' | 'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error'
  >;
  /** How many stand there now. */
  shown: number;
  screen: Screen;
  /** On the button, where it says more than that there are more. */
  words?: string;
}) {
  const { say } = screen;
  const first = found.data?.pages[0];
  const [asked, setAsked] = useState<{ of: unknown; before: number } | null>(null);
  // Of another list nothing was loaded.
  const came = asked === null || asked.of !== first ? 0 : shown - asked.before;
  return (
    <>
      <Trouble refusal={found.isFetchNextPageError ? asRefusal(found.error) : null} screen={screen} />
      <Said words={came > 0 ? say('list_loaded', { count: came }) : null} />
      {found.hasNextPage ? (
        <div className="actions">
          <ActButton
            isBusy={found.isFetchingNextPage}
            onClick={() => {
              setAsked({ of: first, before: shown });
              void found.fetchNextPage();
            }}
          >
            {words ?? say('list_more')}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}
