import { type FormEvent, useState } from 'react';
import { ActButton, Fold, TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { LotPause, LotWithdrawal } from '../../lots/lots-api.ts';
import { Check } from './fields.tsx';
import type { LotPartProps } from './own-lots.ts';

const LONGEST = 300;

/** Pause, offer again, withdraw. Where somebody has booked, it says how many, and what becomes of them. */
export function StatePart({ screen, lot, isBusy, act }: LotPartProps) {
  const { say } = screen;
  const { may, ahead } = lot;
  const [doMove, setMove] = useState(false);
  const [why, setWhy] = useState('');
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await act({
      ...{
        method: 'POST',
        path: '/withdraw',
        body: { why: why.trim() } satisfies Omit<LotWithdrawal, 'version'>,
      },
      said: (now) => say(now.ahead === 0 ? 'offer_withdrawn' : 'offer_withdrawn_still', { count: now.ahead }),
    });
    if (isDone) setWhy('');
  };
  return (
    <>
      {may.includes('resume') ? (
        <div className="actions">
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() =>
              void act({
                ...{ method: 'POST', path: '/resume' },
                said: (now) => say(`offer_next_${now.state}`),
              })
            }
          >
            {say('offer_resume')}
          </ActButton>
        </div>
      ) : null}
      {may.includes('pause') ? (
        <Fold id="pause" title={say('offer_pause')}>
          <div className="form">
            <p className="kern-body">{say('offer_pause_about')}</p>
            {ahead === 0 ? null : (
              <>
                <p className="kern-body">{say('offer_pause_ahead', { count: ahead })}</p>
                <Check id="offer-move" label={say('offer_pause_move')} checked={doMove} change={setMove} />
              </>
            )}
            <div className="actions">
              <ActButton
                isBusy={isBusy}
                onClick={() =>
                  void act({
                    ...{
                      method: 'POST',
                      path: '/pause',
                      body: { bookings: doMove ? 'move' : 'keep' } satisfies Omit<LotPause, 'version'>,
                    },
                    said: () => say('offer_paused'),
                  })
                }
              >
                {say('offer_pause_do')}
              </ActButton>
            </div>
          </div>
        </Fold>
      ) : null}
      {may.includes('withdraw') ? (
        <Fold id="zurueckziehen" title={say('offer_withdraw')}>
          <form className="form" onSubmit={(event) => void withdraw(event)} noValidate>
            <p className="kern-body">
              {ahead === 0 ? say('offer_withdraw_about') : say('offer_withdraw_ahead', { count: ahead })}
            </p>
            <TextArea
              id="offer-why"
              label={say('offer_why')}
              hint={say('offer_why_hint')}
              error={null}
              longest={LONGEST}
              value={why}
              change={setWhy}
            />
            <div className="actions">
              <ActButton type="submit" look="danger" isBusy={isBusy}>
                {say('offer_withdraw_do')}
              </ActButton>
            </div>
          </form>
        </Fold>
      ) : null}
    </>
  );
}
