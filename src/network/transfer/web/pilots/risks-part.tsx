import { type FormEvent, useState } from 'react';
import { ActButton, Fold, Said, SelectField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST, RISK_STATES } from '../../pilots/pilot.ts';
import { isOver } from '../../projects/next-steps.ts';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** What could go wrong, what is done about it, and whether it happened. */
export function RisksPart(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say } = screen;
  const { risks } = desk.report;
  const { act, trouble, isBusy, said } = usePilotAct(props);
  const isEnded = isOver(desk.project);
  return (
    <Fold id="risiken" title={say('pilot_risks')}>
      <p className="kern-body">{say('pilot_risks_lead')}</p>
      {risks.length === 0 ? <p className="kern-body">{say('pilot_risks_none')}</p> : null}
      <ul className="log">
        {risks.map(({ id, risk, measure, state }) => (
          <li className="log__line" key={id}>
            <p className="log__what">{risk}</p>
            <p className="log__subject">
              {[say(`pilot_risk_${state}`), ...(measure === '' ? [] : [measure])].join(' · ')}
            </p>
            {isEnded ? null : (
              <>
                <SelectField
                  id={`risk-${id}`}
                  label={say('pilot_risk_state', { risk })}
                  value={state}
                  options={RISK_STATES.map((value) => ({ value, words: say(`pilot_risk_${value}`) }))}
                  change={(to) =>
                    void act({
                      ...{ method: 'PUT', path: `/risks/${id}`, body: { risk, measure, state: to } },
                      said: say('pilot_saved'),
                    })
                  }
                />
                <div className="actions">
                  <ActButton
                    isBusy={isBusy}
                    aria-label={say('pilot_note_drop_one', { text: risk })}
                    onClick={() =>
                      void act({ method: 'DELETE', path: `/risks/${id}`, said: say('pilot_dropped') })
                    }
                  >
                    {say('pilot_note_drop')}
                  </ActButton>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {isEnded ? null : (
        <RiskForm
          key={risks.length}
          screen={screen}
          isBusy={isBusy}
          save={(body) =>
            act({ method: 'PUT', path: `/risks/${crypto.randomUUID()}`, body, said: say('pilot_saved') })
          }
        />
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </Fold>
  );
}

function RiskForm(
  props: Pick<PilotPartProps, 'screen'> & {
    isBusy: boolean;
    save: (body: { risk: string; measure: string; state: 'open' }) => Promise<boolean>;
  },
) {
  const { screen, isBusy, save } = props;
  const { say } = screen;
  const [risk, setRisk] = useState('');
  const [measure, setMeasure] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = risk.trim() === '';
    setFaults(isEmpty ? { 'risk-risk': say('pilot_risk_missing') } : NO_FAULTS);
    if (!isEmpty) void save({ risk: risk.trim(), measure: measure.trim(), state: 'open' });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <Line
        id="risk-risk"
        label={say('pilot_risk')}
        faults={faults}
        value={risk}
        change={setRisk}
        longest={LONGEST.risk}
      />
      <Line
        id="risk-measure"
        label={say('pilot_risk_measure')}
        faults={faults}
        value={measure}
        change={setMeasure}
        longest={LONGEST.risk}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('pilot_risk_add')}
        </ActButton>
      </div>
    </form>
  );
}
