import { ActButton, Fold } from '../../../../../web/ui/desk-parts.ts';
import { CorrectForm } from './correct-form.tsx';
import { EditForm } from './edit-form.tsx';
import { NoteForm } from './note-form.tsx';
import { PATH_HEAD, type StepProps, stepHead, stepTitle } from './path-props.ts';
import { StepFacts } from './step-facts.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** One step of the path: how it stands, since when, and what may be noted about it. */
export function StepItem(props: StepProps) {
  const { screen, path, isBusy, send, step } = props;
  const { say } = screen;
  const { version, steps, mayDecide, project } = path;
  const title = stepTitle(step, screen);
  const index = steps.findIndex(({ id }) => id === step.id);
  const isOver = project.state === 'stopped';
  const notable = step.next.filter((to) => to !== 'withdrawn' && (mayDecide || mayPlan(step.outcome, to)));
  const move = (to: number) => {
    const order = steps.map(({ id }) => id).toSpliced(index, 1);
    void send({
      ...{ method: 'PUT', below: '/order', body: { version, steps: order.toSpliced(to, 0, step.id) } },
      ...{ said: say('approval_moved'), focus: stepHead(step.id) },
    });
  };
  return (
    <li className="approval">
      <h3 className="log__what" id={stepHead(step.id)} tabIndex={-1}>
        {title}{' '}
        <span className="entry-mark">
          {say(`approval_outcome_${step.outcome}`)}
          {step.isLate ? `, ${say('approval_late')}` : ''}
        </span>
      </h3>
      <StepFacts screen={screen} step={step} language={project.lang} />
      {isOver ? null : (
        <>
          <div className="actions">
            {index === 0 ? null : (
              <ActButton
                look="quiet"
                isBusy={isBusy}
                aria-label={say('approval_step_up', { title })}
                onClick={() => move(index - 1)}
              >
                {say('approval_up')}
              </ActButton>
            )}
            {index === steps.length - 1 ? null : (
              <ActButton
                look="quiet"
                isBusy={isBusy}
                aria-label={say('approval_step_down', { title })}
                onClick={() => move(index + 1)}
              >
                {say('approval_down')}
              </ActButton>
            )}
            {step.mayRemove ? (
              <ActButton
                look="quiet"
                isBusy={isBusy}
                aria-label={say('approval_step_remove', { title })}
                onClick={() =>
                  void send({
                    ...{ below: `/steps/${step.id}/remove`, body: { version } },
                    ...{ said: say('approval_removed'), focus: PATH_HEAD },
                  })
                }
              >
                {say('approval_remove')}
              </ActButton>
            ) : null}
          </div>
          <div>
            {notable.length === 0 ? null : (
              <Fold key={step.outcome} id={`stand-${step.id}`} title={say('approval_note_title', { title })}>
                <NoteForm {...props} next={notable} />
              </Fold>
            )}
            {mayDecide && step.next.includes('withdrawn') ? (
              <Fold id={`ruecknahme-${step.id}`} title={say('approval_withdraw', { title })}>
                <WithdrawForm {...props} />
              </Fold>
            ) : null}
            <Fold id={`angaben-${step.id}`} title={say('approval_edit', { title })}>
              <EditForm key={path.version} {...props} />
              {mayDecide && step.askedOn !== null ? (
                <CorrectForm key={`days ${path.version}`} {...props} />
              ) : null}
            </Fold>
          </div>
        </>
      )}
    </li>
  );
}

/** What needs no right to bind the town; the server decides the same again. */
function mayPlan(from: StepProps['step']['outcome'], to: StepProps['step']['outcome']): boolean {
  return to === 'asked' || (from === 'asked' && to === 'open');
}
