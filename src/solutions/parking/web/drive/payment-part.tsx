import { useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  Said,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import type { PaymentView } from '../../money/money-api.ts';
import { Facts } from './facts.tsx';
import { API } from './own-paths.ts';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';

/** What is to be paid, whom, and how: as a picture for the banking app, and beside it as text. */
export function PaymentPart({ screen, view }: Pick<PartProps, 'screen' | 'view'>) {
  const { say, language } = screen;
  const path = `${API}/${view.id}/payment`;
  const found = useDesk<PaymentView>(path, language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  if (view.price === 0 && view.pay === 'free') return null;
  const tell = () =>
    run(async () => {
      await ask<PaymentView>({ method: 'POST', path: `${path}/told`, language });
      await askAnew();
      setSaid(say('drive_paid_told'));
    });
  return (
    <section className="drive__part" aria-labelledby="drive-payment">
      <h3 className="section-title" id="drive-payment">
        {say('drive_payment')}
      </h3>
      <DeskLoaded found={found} screen={screen}>
        {({ state, amount, untold, direct, toldPaidAt, receivedAt }) => (
          <>
            {untold > 0 && untold < amount ? (
              <p className="kern-body note">
                {say('drive_pay_rest', {
                  told: centsInWords(amount - untold, language),
                  rest: centsInWords(untold, language),
                })}
              </p>
            ) : null}
            <p className="kern-body">
              {say(view.isFinal || state !== 'open' ? `drive_pay_${state}` : 'drive_pay_later', {
                amount: centsInWords(untold || amount, language),
              })}
            </p>
            {direct === null || state !== 'open' || !view.isFinal ? null : (
              <div className="drive__pay">
                {direct.code === null ? null : (
                  <img
                    className="drive__qr"
                    // Another sum is another picture, also for the browser's memory.
                    src={`${direct.code}?cents=${untold || amount}`}
                    alt={say('drive_qr')}
                    width={220}
                    height={220}
                  />
                )}
                <Facts
                  rows={[
                    [say('drive_pay_holder'), direct.holder],
                    [
                      say('drive_pay_iban'),
                      <span key="iban" className="drive__iban">
                        {direct.iban}
                      </span>,
                    ],
                    [say('drive_pay_amount'), centsInWords(untold || amount, language)],
                    [say('drive_pay_purpose'), direct.purpose],
                  ]}
                />
              </div>
            )}
            {direct === null && state === 'open' && view.pay === 'direct' && view.isFinal ? (
              <p className="kern-body note">{say('drive_pay_nowhere')}</p>
            ) : null}
            {toldPaidAt !== null && (receivedAt === null || state === 'open') ? (
              <p className="kern-body">
                {say('drive_paid_since', { time: timeInWords(toldPaidAt, view.now, screen) })}
              </p>
            ) : null}
            {state === 'open' && untold > 0 && view.isFinal && direct !== null ? (
              <div className="actions">
                <ActButton isBusy={isBusy} onClick={() => void tell()}>
                  {say('drive_paid')}
                </ActButton>
              </div>
            ) : null}
            <Trouble refusal={trouble} screen={screen} />
            <Said words={said} />
          </>
        )}
      </DeskLoaded>
    </section>
  );
}
