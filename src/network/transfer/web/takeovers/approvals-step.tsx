import { projectRoomPath } from '../projects/room-paths.ts';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

/** Who has to agree; it runs beside, and is worked on in a room of its own. */
export function ApprovalsStep({ screen, place, view }: StepProps) {
  const { say, language } = screen;
  const { steps, open, refused, withdrawn, isClear, emptyReason } = view.approvals;
  return (
    <section className="desk__part" aria-labelledby="schritt-approvals">
      <StepTitle screen={screen} step="approvals" />
      {isClear ? (
        <p className="kern-body">
          {emptyReason === null
            ? say('takeover_approvals_clear')
            : say('takeover_approvals_empty', { reason: emptyReason })}
        </p>
      ) : steps === 0 ? (
        <p className="kern-body">{say('takeover_approvals_none')}</p>
      ) : (
        <>
          {open === 0 ? null : <p className="kern-body">{say('takeover_approvals_open', { count: open })}</p>}
          {refused + withdrawn === 0 ? null : (
            <p className="kern-body">{say('takeover_approvals_refused')}</p>
          )}
        </>
      )}
      <p>
        <a
          className={isClear ? 'kern-link' : 'kern-btn kern-btn--secondary'}
          href={projectRoomPath(language, place.ars, 'approvals', view.project.id)}
        >
          <span className={isClear ? undefined : 'kern-label'}>{say('takeover_approvals_to')}</span>
        </a>
      </p>
    </section>
  );
}
