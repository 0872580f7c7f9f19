import { type FormEvent, useState } from 'react';
import { ActButton, asNumber, Said, SelectField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST } from '../../pilots/pilot.ts';
import type { ReadingForm as Sent } from '../../pilots/pilots-api.ts';
import type { ReportedKpi } from '../../pilots/report-kpi.ts';
import { type PilotActing, type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** What the town counted in a span of days; the form begins anew with each value, what is said of it stays. */
export function ReadingPart(props: PilotPartProps & { kpi: ReportedKpi }) {
  const acting = usePilotAct(props);
  return (
    <>
      <ReadingForm key={props.kpi.readings.length} {...props} acting={acting} />
      <Said words={acting.said} />
    </>
  );
}

/** With where that is written. */
function ReadingForm(props: PilotPartProps & { kpi: ReportedKpi; acting: PilotActing }) {
  const { screen, kpi, desk } = props;
  const { say, language } = screen;
  const { act, trouble, isBusy } = props.acting;
  const [fields, setFields] = useState({ from: '', to: '', value: '', n: '', source: '' });
  const [place, setPlace] = useState<Sent['place']>('own');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const id = (name: string) => `${name}-${kpi.id}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { from, to } = fields;
    const value = asNumber(fields.value, language);
    const n = fields.n.trim() === '' ? null : asNumber(fields.n, language);
    const isCount = n === null || (typeof n === 'number' && Number.isInteger(n) && n >= 0);
    const found: Faults = {
      ...(from === '' && { [id('from')]: say('pilot_day_missing') }),
      ...((to === '' || to < from) && { [id('to')]: say('pilot_span_fault') }),
      ...(typeof value !== 'number' && { [id('value')]: say('pilot_number_fault') }),
      ...(!isCount && { [id('n')]: say('pilot_count_fault') }),
      ...(fields.source.trim() === '' && { [id('source')]: say('pilot_reading_source_missing') }),
    };
    setFaults(found);
    if (typeof value !== 'number' || typeof n === 'string' || Object.keys(found).length > 0) return;
    const body: Sent = { from, to, place, value, n, source: fields.source.trim() };
    await act({ method: 'PUT', path: `/kpis/${kpi.id}/readings`, body, said: say('pilot_measured') });
  };
  const line = (
    name: keyof typeof fields,
    more: { type?: 'date'; mode?: 'decimal' | 'numeric'; hint?: string },
  ) => (
    <Line
      id={id(name)}
      label={
        name === 'value' && kpi.unit !== ''
          ? `${say('pilot_reading_value')} (${kpi.unit})`
          : say(`pilot_reading_${name}`)
      }
      faults={faults}
      value={fields[name]}
      change={(typed) => setFields({ ...fields, [name]: typed })}
      {...more}
      {...(name === 'source' && { longest: LONGEST.source })}
    />
  );
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body">
        {say(kpi.how === 'mean-of-weeks' ? 'pilot_reading_weeks_lead' : 'pilot_reading_lead')}
      </p>
      <FaultSummary title={say('project_faults')} faults={faults} />
      {line('from', { type: 'date' })}
      {line('to', { type: 'date' })}
      {line('value', { mode: 'decimal' })}
      {line('n', { mode: 'numeric', hint: say('pilot_reading_n_hint') })}
      {line('source', { hint: say('pilot_reading_source_hint') })}
      {desk.report.comparison === null ? null : (
        <SelectField
          id={id('place')}
          label={say('pilot_reading_place')}
          value={place}
          options={[
            { value: 'own', words: desk.report.town.name },
            { value: 'comparison', words: desk.report.comparison },
          ]}
          change={setPlace}
        />
      )}
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('pilot_reading_save')}
        </ActButton>
      </div>
    </form>
  );
}
