import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import {
  ask,
  DeskLoaded,
  Fold,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { RATINGS_API } from '../../ratings/rating-paths.ts';
import type { OfficeRound, OfficeRounds } from '../../ratings/ratings-api.ts';
import { OneRound } from './one-round.tsx';
import { ROUNDS_PART } from './room-paths.ts';
import { RoundForm } from './round-form.tsx';

/** Rounds at the office of the network: all of them and a new one, or one. */
export function RoundsRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <RoundList screen={screen} place={place} />;
  return <OneRound key={item} screen={screen} place={place} id={item} />;
}

function RoundList({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const path = RATINGS_API.office(place.ars);
  const found = useDesk<OfficeRounds>(path, language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const make = (body: object) =>
    run(async () => {
      const { id } = await ask<OfficeRound>({ method: 'POST', path, language, body });
      await askAnew();
      location.assign(roomPath(language, place.ars, ROUNDS_PART, id));
    });
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ rounds, rateable }) => (
        <div className="desk">
          {rounds.length > 0 ? null : <p className="kern-body">{say('rating_office_none')}</p>}
          <ul className="log">
            {rounds.map(({ id, title, lang, state, ballots, invited, example }) => (
              <li className="log__line" key={id}>
                <p className="log__what">
                  <a className="kern-link" href={roomPath(language, place.ars, ROUNDS_PART, id)} lang={lang}>
                    {title}
                  </a>{' '}
                  <span className="entry-mark">{say(`rating_state_${state}`)}</span>
                  {example ? (
                    <>
                      {' '}
                      <span className="entry-mark">{say('example_mark')}</span>
                    </>
                  ) : null}
                </p>
                <p className="log__subject">{say('rating_of_invited', { count: invited, ballots })}</p>
              </li>
            ))}
          </ul>
          {rateable.length === 0 ? (
            <p className="desk__hint">{say('rating_office_no_ideas')}</p>
          ) : (
            <Fold id="neue-runde" title={say('rating_office_new')}>
              <RoundForm screen={screen} rateable={rateable} round={null} isBusy={isBusy} save={make} />
              <Trouble refusal={trouble} screen={screen} />
            </Fold>
          )}
        </div>
      )}
    </DeskLoaded>
  );
}
