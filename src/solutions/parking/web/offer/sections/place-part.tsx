import { type FormEvent, useState } from 'react';
import { TextArea } from '../../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../fields.tsx';
import { KindChoice } from '../kind-choice.tsx';
import type { LotPartProps } from '../own-lots.ts';
import { PointChoice } from '../point-choice.tsx';
import { readDegrees } from '../read-typed.ts';
import { SaveRow } from './save-row.tsx';

/** Kind, name, address and point. */
export function PlacePart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say } = screen;
  const { record } = lot;
  const [kind, setKind] = useState(lot.kind);
  const [point, setPoint] = useState({ lat: lot.lat.toFixed(6), lon: lot.lon.toFixed(6) });
  const [words, setWords] = useState({
    ...{ title: record.title, about: record.about, hint: record.hint },
    ...{ street: record.street, houseNumber: record.houseNumber },
  });
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const lat = readDegrees(point.lat, 90);
    const lon = readDegrees(point.lon, 180);
    const found = {
      ...(lat === undefined && { 'offer-lat': say('offer_fault_lat') }),
      ...(lon === undefined && { 'offer-lon': say('offer_fault_lon') }),
      ...(words.title.trim().length < 3 && { 'offer-title': say('offer_fault_title') }),
      ...(words.street.trim().length < 2 && { 'offer-street': say('offer_fault_street') }),
    };
    setFaults(found);
    if (lat === undefined || lon === undefined || Object.keys(found).length > 0) return;
    // Typed as it was shown: the point stays what it is, and nothing is checked anew.
    const isSame = point.lat === lot.lat.toFixed(6) && point.lon === lot.lon.toFixed(6);
    const body = { kind, record: words, ...(!isSame && { lat, lon }) };
    if (await act({ method: 'PATCH', body, said: () => say('offer_saved') })) done();
  };
  const line = (name: 'title' | 'street' | 'houseNumber', longest: number) => (
    <Line
      id={`offer-${name}`}
      label={say(`offer_${name}`)}
      faults={faults}
      longest={longest}
      value={words[name]}
      change={(value) => setWords({ ...words, [name]: value })}
    />
  );
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <KindChoice screen={screen} kind={kind} error={undefined} change={setKind} />
      {line('title', 100)}
      <TextArea
        id="offer-about"
        label={say('offer_about')}
        hint={say('offer_about_hint')}
        error={null}
        longest={1_000}
        value={words.about}
        change={(about) => setWords({ ...words, about })}
      />
      <p className="kern-hint">{say('offer_address_hint')}</p>
      <div className="offer__pair">
        {line('street', 200)}
        {line('houseNumber', 20)}
      </div>
      <TextArea
        id="offer-hint"
        label={say('offer_hint')}
        hint={say('offer_hint_hint')}
        error={null}
        longest={500}
        value={words.hint}
        change={(hint) => setWords({ ...words, hint })}
      />
      <PointChoice
        screen={screen}
        point={point}
        town={{ ars: lot.ars, name: lot.place }}
        mayMove={false}
        faults={faults}
        change={setPoint}
        chooseTown={() => undefined}
      />
      {lot.state === 'draft' ? null : <p className="kern-hint">{say('offer_move_hint')}</p>}
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
