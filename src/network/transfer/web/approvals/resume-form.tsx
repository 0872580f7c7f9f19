import { useState } from 'react';
import { ActButton, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { LONGEST } from '../../approvals/approval.ts';
import type { ApprovalPath } from '../../approvals/approvals-api.ts';
import { PATH_HEAD, type PathProps } from './path-props.ts';

/** What was stopped for want of an approval goes on: says before what happens. */
export function ResumeForm(props: PathProps & { resume: NonNullable<ApprovalPath['resume']> }) {
  const { screen, path, isBusy, send, resume } = props;
  const { say } = screen;
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = () => {
    const isMissing = reason.trim() === '';
    setFaults(isMissing ? { 'resume-reason': say('approval_missing') } : NO_FAULTS);
    if (isMissing) return;
    void send({
      ...{ below: '/resume', body: { version: path.version, reason }, said: say('approval_resumed') },
      focus: PATH_HEAD,
    });
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FaultSummary title={say('project_faults')} faults={faults} />
      <div className="approval__effect">
        <p className="kern-body">{say('approval_withdraw_what')}</p>
        <ul className="kern-body">
          {resume.project ? <li>{say('approval_resume_project')}</li> : null}
          {resume.solution ? (
            <li>{say('approval_resume_solution', { solution: path.project.solution?.title ?? '' })}</li>
          ) : null}
        </ul>
      </div>
      <TextArea
        id="resume-reason"
        label={say('approval_resume_reason')}
        hint={null}
        error={faults['resume-reason'] ?? null}
        longest={LONGEST.reason}
        value={reason}
        change={setReason}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('approval_resume_do')}
        </ActButton>
      </div>
    </form>
  );
}
