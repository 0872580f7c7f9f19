import { useEffect, useState } from 'react';
import { ask, DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { ChallengeForm as Form, TownChallenge } from '../../challenges/challenges-api.ts';
import { ChallengeForm } from './challenge-form.tsx';
import { CHALLENGES_PART, challengesApi } from './room-paths.ts';

/** A draft from its first line; sent twice it is one. */
export function NewChallenge({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = useDesk<Form>(challengesApi(place.ars, '/form'), language);
  const [wish] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    // After the form knows that nothing is unsaved any more.
    if (made !== null) location.assign(roomPath(language, place.ars, CHALLENGES_PART, made));
  }, [made, language, place.ars]);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(form) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, CHALLENGES_PART)}>
              {say('challenge_back')}
            </a>
          </p>
          <h2 className="section-title">{say('challenge_new')}</h2>
          <p className="kern-body">{say('challenge_new_lead')}</p>
          <ChallengeForm
            screen={screen}
            place={place}
            form={form}
            words={say('challenge_save_draft')}
            save={(value) =>
              ask<TownChallenge>({
                ...{ method: 'POST', path: challengesApi(place.ars), language, body: { wish, value } },
              })
            }
            saved={({ id }) => setMade(id)}
          />
        </div>
      )}
    </DeskLoaded>
  );
}
