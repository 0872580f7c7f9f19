import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton, ask, DeskLoaded, SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { IntakeList } from '../../challenges/challenges-api.ts';
import { CHALLENGE_STATES } from '../../flow.ts';
import { ChallengeRow } from './challenge-row.tsx';
import { INTAKE_PART, intakeApi } from './room-paths.ts';

const STATES = CHALLENGE_STATES.filter((state) => state !== 'draft');

/** What waits, longest first; or what is in another state. */
export function IntakeListPart({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const [state, setState] = useState<(typeof STATES)[number]>('submitted');
  const found = useInfiniteQuery({
    queryKey: ['desk', 'cocreation', 'intake', state],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask<IntakeList>({ path: intakeApi(place.ars, `?state=${state}&begin=${pageParam}`), language }),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  return (
    <div className="desk">
      <SelectField
        id="intake-state"
        label={say('challenge_intake_state')}
        value={state}
        options={STATES.map((value) => ({ value, words: say(`challenge_state_${value}`) }))}
        change={setState}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const all = pages.flatMap(({ challenges }) => challenges);
          return (
            <>
              <p className="desk__hint" role="status">
                {all.length === 0
                  ? say('challenge_intake_none')
                  : say('challenge_intake_count', { count: pages[0]?.total ?? 0 })}
              </p>
              {all.length === 0 ? null : (
                <ul className="log">
                  {all.map((line) => (
                    <ChallengeRow
                      key={line.id}
                      screen={screen}
                      line={line}
                      href={roomPath(language, place.ars, INTAKE_PART, line.id)}
                    />
                  ))}
                </ul>
              )}
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('challenge_intake_more')}
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
