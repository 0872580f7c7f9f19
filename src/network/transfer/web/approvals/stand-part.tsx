import { ActButton, Fold } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { PATH_HEAD, type PathProps } from './path-props.ts';
import { ResumeForm } from './resume-form.tsx';

/** How the approvals stand as a whole, and what follows from it. */
export function StandPart(props: PathProps) {
  const { screen, path, isBusy, send } = props;
  const { say, language } = screen;
  const { none, state, steps, resume, isStopped, mayDecide, version, project } = path;
  const missing = state.open + state.refused + state.withdrawn;
  return (
    <>
      {none !== null ? (
        <div>
          <p className="kern-body">{say('approval_path_none', { unit: none.unit })}</p>
          <blockquote className="entry-quote">
            <p className="kern-body" lang={foreignTo(project.lang, language)}>
              {none.reason}
            </p>
          </blockquote>
          {mayDecide && project.state !== 'stopped' ? (
            <div className="actions">
              <ActButton
                isBusy={isBusy}
                onClick={() =>
                  void send({
                    ...{ below: '/needed', body: { version }, said: say('approval_needed_done') },
                    focus: PATH_HEAD,
                  })
                }
              >
                {say('approval_needed_do')}
              </ActButton>
            </div>
          ) : null}
        </div>
      ) : isStopped ? (
        <p className="note">{say('approval_stopped')}</p>
      ) : steps.length === 0 ? (
        <p className="kern-body">{say('approval_path_begin')}</p>
      ) : (
        <p className="kern-body">
          {state.isClear ? say('approval_path_clear') : say('approval_path_waits', { count: missing })}
        </p>
      )}
      {mayDecide ? null : <p className="desk__hint">{say('approval_decide_who')}</p>}
      {resume !== null && mayDecide ? (
        <Fold id="weitermachen" title={say('approval_resume')}>
          <ResumeForm {...props} resume={resume} />
        </Fold>
      ) : null}
    </>
  );
}
