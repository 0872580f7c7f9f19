import { type FormEvent, useState } from 'react';
import { ActButton, ask, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { OwnLot, NewLot as Sent } from '../../lots/lots-api.ts';
import { newBays, readSize, SizeFields, STANDARD } from './bay-size.tsx';
import { FaultSummary, type Faults, Line, NO_FAULTS } from './fields.tsx';
import { KindChoice } from './kind-choice.tsx';
import { kindOf } from './lot-kinds.ts';
import { API, lotsPath } from './offer-paths.ts';
import { PointChoice } from './point-choice.tsx';
import { readDegrees, readWhole } from './read-typed.ts';

const MOST_AT_ONCE = 300;
const EMPTY = {
  ...{ wish: '', kind: '', ars: '', town: '', lat: '', lon: '', title: '', street: '', houseNumber: '' },
  ...{ count: '1', length: STANDARD.length, width: STANDARD.width },
};

/** What a draft needs: kind, place, name, address and how many bays. All else is asked on the lot's own page. */
export function NewLot({ screen }: Pick<OwnRoomProps, 'screen'>) {
  const { say, language } = screen;
  const { fields, set, forget } = useKeptTyped('parking.new-lot', EMPTY);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const { run, trouble, isBusy } = useAction();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readNew(fields, say);
    setFaults(read.faults);
    if (read.form === null) return;
    const wish = fields.wish === '' ? crypto.randomUUID() : fields.wish;
    set({ wish });
    const body: Sent = { ...read.form, wish };
    void run(async () => {
      const { id } = await ask<OwnLot>({ method: 'POST', path: API, language, body });
      forget();
      location.assign(lotsPath(language, id));
    });
  };
  const line = (name: 'title' | 'street' | 'houseNumber' | 'count', more: object = {}) => (
    <Line
      id={`offer-${name}`}
      label={say(`offer_${name}`)}
      faults={faults}
      value={fields[name]}
      change={(value) => set({ [name]: value })}
      {...more}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>
        <a className="kern-link" href={lotsPath(language)}>
          {say('offer_back')}
        </a>
      </p>
      <h2 className="section-title">{say('offer_new')}</h2>
      <p className="kern-body">{say('offer_new_lead')}</p>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <KindChoice
        screen={screen}
        kind={kindOf(fields.kind)}
        error={faults['offer-kind']}
        change={(kind) => set({ kind })}
      />
      <PointChoice
        screen={screen}
        point={{ lat: fields.lat, lon: fields.lon }}
        town={{ ars: fields.ars, name: fields.town }}
        mayMove
        faults={faults}
        change={set}
        chooseTown={({ ars, name }) => set({ ars, town: name })}
      />
      {line('title', { hint: say('offer_title_hint'), longest: 100 })}
      <p className="kern-hint">{say('offer_address_hint')}</p>
      <div className="offer__pair">
        {line('street', { longest: 200 })}
        {line('houseNumber', { longest: 20 })}
      </div>
      {line('count', { hint: say('offer_count_hint'), mode: 'numeric' })}
      <SizeFields screen={screen} size={fields} faults={faults} change={set} />
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('offer_save_next')}
        </ActButton>
      </div>
      <p className="desk__hint">{say('offer_new_kept')}</p>
    </form>
  );
}

function readNew(
  fields: typeof EMPTY,
  say: OwnRoomProps['screen']['say'],
): { form: Omit<Sent, 'wish'> | null; faults: Faults } {
  const kind = kindOf(fields.kind);
  const lat = readDegrees(fields.lat, 90);
  const lon = readDegrees(fields.lon, 180);
  const count = readWhole(fields.count, 1, MOST_AT_ONCE);
  const { size, faults: ofSize } = readSize(fields, say);
  const title = fields.title.trim();
  const street = fields.street.trim();
  const faults = {
    ...(kind === null && { 'offer-kind': say('offer_fault_kind') }),
    ...(lat === undefined && { 'offer-lat': say('offer_fault_lat') }),
    ...(lon === undefined && { 'offer-lon': say('offer_fault_lon') }),
    ...(title.length < 3 && { 'offer-title': say('offer_fault_title') }),
    ...(street.length < 2 && { 'offer-street': say('offer_fault_street') }),
    ...(count === undefined && { 'offer-count': say('offer_fault_count', { most: MOST_AT_ONCE }) }),
    ...ofSize,
  };
  if (kind === null || lat === undefined || lon === undefined || count === undefined || size === null)
    return { form: null, faults };
  if (Object.keys(faults).length > 0) return { form: null, faults };
  const record = { title, street, houseNumber: fields.houseNumber.trim() };
  return { form: { kind, lat, lon, record, bays: newBays(size, count, 1) }, faults };
}
