import { DeskLoaded, TitledList, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM, roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { ChallengeLine, TownChallenges } from '../../challenges/challenges-api.ts';
import { ChallengeRow } from './challenge-row.tsx';
import { CHALLENGES_PART, challengesApi } from './room-paths.ts';
import { SearchPart } from './search-part.tsx';

type Props = Pick<RoomProps, 'screen' | 'place'>;

/** Own ones with drafts, joined ones, and the search in those of others. */
export function TownList({ screen, place }: Props) {
  const { say, language } = screen;
  const found = useDesk<TownChallenges>(challengesApi(place.ars), language);
  const row = (line: ChallengeLine) => (
    <ChallengeRow
      key={line.id}
      screen={screen}
      line={line}
      href={roomPath(language, place.ars, CHALLENGES_PART, line.id)}
    />
  );
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ own, joined }) => (
        <div className="desk">
          <p className="actions">
            <a
              className="kern-btn kern-btn--primary"
              href={roomPath(language, place.ars, CHALLENGES_PART, NEW_ITEM)}
            >
              <span className="kern-label">{say('challenge_new')}</span>
            </a>
          </p>
          <TitledList title={say('challenge_own')} lines={own} none={say('challenge_own_none')}>
            {row}
          </TitledList>
          <TitledList title={say('challenge_joined')} lines={joined} none={say('challenge_joined_none')}>
            {row}
          </TitledList>
          <SearchPart screen={screen} place={place} />
        </div>
      )}
    </DeskLoaded>
  );
}
