import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from './act-button.tsx';
import { asRefusal } from './refusal.ts';
import { Trouble } from './trouble.tsx';

/** What was asked for once it is there; before that a word, and after a failure the reason and another try. */
export function Loaded<Answer>({
  found,
  screen,
  children,
}: {
  found: UseQueryResult<Answer>;
  screen: Screen;
  children: (answer: Answer) => ReactNode;
}) {
  if (found.data !== undefined) return children(found.data);
  if (found.isError)
    return (
      <div className="loaded__failure">
        <Trouble refusal={asRefusal(found.error)} screen={screen} />
        <ActButton onClick={() => void found.refetch()} isBusy={found.isFetching}>
          {screen.say('fault_retry')}
        </ActButton>
      </div>
    );
  return <p className="kern-body">{screen.say('loading')}</p>;
}
