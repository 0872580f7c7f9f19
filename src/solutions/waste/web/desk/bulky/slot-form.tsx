import { type FormEvent, useState } from 'react';
import { ActButton, TextField } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import type { SlotLine, SlotList } from '../../../bulky/bulky-api.ts';

/** A new slot (`slot` is null), or another size of one. The house has the last word on what fits. */
export function SlotForm(props: {
  screen: RoomProps['screen'];
  districts: SlotList['districts'];
  slot: SlotLine | null;
  isBusy: boolean;
  save: (body: object) => Promise<boolean>;
}) {
  const { screen, districts, slot, isBusy, save } = props;
  const { say } = screen;
  const [typed, setTyped] = useState({
    ...{ day: slot?.day ?? '', capacity: String(slot?.capacity ?? ''), volume: String(slot?.volume ?? '') },
    ...{ deadline: slot?.deadline ?? '', note: slot?.note ?? '' },
  });
  const [slugs, setSlugs] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { day, capacity, volume, deadline, note } = typed;
    const isFit = day !== '' && deadline !== '' && deadline <= day && /^[1-9]\d{0,3}$/.test(capacity);
    setFault(isFit ? null : say('bulky_fault_form'));
    if (!isFit) {
      document.getElementById('slot-day')?.focus();
      return;
    }
    const shape = {
      ...{ capacity: Number(capacity), volume: volume === '' ? null : Number(volume), deadline, note },
    };
    void save(slot === null ? { ...shape, day, slugs } : { ...shape, version: slot.version });
  };
  const field = (name: keyof typeof typed, type: string, error: string | null = null, hint?: string) => (
    <TextField
      id={`slot-${name}`}
      label={say(name === 'volume' ? 'bulky_volume_most' : `bulky_${name}`)}
      {...(hint !== undefined && { hint })}
      error={error}
      input={{
        ...{ type, value: typed[name], min: type === 'number' ? 1 : undefined },
        onChange: (event) => setTyped({ ...typed, [name]: event.currentTarget.value }),
      }}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      {slot === null ? field('day', 'date', fault) : null}
      {field('deadline', 'date', slot === null ? null : fault)}
      {field('capacity', 'number')}
      {field('volume', 'number')}
      {field('note', 'text', null, say('bulky_note_hint'))}
      {slot === null && districts.length > 0 ? (
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{say('bulky_districts')}</legend>
          <p className="kern-hint">{say('bulky_districts_hint')}</p>
          {districts.map(({ slug, name }) => (
            <div className="kern-form-check" key={slug}>
              <input
                className="kern-form-check__checkbox"
                type="checkbox"
                id={`slot-district-${slug}`}
                checked={slugs.includes(slug)}
                onChange={(event) =>
                  setSlugs(
                    event.currentTarget.checked ? [...slugs, slug] : slugs.filter((one) => one !== slug),
                  )
                }
              />
              <label className="kern-label" htmlFor={`slot-district-${slug}`}>
                {name}
              </label>
            </div>
          ))}
        </fieldset>
      ) : null}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say(slot === null ? 'bulky_make' : 'bulky_change_save')}
        </ActButton>
      </div>
    </form>
  );
}
