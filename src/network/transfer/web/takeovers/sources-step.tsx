import { useState } from 'react';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { SourceRow } from './source-row.tsx';
import type { StepProps } from './step-props.ts';
import { StepTitle } from './step-title.tsx';

/** What the giver feeds it from, and what becomes of each kind here. One is worked on at a time. */
export function SourcesStep(props: StepProps) {
  const { screen, place, view } = props;
  const { say, language } = screen;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="desk__part" aria-labelledby="schritt-sources">
      <StepTitle screen={screen} step="sources" />
      {view.sources.length === 0 ? (
        <>
          <p className="kern-body">{say('takeover_sources_none')}</p>
          <p>
            <a className="kern-link" href={deskPath(language, place.ars, 'sources')}>
              {say('takeover_sources_to')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="kern-body">{say('takeover_sources_text', { name: view.giver?.name ?? '' })}</p>
          <ul className="solutions__towns">
            {view.sources.map((source) => (
              <li key={source.intake} className="ask">
                <SourceRow
                  {...props}
                  source={source}
                  open={open?.endsWith(` ${source.intake}`) ? open : null}
                  setOpen={setOpen}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
