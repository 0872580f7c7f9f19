import { Fold } from '../../../../../web/ui/desk-parts.ts';
import type { PartProps } from './part-props.ts';
import { timeInWords } from './say-time.ts';

/** All that happened to the booking, with the time of each step and whose it was. */
export function StepsPart({ screen, view }: Pick<PartProps, 'screen' | 'view'>) {
  const { say } = screen;
  if (view.steps.length === 0) return null;
  return (
    <Fold id="drive-steps" title={say('drive_steps')}>
      <ol className="log">
        {view.steps.map(({ at, what, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li className="log__line" key={index}>
            <p className="log__what">{say(`drive_step_${what}`)}</p>
            <p className="log__subject">
              {timeInWords(at, view.now, screen)} · {say(`drive_by_${by}`)}
            </p>
          </li>
        ))}
      </ol>
    </Fold>
  );
}
