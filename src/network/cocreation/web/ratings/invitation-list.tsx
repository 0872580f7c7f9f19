import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { OfficeInvitation, OfficeRound } from '../../ratings/ratings-api.ts';
import type { SendRound } from './one-round.tsx';

/** Who was asked, and whether a ballot is there. */
export function InvitationList(props: {
  screen: RoomProps['screen'];
  round: OfficeRound;
  isBusy: boolean;
  isInviting: boolean;
  send: SendRound;
}) {
  const { screen, round, isBusy, isInviting, send } = props;
  const { say } = screen;
  if (round.invitations.length === 0) return <p className="kern-body">{say('rating_office_nobody')}</p>;
  return (
    <ul className="log">
      {round.invitations.map((one) => {
        const { id, name, role, email, hasVoted } = one;
        const who = { town: name, role: say(`rating_role_${role}`) };
        const below = `/invitations/${id}`;
        return (
          <li className="log__line" key={id}>
            <p className="log__what">
              {name}, {who.role}{' '}
              <span className="entry-mark">
                {say(hasVoted ? 'rating_office_voted' : 'rating_office_waiting')}
              </span>
            </p>
            <p className="log__subject">{mailWords(one, round, screen)}</p>
            {isInviting ? (
              <div className="actions">
                {email !== null && round.state === 'open' ? (
                  <ActButton
                    look="quiet"
                    isBusy={isBusy}
                    aria-label={say('rating_office_again_to', who)}
                    onClick={() => void send({ below: `${below}/again` }, say('rating_office_again_done'))}
                  >
                    {say('rating_office_again')}
                  </ActButton>
                ) : null}
                <ActButton
                  look="quiet"
                  isBusy={isBusy}
                  aria-label={say('rating_office_remove_of', who)}
                  onClick={() => void send({ method: 'DELETE', below }, say('rating_office_removed'))}
                >
                  {say('rating_office_remove')}
                </ActButton>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function mailWords(
  { email, mailedAt }: OfficeInvitation,
  { state }: OfficeRound,
  { say, language }: RoomProps['screen'],
): string {
  const sent =
    mailedAt === null ? null : say('rating_office_mail_sent', { date: formatDate(mailedAt, language) });
  if (email === null) return sent ?? say('rating_office_no_mail');
  return [email, sent ?? (state === 'planned' ? say('rating_office_mail_waits') : null)]
    .filter((one) => one !== null)
    .join(' · ');
}
