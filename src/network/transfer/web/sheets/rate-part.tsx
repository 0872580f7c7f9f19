import { type FormEvent, useState } from 'react';
import { ActButton, Fold, SelectField, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { EVIDENCES, type Evidence, LONGEST } from '../../sheets/sheet-model.ts';
import type { SheetPartProps } from './use-sheets.ts';

/** How well it is shown that it works, as the office sees it; the reason stands in the history. */
export function RatePart({ screen, sheet, isBusy, act }: SheetPartProps) {
  const { say } = screen;
  const [level, setLevel] = useState<Evidence>(sheet.evidence);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(reason.trim() === '' ? say('sheet_reason_missing') : null);
    if (reason.trim() === '') return;
    await act(
      { below: '/evidence', body: { evidence: level, version: sheet.version, reason: reason.trim() } },
      say('sheet_rated'),
    );
  };
  return (
    <Fold id="sheet-rate" title={say('sheet_rate_title')}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <SelectField
          id="sheet-level"
          label={say('sheet_evidence_field')}
          value={String(level)}
          options={EVIDENCES.map((one) => ({ value: String(one), words: say(`sheet_evidence_${one}`) }))}
          change={(value) => setLevel(EVIDENCES.find((one) => String(one) === value) ?? 0)}
        />
        <TextArea
          id="sheet-rate-reason"
          label={say('sheet_rate_reason')}
          hint={null}
          error={error}
          longest={LONGEST.reason}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('sheet_rate')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
