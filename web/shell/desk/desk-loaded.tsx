import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deskPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { Loaded } from '../people/loaded.tsx';
import { asRefusal, wordsOf } from '../people/refusal.ts';

/** As `Loaded`; and where a right was taken away meanwhile, nothing of before stays on the screen. */
export function DeskLoaded<Answer>(props: {
  found: UseQueryResult<Answer>;
  screen: Screen;
  children: (answer: Answer) => ReactNode;
}) {
  const { found, screen } = props;
  const { say, language } = screen;
  const refusal = found.isError ? asRefusal(found.error) : null;
  if (refusal?.status !== 403) return <Loaded {...props} />;
  return (
    <section className="failure" role="alert">
      <h2 className="section-title">{say('forbidden')}</h2>
      <p className="kern-body">{wordsOf(refusal, screen)}</p>
      <p>
        <a className="kern-btn kern-btn--primary" href={deskPath(language)}>
          <span className="kern-label">{say('forbidden_way')}</span>
        </a>
      </p>
    </section>
  );
}
