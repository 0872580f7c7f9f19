import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  forgetDraft,
  SelectField,
  TextArea,
  Trouble,
  useAction,
  useAskDeskAnew,
} from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { STOP_CODES, type StopCode } from '../../flow.ts';
import { LONGEST, type ProjectState } from '../../projects/project.ts';
import type { ProjectView, StepForm } from '../../projects/projects-api.ts';
import { projectsApi } from './room-paths.ts';

/** The next state of a project with its reason, for the public history; what is missing for it is said by the server. */
export function StepPart(props: Pick<RoomProps, 'screen' | 'place'> & { project: ProjectView }) {
  const { screen, place, project } = props;
  const { say, language } = screen;
  const [to, setTo] = useState<ProjectState | ''>('');
  const [code, setCode] = useState<StopCode | ''>('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isStop = to === 'stopped';
    setFaults({
      ...(to === '' && { 'project-to': say('project_step_missing') }),
      ...(isStop && code === '' && { 'project-code': say('project-needs-code_detail') }),
    });
    if (to === '' || (isStop && code === '')) return;
    const body: StepForm = {
      ...{ to, version: project.version, reason: reason.trim() },
      ...(isStop && code !== '' && { code }),
    };
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    const isDone = await run(async () => {
      await ask<ProjectView>({
        ...{ method: 'POST', path: projectsApi(place.ars, `/${project.id}/step`), language, body },
      });
    });
    if (isDone) forgetDraft(sent);
    if (isDone) await askAnew();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary title={say('project_faults')} faults={faults} />
      <SelectField
        id="project-to"
        label={say('project_step')}
        value={to}
        error={faults['project-to'] ?? null}
        options={[
          { value: '', words: say('project_choose') },
          ...project.next.map((value) => ({ value, words: say(`project_to_${value}`) })),
        ]}
        change={setTo}
      />
      {to === 'stopped' ? (
        <SelectField
          id="project-code"
          label={say('project_code')}
          value={code}
          error={faults['project-code'] ?? null}
          options={[
            { value: '', words: say('project_choose') },
            ...STOP_CODES.map((value) => ({ value, words: say(`stop_${value}`) })),
          ]}
          change={setCode}
        />
      ) : null}
      <TextArea
        id="project-reason"
        label={say('project_reason')}
        hint={say('project_reason_hint')}
        error={null}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('project_do')}
        </ActButton>
      </div>
    </form>
  );
}
