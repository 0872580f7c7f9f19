import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeopleAnswer } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { asRefusal } from '../../people/refusal.ts';
import { Said, Trouble } from '../../people/trouble.tsx';

export type MorePages = Pick<
  UseInfiniteQueryResult<InfiniteData<PeopleAnswer>>,
  'hasNextPage' | 'fetchNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error'
>;

/** Asks for the next page of people, and says how many came. */
export function MoreStaff({ screen, more }: { screen: Screen; more: MorePages }) {
  const { say } = screen;
  const [said, setSaid] = useState<string | null>(null);
  const load = async () => {
    setSaid(null);
    const { data, isError } = await more.fetchNextPage();
    const last = data?.pages.at(-1);
    if (!isError && last !== undefined) setSaid(say('staff_loaded', { count: last.people.length }));
  };
  return (
    <>
      <Trouble refusal={more.isFetchNextPageError ? asRefusal(more.error) : null} screen={screen} />
      <Said words={said} />
      {more.hasNextPage ? (
        <div className="actions">
          <ActButton onClick={() => void load()} isBusy={more.isFetchingNextPage}>
            {say('staff_more')}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}
