import { formatDate } from '../../../../kernel/pages/format.ts';
import { minutesOf } from '../../takeovers/technical-time.ts';
import { progressOf } from './progress.ts';
import type { StepProps } from './step-props.ts';

const KINDS = { done: 'success', open: 'warning', check: 'info' } as const;

/** How far it is: each step with its state, and the technical time so far. */
export function StandPart({ screen, view }: StepProps) {
  const { say, language } = screen;
  const { project, giver, technicalSeconds, liveAt } = view;
  const isPrepared = project.state === 'begun' || project.state === 'approved';
  const count = minutesOf(technicalSeconds);
  return (
    <section aria-labelledby="takeover-stand">
      <h2 className="section-title" id="takeover-stand">
        {say(isPrepared ? 'takeover_steps' : 'takeover_stand')}
      </h2>
      {isPrepared ? (
        <ol className="solutions__facts">
          {progressOf(view).map(({ id, state }, index) => (
            <li key={id} className="solutions__fact">
              <a className="kern-link" href={`#schritt-${id}`}>
                {index + 1}. {say(`takeover_step_${id}`)}
              </a>
              <span className={`kern-badge kern-badge--small kern-badge--${KINDS[state]}`}>
                <span className={`kern-icon kern-icon--${KINDS[state]}`} aria-hidden="true" />
                <span className="kern-label kern-label--small">{say(`takeover_step_${state}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {liveAt === null ? null : (
        <p className="kern-body">{say('takeover_live_since', { date: formatDate(liveAt, language) })}</p>
      )}
      {project.state === 'stopped' && project.stopCode !== null ? (
        <p className="kern-body">
          {say('takeover_stopped_text', { reason: say(`stop_${project.stopCode}`) })}
        </p>
      ) : null}
      {liveAt === null && !isPrepared ? null : (
        <p className="desk__hint">
          {say(liveAt === null ? 'takeover_clock' : 'takeover_clock_live', { count })}
        </p>
      )}
      {giver === null || giver.state === 'live' || !isPrepared ? null : (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say(`takeover_giver_is_${giver.state}`, { name: giver.name })}</span>
        </p>
      )}
    </section>
  );
}
