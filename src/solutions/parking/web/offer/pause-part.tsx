import { useState } from 'react';
import { ActButton, Fold, TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { LotPause } from '../../lots/lots-api.ts';
import { Check } from './fields.tsx';
import { LONGEST_WHY, type LotPartProps } from './own-lots.ts';

/** No new bookings for a while; those that were made stay, or go with words for the drivers. */
export function PausePart({ screen, lot, isBusy, act }: Omit<LotPartProps, 'done'>) {
  const { say } = screen;
  const { ahead } = lot;
  const [isMoving, setMoving] = useState(false);
  const [why, setWhy] = useState('');
  const body = { bookings: isMoving ? 'move' : 'keep', why: isMoving ? why.trim() : '' } as const;
  return (
    <Fold id="pause" title={say('offer_pause')}>
      <div className="form">
        <p className="kern-body">{say('offer_pause_about')}</p>
        {ahead === 0 ? null : (
          <>
            <p className="kern-body" role="status">
              {isMoving
                ? say('offer_withdraw_ahead', { count: ahead })
                : say('offer_pause_ahead', { count: ahead })}
            </p>
            <Check id="offer-move" label={say('offer_pause_move')} checked={isMoving} change={setMoving} />
          </>
        )}
        {isMoving ? (
          <TextArea
            id="offer-pause-why"
            label={say('offer_why')}
            hint={say('offer_why_hint')}
            error={null}
            longest={LONGEST_WHY}
            value={why}
            change={setWhy}
          />
        ) : null}
        <div className="actions">
          <ActButton
            isBusy={isBusy}
            onClick={() =>
              void act({
                ...{ method: 'POST', path: '/pause', body: body satisfies Omit<LotPause, 'version'> },
                said: (now) =>
                  say(now.ahead === 0 ? 'offer_paused' : 'offer_paused_still', { count: now.ahead }),
              })
            }
          >
            {say('offer_pause_do')}
          </ActButton>
        </div>
      </div>
    </Fold>
  );
}
