import { useState } from 'react';
import { PagedList, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
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
  const found = usePages<IntakeList>({ path: intakeApi(place.ars), query: { state }, by: 'begin' }, language);
  return (
    <div className="desk">
      <SelectField
        id="intake-state"
        label={say('challenge_intake_state')}
        value={state}
        options={STATES.map((value) => ({ value, words: say(`challenge_state_${value}`) }))}
        change={setState}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ challenges }) => challenges}
        words={(all, { total }) =>
          all.length === 0 ? say('challenge_intake_none') : say('challenge_intake_count', { count: total })
        }
      >
        {(all) => (
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
      </PagedList>
    </div>
  );
}
