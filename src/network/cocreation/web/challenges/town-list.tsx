import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
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
  const list = (title: string, lines: readonly ChallengeLine[], none: string) => (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {lines.length === 0 ? (
        <p className="kern-body">{none}</p>
      ) : (
        <ul className="log">
          {lines.map((line) => (
            <ChallengeRow
              key={line.id}
              screen={screen}
              line={line}
              href={roomPath(language, place.ars, CHALLENGES_PART, line.id)}
            />
          ))}
        </ul>
      )}
    </section>
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
          {list(say('challenge_own'), own, say('challenge_own_none'))}
          {list(say('challenge_joined'), joined, say('challenge_joined_none'))}
          <SearchPart screen={screen} place={place} />
        </div>
      )}
    </DeskLoaded>
  );
}
