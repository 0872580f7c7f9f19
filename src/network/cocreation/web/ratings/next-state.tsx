import { useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { ROUND_FLOW } from '../../flow.ts';
import type { OfficeRound } from '../../ratings/ratings-api.ts';
import type { SendRound } from './one-round.tsx';

/** The one step that may follow; asked once more, since none can be taken back. */
export function NextState(props: {
  screen: RoomProps['screen'];
  round: OfficeRound;
  isBusy: boolean;
  send: SendRound;
}) {
  const { screen, round, isBusy, send } = props;
  const { say } = screen;
  const [isAsked, setAsked] = useState(false);
  const [to] = ROUND_FLOW[round.state];
  if (to === undefined || to === 'planned') return null;
  const step = say(`rating_office_step_${to}`);
  const take = () =>
    send({ below: '/state', body: { to, version: round.version } }, say(`rating_office_done_${to}`));
  return (
    <section>
      <p className="kern-body">{say(`rating_office_step_${to}_about`)}</p>
      <div className="actions">
        {isAsked ? (
          <>
            <ActButton look="primary" isBusy={isBusy} onClick={() => void take()}>
              {say('rating_office_sure', { step })}
            </ActButton>
            <ActButton onClick={() => setAsked(false)}>{say('rating_office_not_sure')}</ActButton>
          </>
        ) : (
          <ActButton look="primary" onClick={() => setAsked(true)}>
            {step}
          </ActButton>
        )}
      </div>
    </section>
  );
}
