import '../../../../../web/ui/entries.css';
import { useQueryClient } from '@tanstack/react-query';
import { ask, asRefusal, DeskLoaded, useDesk, wordsOf } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { RATINGS_API, roundPage } from '../../ratings/rating-paths.ts';
import type { BallotView, DeskRatings } from '../../ratings/ratings-api.ts';
import { BallotForm, type CastAnswer } from './ballot-form.tsx';
import { RATINGS_PART } from './room-paths.ts';

/** Ballots of a town: all to which it was invited, or one to enter; the address names round and role with a dot between. */
export function RatingsRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <BallotList screen={screen} place={place} />;
  const [round = '', role = ''] = item.split('.');
  return <OneBallot key={item} screen={screen} place={place} below={`/${round}/${role}`} />;
}

function BallotList({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = useDesk<DeskRatings>(RATINGS_API.desk(place.ars), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ ballots }) => (
        <div className="desk">
          {ballots.length > 0 ? null : <p className="kern-body">{say('rating_desk_none')}</p>}
          <ul className="log">
            {ballots.map(({ round, role, title, lang, state, castAt, byLink, example }) => (
              <li className="log__line" key={`${round} ${role}`}>
                <p className="log__what">
                  <a
                    className="kern-link"
                    href={roomPath(language, place.ars, RATINGS_PART, `${round}.${role}`)}
                  >
                    <span lang={lang}>{title}</span>, {say(`rating_role_${role}`)}
                  </a>{' '}
                  <span className="entry-mark">{say(`rating_state_${state}`)}</span>
                  {example ? (
                    <>
                      {' '}
                      <span className="entry-mark">{say('example_mark')}</span>
                    </>
                  ) : null}
                </p>
                <p className="log__subject">
                  {[
                    castAt === null
                      ? say('rating_desk_open')
                      : say('rating_desk_cast', { date: formatDate(castAt, language) }),
                    ...(byLink ? [say('rating_desk_link')] : []),
                  ].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </DeskLoaded>
  );
}

function OneBallot(props: Pick<RoomProps, 'screen' | 'place'> & { below: string }) {
  const { screen, place, below } = props;
  const { say, language } = screen;
  const path = RATINGS_API.desk(place.ars) + below;
  const found = useDesk<BallotView>(path, language);
  const client = useQueryClient();
  const cast = async (body: object): Promise<CastAnswer> => {
    try {
      const ballot = await ask<BallotView>({ method: 'PUT', path, language, body });
      client.setQueryData(['desk', path], ballot);
      return { kind: 'saved', ballot };
    } catch (error) {
      const refusal = asRefusal(error);
      const words = wordsOf(refusal, screen);
      if (refusal.code !== 'ballot-changed') return { kind: 'refused', words };
      const ballot = await ask<BallotView>({ path, language }).catch(() => null);
      return ballot === null ? { kind: 'refused', words } : { kind: 'changed', words, ballot };
    }
  };
  return (
    <DeskLoaded found={found} screen={screen}>
      {(ballot) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, RATINGS_PART)}>
              {say('rating_desk_back')}
            </a>
          </p>
          <h2 className="section-title" lang={ballot.round.lang}>
            {ballot.round.title}
          </h2>
          <p className="kern-body">
            {say('rating_vote_for', { town: ballot.town.name, role: say(`rating_role_${ballot.role}`) })}
          </p>
          {ballot.round.state === 'open' ? (
            <p className="kern-body">{say('rating_vote_how')}</p>
          ) : (
            <p>
              <a className="kern-link" href={`${networkPath(language)}/${roundPage(ballot.round.id)}`}>
                {say('rating_vote_result')}
              </a>
            </p>
          )}
          <BallotForm key={ballot.round.state} screen={screen} ballot={ballot} cast={cast} />
        </div>
      )}
    </DeskLoaded>
  );
}
