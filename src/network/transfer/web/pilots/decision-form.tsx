import { type FormEvent, useState } from 'react';
import { ActButton, forgetDraft, SelectField, TextArea, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { DECISIONS, type Decision, STOP_CODES, type StopCode } from '../../flow.ts';
import { EVIDENCE_LEVELS, LONGEST } from '../../pilots/pilot.ts';
import type { DecisionForm as Sent } from '../../pilots/pilots-api.ts';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** Keep, extend or stop, with reasons, with what failed, and with how sure one is; all of it is published. */
export function DecisionForm(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say } = screen;
  const { project } = desk;
  const { act, trouble, isBusy } = usePilotAct(props);
  const [decision, setDecision] = useState<Decision | ''>('');
  const [code, setCode] = useState<StopCode | ''>('');
  const [reason, setReason] = useState('');
  const [whatFailed, setWhatFailed] = useState('');
  const [level, setLevel] = useState('1');
  const [newEndsOn, setNewEndsOn] = useState('');
  const [office, setOffice] = useState(project.unit);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const possible = DECISIONS.filter((one) => one === 'stop' || project.state === 'evaluation');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found: Faults = {
      ...(decision === '' && { 'decision-what': say('pilot_decide_missing') }),
      ...(decision === 'stop' && code === '' && { 'decision-code': say('project-needs-code_detail') }),
      ...(decision === 'extend' && newEndsOn === '' && { 'decision-end': say('pilot-new-end_detail') }),
      ...(reason.trim() === '' && { 'decision-reason': say('pilot_reason_missing') }),
      ...(whatFailed.trim() === '' && { 'decision-failed': say('pilot_failed_missing') }),
    };
    setFaults(found);
    if (decision === '' || Object.keys(found).length > 0) return;
    const body: Sent = {
      ...{ version: project.version, decision, reason: reason.trim(), whatFailed: whatFailed.trim() },
      code: decision === 'stop' && code !== '' ? code : null,
      evidenceLevel: EVIDENCE_LEVELS.find((one) => String(one) === level) ?? 0,
      newEndsOn: decision === 'extend' ? newEndsOn : null,
      office: office.trim(),
    };
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    if (await act({ method: 'POST', path: '/decision', body, said: '' })) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body">{say('pilot_decide_lead')}</p>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <SelectField
        id="decision-what"
        label={say('pilot_decision')}
        value={decision}
        error={faults['decision-what'] ?? null}
        options={[
          { value: '', words: say('project_choose') },
          ...possible.map((value) => ({ value, words: say(`pilot_decision_${value}`) })),
        ]}
        change={setDecision}
      />
      {decision === 'stop' ? (
        <SelectField
          id="decision-code"
          label={say('project_code')}
          value={code}
          error={faults['decision-code'] ?? null}
          options={[
            { value: '', words: say('project_choose') },
            ...STOP_CODES.map((value) => ({ value, words: say(`stop_${value}`) })),
          ]}
          change={setCode}
        />
      ) : null}
      {decision === 'extend' ? (
        <Line
          id="decision-end"
          label={say('pilot_new_end')}
          type="date"
          faults={faults}
          value={newEndsOn}
          change={setNewEndsOn}
        />
      ) : null}
      <TextArea
        id="decision-reason"
        label={say('pilot_reason')}
        hint={say('project_reason_hint')}
        error={faults['decision-reason'] ?? null}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <TextArea
        id="decision-failed"
        label={say('pilot_failed')}
        hint={say('pilot_failed_hint')}
        error={faults['decision-failed'] ?? null}
        longest={LONGEST.reason}
        value={whatFailed}
        change={setWhatFailed}
      />
      <SelectField
        id="decision-level"
        label={say('pilot_evidence')}
        value={level}
        options={EVIDENCE_LEVELS.map((value) => ({
          value: String(value),
          words: say(`pilot_evidence_${value}`),
        }))}
        change={setLevel}
      />
      <Line
        id="decision-office"
        label={say('pilot_office')}
        faults={faults}
        value={office}
        change={setOffice}
        longest={LONGEST.office}
      />
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('pilot_decide')}
        </ActButton>
      </div>
    </form>
  );
}
