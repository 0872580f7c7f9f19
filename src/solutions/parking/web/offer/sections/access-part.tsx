import { type FormEvent, useState } from 'react';
import { SelectField, TextArea } from '../../../../../../web/ui/desk-parts.ts';
import type { LotChange } from '../../../lots/lots-api.ts';
import type { LotPartProps } from '../own-lots.ts';
import { SaveRow } from './save-row.tsx';

const KINDS = ['open', 'code', 'qr', 'key', 'operator'] as const;

/** How drivers come in; the words are shown to who has booked alone. */
export function AccessPart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say } = screen;
  const [access, setAccess] = useState(lot.record.access);
  const [error, setError] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = access.kind !== 'open' && access.text.trim() === '';
    setError(isMissing ? say('offer_fault_access') : null);
    if (isMissing) {
      document.getElementById('offer-access-text')?.focus();
      return;
    }
    if (
      await act({
        method: 'PATCH',
        body: { record: { access } } satisfies Omit<LotChange, 'version'>,
        said: () => say('offer_saved'),
      })
    )
      done();
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <SelectField
        id="offer-access"
        label={say('offer_part_access')}
        value={access.kind}
        options={KINDS.map((value) => ({ value, words: say(`find_access_${value}`) }))}
        change={(kind) => setAccess({ ...access, kind })}
      />
      <TextArea
        id="offer-access-text"
        label={say('offer_access_text')}
        hint={say('offer_access_hint')}
        error={error}
        longest={500}
        value={access.text}
        change={(text) => setAccess({ ...access, text })}
      />
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
