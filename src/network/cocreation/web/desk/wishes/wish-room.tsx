import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import '../../../../../../web/ui/entries.css';
import '../../../../../../web/ui/forms.css';
import {
  ActButton,
  ask,
  DeskLoaded,
  Said,
  SelectField,
  Trouble,
  useAction,
} from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { FEDERATION } from '../../../../../kernel/places/place.ts';
import {
  type Refusal,
  WISH_STATES,
  type WishLine,
  type WishList,
  type WishState,
} from '../../../wishes/wish.ts';
import { WishRow } from './wish-row.tsx';

/** Sentences of citizens: what waits, what can be read, what is not shown; each decided in its row. */
export function WishRoom({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const [list, setList] = useState<WishState>('waiting');
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const base = `/api/cocreation/desk/${place.ars}/${place.ars === FEDERATION ? 'all-wishes' : 'wishes'}`;
  const found = useInfiniteQuery({
    queryKey: ['desk', 'cocreation', 'wishes', place.ars, list],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => ask<WishList>({ path: `${base}?list=${list}&begin=${pageParam}`, language }),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const decide = async ({ id, version }: WishLine, to: WishState, reason: Refusal | null) => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask({ method: 'POST', path: `${base}/${id}/decide`, language, body: { version, to, reason } });
      setSaid(say(`wish_decided_${to}`));
    });
    await found.refetch();
    return isDone;
  };
  return (
    <div className="desk">
      <SelectField
        id="wish-list"
        label={say('wish_list')}
        value={list}
        options={WISH_STATES.map((value) => ({ value, words: say(`wish_list_${value}`) }))}
        change={(value) => {
          setSaid(null);
          setList(value);
        }}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const all = pages.flatMap(({ wishes }) => wishes);
          return (
            <>
              <p className="desk__hint" role="status">
                {all.length === 0
                  ? say(`wish_none_${list}`)
                  : say('wish_count', { count: pages[0]?.total ?? 0 })}
              </p>
              <ul className="log">
                {all.map((wish) => (
                  <WishRow
                    key={`${wish.id} ${wish.version}`}
                    {...{ wish, screen, isBusy }}
                    decide={(to, reason) => decide(wish, to, reason)}
                  />
                ))}
              </ul>
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('wish_more')}
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
