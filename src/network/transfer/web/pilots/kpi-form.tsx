import { type FormEvent, useState } from 'react';
import { ActButton, asNumber, SelectField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { BETTER, type Better, HOWS, type How, LONGEST } from '../../pilots/pilot.ts';
import type { KpiForm as Sent } from '../../pilots/pilots-api.ts';
import type { PilotActing, PilotPartProps } from './use-pilot.ts';

const OWN = 'eigene';

/** A measure of the solution, or one that the town counts itself; chosen before anything is known of how it went. */
export function KpiForm(props: PilotPartProps & { acting: PilotActing }) {
  const { screen, desk } = props;
  const { say, language } = screen;
  const { measures } = desk;
  const { act, trouble, isBusy } = props.acting;
  const [id] = useState(() => crypto.randomUUID());
  const [measure, setMeasure] = useState(measures[0]?.measure ?? OWN);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [better, setBetter] = useState<Better>('higher');
  const [how, setHow] = useState<How>('mean-of-weeks');
  const [target, setTarget] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const chosen = measures.find((one) => one.measure === measure);
  const hows = HOWS.filter(
    (one) =>
      one !== 'share' ||
      (chosen === undefined ? unit.trim() === '%' : chosen.unit === '%' && chosen.past === 'kept'),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = target.trim() === '' ? null : asNumber(target, language);
    const isNumber = wanted === null || typeof wanted === 'number';
    setFaults({
      ...(chosen === undefined && name.trim() === '' && { 'kpi-name': say('pilot_kpi_name_missing') }),
      ...(!isNumber && { 'kpi-target': say('pilot_number_fault') }),
    });
    if (!isNumber || (chosen === undefined && name.trim() === '')) return;
    const body: Sent = {
      ...{ measure: chosen?.measure ?? null, name: name.trim(), unit: unit.trim(), better },
      ...{ how: hows.includes(how) ? how : 'mean-of-weeks', target: wanted },
    };
    await act({ method: 'PUT', path: `/kpis/${id}`, body, said: say('pilot_saved') });
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <SelectField
        id="kpi-measure"
        label={say('pilot_kpi_measure')}
        value={measure}
        options={[
          ...measures.map((one) => ({
            value: one.measure,
            words: one.unit === '' ? one.name : `${one.name} (${one.unit})`,
          })),
          { value: OWN, words: say('pilot_kpi_own') },
        ]}
        change={setMeasure}
      />
      {chosen === undefined ? (
        <>
          <Line
            id="kpi-name"
            label={say('pilot_kpi_name')}
            hint={say('pilot_kpi_name_hint')}
            faults={faults}
            value={name}
            change={setName}
            longest={LONGEST.name}
          />
          <Line
            id="kpi-unit"
            label={say('pilot_kpi_unit')}
            hint={say('pilot_kpi_unit_hint')}
            faults={faults}
            value={unit}
            change={setUnit}
            longest={LONGEST.unit}
          />
          <SelectField
            id="kpi-better"
            label={say('pilot_kpi_better')}
            value={better}
            options={BETTER.map((value) => ({ value, words: say(`pilot_kpi_better_${value}`) }))}
            change={setBetter}
          />
        </>
      ) : (
        <p className="desk__hint">{say(`pilot_kpi_past_${chosen.past}`)}</p>
      )}
      <SelectField
        id="kpi-how"
        label={say('pilot_how')}
        value={hows.includes(how) ? how : 'mean-of-weeks'}
        options={hows.map((value) => ({ value, words: say(`pilot_how_${value}`) }))}
        change={setHow}
      />
      <Line
        id="kpi-target"
        label={say('pilot_kpi_target')}
        hint={say('pilot_kpi_target_hint')}
        faults={faults}
        value={target}
        change={setTarget}
        mode="decimal"
      />
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('pilot_kpi_add')}
        </ActButton>
      </div>
    </form>
  );
}
