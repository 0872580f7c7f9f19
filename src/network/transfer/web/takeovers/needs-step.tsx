import { NeedList } from '../../../../../web/ui/setup-parts.ts';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

/** What the solution needs here, as checked just now. */
export function NeedsStep({ screen, view: { prerequisites } }: StepProps) {
  const { say } = screen;
  return (
    <section className="desk__part" aria-labelledby="schritt-needs">
      <StepTitle screen={screen} step="needs" />
      <p className="desk__hint">
        {say(prerequisites.length === 0 ? 'takeover_needs_none' : 'takeover_needs_text')}
      </p>
      <NeedList screen={screen} needs={prerequisites} />
      {prerequisites.some(({ state }) => state === 'unmet') ? (
        <p className="kern-body">{say('takeover_needs_do')}</p>
      ) : null}
    </section>
  );
}
