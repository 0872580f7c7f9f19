import { useState } from 'react';
import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { TownChallenge } from '../../challenges/challenges-api.ts';
import { ChallengeFacts } from './challenge-facts.tsx';
import { EditPart } from './edit-part.tsx';
import { HandInPart } from './hand-in-part.tsx';
import { CHALLENGES_PART, challengesApi } from './room-paths.ts';
import { VoicePart } from './voice-part.tsx';

/** The own one with its way to the public, or one of another town with "we too". */
export function OneChallenge({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const [isUnsaved, setUnsaved] = useState(false);
  const found = useDesk<TownChallenge>(challengesApi(place.ars, `/${id}`), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, CHALLENGES_PART)}>
              {say('challenge_back')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo(one.lang, language)}>
            {one.title}
          </h2>
          {one.state === 'draft' ? null : <ChallengeFacts screen={screen} challenge={one} />}
          {one.state === 'draft' ? (
            <HandInPart screen={screen} place={place} challenge={one} isUnsaved={isUnsaved} />
          ) : null}
          {one.mayJoin || one.mine !== null ? (
            <VoicePart key={one.version} screen={screen} place={place} challenge={one} />
          ) : null}
          {one.mayEdit ? (
            <EditPart screen={screen} place={place} challenge={one} unsaved={setUnsaved} />
          ) : null}
        </div>
      )}
    </DeskLoaded>
  );
}
