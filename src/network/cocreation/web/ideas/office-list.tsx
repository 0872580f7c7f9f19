import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton, ask, DeskLoaded, SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { OfficeIdeas } from '../../ideas/ideas-api.ts';
import { IdeaRows } from './idea-rows.tsx';
import type { Way } from './way.ts';

const LISTS = ['open', 'under-way', 'ended'] as const;

/** What waits to be screened, longest first; or what is under way or has ended, the last changed first. */
export function OfficeList({ screen, way }: { screen: Screen; way: Way }) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('open');
  const found = useInfiniteQuery({
    queryKey: ['desk', 'cocreation', 'ideas', way.api, list, language],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask<OfficeIdeas>({ path: `${way.api}?list=${list}&begin=${pageParam}`, language }),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  return (
    <div className="desk">
      <SelectField
        id="idea-list"
        label={say('idea_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`idea_list_${value}`) }))}
        change={setList}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const all = pages.flatMap(({ ideas }) => ideas);
          return (
            <>
              <p className="desk__hint" role="status">
                {all.length === 0
                  ? say(`idea_list_${list}_none`)
                  : say('idea_list_count', { count: pages[0]?.total ?? 0 })}
              </p>
              <IdeaRows ideas={all} screen={screen} way={way} />
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('idea_more')}
                  </ActButton>
                </div>
              ) : null}
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}
