import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { momentValues } from '../../../src/kernel/pages/format-moment.ts';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { answerTimeOf } from '../offline/answer-times.ts';
import { askAnew } from './ask-anew.ts';
import type { Pull } from './pull.ts';
import { usePull } from './use-pull.ts';

/** Asks anew for what is on the screen: by a button, or by pulling the page down. Says what came of it. */
export function Refresh({ island, screen }: { island: Island; screen: Screen }) {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  const refresh = async () => {
    if (working) return;
    setWorking(true);
    setSaid(screen.say('refresh_working'));
    setSaid(await refetch(client, screen));
    setWorking(false);
  };
  const pull = usePull(refresh);
  return (
    <>
      {island.children.map((markup) =>
        asReact({
          markup,
          key: 'refresh',
          additions: {
            'refresh-button': { props: { onClick: refresh, 'aria-disabled': working || undefined } },
            'refresh-answer': { append: said },
          },
        }),
      )}
      <Sign pull={pull} screen={screen} />
    </>
  );
}

/** What a pulling finger sees; those who listen hear the answer instead. */
function Sign({ pull, screen }: { pull: Pull; screen: Screen }) {
  if (pull.distance === 0) return null;
  return (
    <div className="pull" aria-hidden="true" style={{ ['--pull' as string]: `${pull.distance}px` }}>
      <span className="pull__words">{screen.say(pull.isReady ? 'refresh_release' : 'refresh_pull')}</span>
    </div>
  );
}

async function refetch(client: QueryClient, { say, language }: Screen): Promise<string> {
  const address = location.pathname + location.search;
  const queryKey = ['page', address];
  await askAnew(() => client.refetchQueries({ queryKey, exact: true }));
  const time = answerTimeOf(address);
  if (client.getQueryState(queryKey)?.status === 'error' || time === null) return say('refresh_failed');
  return say(time.isStored ? 'refresh_stored' : 'refresh_done', momentValues(time.made, language));
}
