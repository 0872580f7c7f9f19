import { STEPS, type StepId } from './progress.ts';
import type { StepProps } from './step-props.ts';

/** The heading of a step, to which the list of steps leads. */
export function StepTitle({ screen: { say }, step }: Pick<StepProps, 'screen'> & { step: StepId }) {
  return (
    <h2 className="section-title" id={`schritt-${step}`} tabIndex={-1}>
      {STEPS.indexOf(step) + 1}. {say(`takeover_step_${step}`)}
    </h2>
  );
}
