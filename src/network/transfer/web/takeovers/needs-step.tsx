import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

const KINDS = { met: 'success', unmet: 'warning', unknown: 'info' } as const;

/** What the solution needs here, as checked just now. */
export function NeedsStep({ screen, view: { prerequisites } }: StepProps) {
  const { say } = screen;
  return (
    <section className="desk__part" aria-labelledby="schritt-needs">
      <StepTitle screen={screen} step="needs" />
      <p className="desk__hint">
        {say(prerequisites.length === 0 ? 'takeover_needs_none' : 'takeover_needs_text')}
      </p>
      <ul className="solutions__facts">
        {prerequisites.map(({ id, words, state }) => (
          <li key={id} className="solutions__fact">
            <span>{words}</span>
            <span className={`kern-badge kern-badge--small kern-badge--${KINDS[state]}`}>
              <span className={`kern-icon kern-icon--${KINDS[state]}`} aria-hidden="true" />
              <span className="kern-label kern-label--small">{say(`takeover_need_${state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      {prerequisites.some(({ state }) => state === 'unmet') ? (
        <p className="kern-body">{say('takeover_needs_do')}</p>
      ) : null}
    </section>
  );
}
