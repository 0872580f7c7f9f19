import type { ReactNode } from 'react';
import '../../ui/personal.css';
import '../../ui/desk.css';
import '../../ui/operation.css';
import { operationPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { OperationPageName } from '../../../src/kernel/pages/people/personal-view.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { PersonalProps } from '../people/personal-props.ts';
import { SessionGate } from '../people/session-gate.tsx';
import { JobsPage } from './jobs/jobs-page.tsx';
import { MessagesPage } from './messages/messages-page.tsx';
import { SourcesOfAll } from './sources/sources-of-all.tsx';
import { StatePage } from './state/state-page.tsx';
import { TownPage } from './towns/town-page.tsx';
import { TownsPage } from './towns/towns-page.tsx';

const PAGES = ['towns', 'sources', 'jobs', 'state', 'messages'] as const;

/** The pages of those who run the house. The server has let their reader in; each answer may be refused anew. */
export function OperationPage({ screen }: PersonalProps) {
  const { view } = screen.data;
  if (view.kind !== 'operation') return null;
  return (
    <SessionGate screen={screen}>
      <div className="desk operation">
        <Ways screen={screen} page={view.page} />
        {inside(screen)}
      </div>
    </SessionGate>
  );
}

function inside(screen: Screen): ReactNode {
  const { view } = screen.data;
  if (view.kind !== 'operation') return null;
  switch (view.page) {
    case 'towns':
      return <TownsPage screen={screen} />;
    case 'town':
      return view.place === null ? null : <TownPage screen={screen} place={view.place} />;
    case 'sources':
      return <SourcesOfAll screen={screen} />;
    case 'jobs':
      return <JobsPage screen={screen} />;
    case 'state':
      return <StatePage screen={screen} />;
    case 'messages':
      return <MessagesPage screen={screen} />;
  }
}

function Ways({ screen: { say, language }, page }: { screen: Screen; page: OperationPageName }) {
  const current = page === 'town' ? 'towns' : page;
  return (
    <nav aria-label={say('operation_nav')}>
      <ul className="ways">
        {PAGES.map((one) => (
          <li key={one}>
            <a
              className="ways__link"
              href={operationPath(language, one)}
              {...(one === current && { 'aria-current': page === 'town' ? 'true' : 'page' })}
            >
              {say(`nav_${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
