import { type FormEvent, useState } from 'react';
import { ActButton, Fold, TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { LotWithdrawal } from '../../lots/lots-api.ts';
import { LONGEST_WHY, type LotPartProps } from './own-lots.ts';
import { PausePart } from './pause-part.tsx';
import { RemoveLot } from './remove-lot.tsx';

/** Pause, offer again, withdraw, delete. Where somebody has booked, it says how many, and what becomes of them. */
export function StatePart({ screen, lot, isBusy, act }: Omit<LotPartProps, 'done'>) {
  const { say } = screen;
  const { may, ahead } = lot;
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
      {may.includes('pause') ? <PausePart screen={screen} lot={lot} isBusy={isBusy} act={act} /> : null}
      {may.includes('remove') ? <RemoveLot screen={screen} lot={lot} /> : null}
      {may.includes('withdraw') && lot.state !== 'draft' ? (
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
              longest={LONGEST_WHY}
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
