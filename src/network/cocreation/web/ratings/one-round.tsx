import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { RATINGS_API, roundPage } from '../../ratings/rating-paths.ts';
import type { OfficeRound, OfficeRounds } from '../../ratings/ratings-api.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteTown } from './invite-town.tsx';
import { NextState } from './next-state.tsx';
import { ROUNDS_PART } from './room-paths.ts';
import { RoundForm } from './round-form.tsx';

export type SendRound = ReturnType<typeof useActs>['act'];

/** One round at the office: its next step, who is invited and who has voted; what is on the ballots stays hidden. */
export function OneRound({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const office = RATINGS_API.office(place.ars);
  const found = useDesk<OfficeRound>(`${office}/${id}`, language, ({ state }) => state === 'open');
  const all = useDesk<OfficeRounds>(office, language);
  const { act: send, trouble, isBusy, said } = useActs(`${office}/${id}`, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(round) => {
        const { state, title, lang, ballots, invited } = round;
        const isInviting = state === 'planned' || state === 'open';
        const shared = { screen, round, isBusy, send };
        return (
          <div className="desk">
            <p>
              <a className="kern-link" href={roomPath(language, place.ars, ROUNDS_PART)}>
                {say('rating_office_back')}
              </a>
            </p>
            <h2 className="section-title" lang={foreignTo(lang, language)}>
              {title}
            </h2>
            <p>
              <span className="entry-mark">{say(`rating_state_${state}`)}</span>{' '}
              {say('rating_of_invited', { count: invited, ballots })}
            </p>
            {state === 'open' ? <p className="kern-body note">{say('rating_hidden')}</p> : null}
            {state === 'planned' ? null : (
              <p className="actions">
                <a className="kern-link" href={`${networkPath(language)}/${roundPage(id)}`}>
                  {say('rating_office_page')}
                </a>
                <a className="kern-link" href={`${networkPath(language)}/${roundPage(id, 'stage')}`}>
                  {say('rating_office_stage')}
                </a>
              </p>
            )}
            <Trouble refusal={trouble} screen={screen} />
            <Said words={said} />
            <NextState key={state} {...shared} />
            {isInviting ? (
              <>
                <h3 className="section-title">{say('rating_office_invite')}</h3>
                <InviteTown {...shared} />
              </>
            ) : null}
            <h3 className="section-title">{say('rating_office_invitations')}</h3>
            <InvitationList {...shared} isInviting={isInviting} />
            {state === 'planned' ? (
              <Fold id="runde-aendern" title={say('rating_office_save')}>
                <RoundForm
                  key={round.version}
                  screen={screen}
                  rateable={all.data?.rateable ?? []}
                  round={round}
                  isBusy={isBusy}
                  save={(body) => send({ method: 'PUT', body }, say('rating_office_saved'))}
                />
              </Fold>
            ) : null}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
