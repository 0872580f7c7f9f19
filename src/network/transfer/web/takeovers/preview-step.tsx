import { deskApi } from '../../../../../web/ui/desk-parts.ts';
import { Preview } from '../../../../../web/ui/setup-parts.ts';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

/** The cards as citizens would see them. */
export function PreviewStep({ screen, place, view }: StepProps) {
  const { say } = screen;
  return (
    <section className="desk__part" aria-labelledby="schritt-preview">
      <StepTitle screen={screen} step="preview" />
      {view.can.includes('switch') ? (
        <Preview
          screen={screen}
          api={deskApi(place.ars, `/solutions/${view.solution.id}`)}
          settings={view.settings.value}
        />
      ) : (
        <p className="desk__hint">{say('takeover_preview_may_not')}</p>
      )}
    </section>
  );
}
