import { useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { titleOf } from './booking-words.ts';
import type { PartProps } from './part-props.ts';
import { PhoneLine } from './phone-line.tsx';

/** Being there, leaving, and what to do when somebody else stands there. */
export function ActPart({ screen, view, act, isBusy }: PartProps) {
  const { say } = screen;
  const [isAsking, setAsking] = useState<'blocked' | 'end' | null>(null);
  const { can, state } = view;
  const isEarly = can.includes('end');
  const may = can.some((one) => one === 'arrive' || one === 'leave' || one === 'blocked');
  if (!may) return null;
  const movedTo = (after: BookingView) =>
    after.spot === null || after.spot.bay === view.spot?.bay
      ? say('drive_blocked_told')
      : say('drive_blocked_done', { bay: titleOf(after, screen) });
  const sure = async (what: 'blocked' | 'end') => {
    await act(`/${what}`, {}, what === 'end' ? say('drive_ended') : movedTo);
    setAsking(null);
  };
  return (
    <section className="drive__part" aria-labelledby="drive-act">
      <h3 className="section-title" id="drive-act">
        {say('drive_act')}
      </h3>
      {hasNothing(view) && state !== 'overstay' ? (
        <p className="kern-body note">{say('drive_nothing_free')}</p>
      ) : null}
      {state === 'no-show' ? <p className="kern-body note">{say('drive_no_show')}</p> : null}
      {state === 'overstay' ? <p className="kern-body note">{say('drive_overstay')}</p> : null}
      <div className="actions">
        {can.includes('arrive') ? (
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() => void act('/arrive', {}, say('drive_arrived'))}
          >
            {say('drive_arrive')}
          </ActButton>
        ) : null}
        {can.includes('leave') && !isEarly ? (
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() => void act('/leave', {}, say('drive_ended'))}
          >
            {say('drive_leave')}
          </ActButton>
        ) : null}
        {isEarly ? (
          <ActButton aria-expanded={isAsking === 'end'} onClick={() => setAsking('end')}>
            {say('drive_end')}
          </ActButton>
        ) : null}
        {can.includes('blocked') ? (
          <ActButton aria-expanded={isAsking === 'blocked'} onClick={() => setAsking('blocked')}>
            {say('drive_blocked')}
          </ActButton>
        ) : null}
      </div>
      {isAsking !== null && can.includes(isAsking) ? (
        <div className="ask">
          <p className="kern-body">{say(`drive_${isAsking}_text`)}</p>
          <div className="actions">
            <ActButton look="primary" isBusy={isBusy} onClick={() => void sure(isAsking)}>
              {say(`drive_${isAsking}_sure`)}
            </ActButton>
            <ActButton onClick={() => setAsking(null)}>{say('drive_no')}</ActButton>
          </div>
        </div>
      ) : null}
      <PhoneLine screen={screen} view={view} />
    </section>
  );
}

/** The bay may be taken, and there is no other. */
function hasNothing({ steps }: BookingView): boolean {
  const last = steps.findLast(({ what }) => what === 'nothing-free' || what === 'rehoused');
  return last?.what === 'nothing-free';
}
