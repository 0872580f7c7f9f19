import { type FormEvent, useState } from 'react';
import { ActButton, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import type { ReportedKpi } from '../../pilots/report-kpi.ts';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** Days before the pilot about which a measure of the house is asked. */
export function BaselineForm(props: PilotPartProps & { kpi: ReportedKpi }) {
  const { screen, kpi } = props;
  const { say } = screen;
  const { act, trouble, isBusy, said } = usePilotAct(props);
  const [from, setFrom] = useState(kpi.baselineFrom ?? '');
  const [to, setTo] = useState(kpi.baselineTo ?? '');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: Faults = {
      ...(from === '' && { [`from-${kpi.id}`]: say('pilot_day_missing') }),
      ...((to === '' || to < from) && { [`to-${kpi.id}`]: say('pilot_span_fault') }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const path = `/kpis/${kpi.id}/baseline`;
    await act({ method: 'POST', path, body: { from, to }, said: say('pilot_measured') });
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body">{say('pilot_baseline_lead')}</p>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <Line
        id={`from-${kpi.id}`}
        label={say('pilot_reading_from')}
        type="date"
        faults={faults}
        value={from}
        change={setFrom}
      />
      <Line
        id={`to-${kpi.id}`}
        label={say('pilot_reading_to')}
        type="date"
        faults={faults}
        value={to}
        change={setTo}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('pilot_baseline_measure')}
        </ActButton>
      </div>
    </form>
  );
}
