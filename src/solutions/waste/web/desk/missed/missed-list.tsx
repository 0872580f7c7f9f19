import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton, ask, DeskLoaded, SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../../kernel/pages/people/personal-paths.ts';
import type { MissedLine, MissedList } from '../../../missed/missed-api.ts';

const LISTS = ['open', 'answered', 'closed'] as const;
export const ROOM = 'abfall/nicht-abgeholt';

type Props = Pick<RoomProps, 'screen' | 'place'>;

/** Open, answered or closed ones, the last reported first. */
export function MissedListPart({ screen, place }: Props) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('open');
  const found = useInfiniteQuery({
    queryKey: ['desk', 'waste', 'missed', place.ars, list],
    initialPageParam: null as string | null, // widened: the first page is after nothing
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ list, ...(pageParam !== null && { after: pageParam }) });
      return ask<MissedList>({ path: `/api/waste/desk/${place.ars}/missed?${asked}`, language });
    },
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  return (
    <div className="desk">
      <SelectField
        id="missed-list"
        label={say('missed_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`missed_list_${value}`) }))}
        change={setList}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const all = pages.flatMap(({ missed }) => missed);
          return (
            <>
              <p className="desk__hint" role="status">
                {all.length === 0 ? say(`missed_none_${list}`) : say('missed_together')}
              </p>
              <ul className="log">
                {all.map((one) => (
                  <Row key={one.id} missed={one} screen={screen} place={place} />
                ))}
              </ul>
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('desk_more')}
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

function Row({ missed, screen, place }: Props & { missed: MissedLine }) {
  const { say, language } = screen;
  const { id, binName, street, town, day, createdAt, state, repeatOn, reports, isPlanned } = missed;
  const marks = [
    say('missed_households', { count: reports }),
    say(`missed_state_${state}`),
    ...(isPlanned ? [] : [say('missed_not_planned')]),
  ];
  const date = formatDate(day, language);
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={roomPath(language, place.ars, ROOM, id)}
          lang={foreignTo('de', language)}
        >
          {binName}, {street}
        </a>{' '}
        <span className="entry-mark">{marks.join(' · ')}</span>
      </p>
      <p className="log__subject">
        {[
          town,
          say('missed_line', { date, reported: formatDate(createdAt, language) }),
          ...(repeatOn === null ? [] : [say('missed_repeats_on', { date: formatDate(repeatOn, language) })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
