import { useState } from 'react';
import { ActButton, Fold, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST } from '../../sheets/sheet-model.ts';
import type { SheetPartProps } from './use-sheets.ts';

/** No longer for everybody; the reason stands in the history. */
export function WithdrawPart({ screen, sheet, isBusy, act }: SheetPartProps) {
  const { say } = screen;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    setError(reason.trim() === '' ? say('sheet_reason_missing') : null);
    if (reason.trim() === '') return;
    await act(
      { below: '/step', body: { to: 'withdrawn', version: sheet.version, reason: reason.trim() } },
      say('sheet_withdrawn'),
    );
  };
  return (
    <Fold id="sheet-withdraw" title={say('sheet_withdraw_title')}>
      <div className="form">
        <TextArea
          id="sheet-withdraw-reason"
          label={say('sheet_withdraw_reason')}
          hint={null}
          error={error}
          longest={LONGEST.reason}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton onClick={() => void withdraw()} isBusy={isBusy}>
            {say('sheet_withdraw')}
          </ActButton>
        </div>
      </div>
    </Fold>
  );
}
