import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionLine } from '../../../src/kernel/identity/account-api.ts';
import { formatClock, formatDate } from '../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { ACCOUNT_KEY } from './use-account.ts';

const PATH = '/api/account/sessions';

/** Where somebody is signed in; each can be ended from here, and all others at once. */
export function Sessions({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const found = useQuery({
    queryKey: [...ACCOUNT_KEY, 'sessions'],
    queryFn: () => ask<{ sessions: SessionLine[] }>({ path: PATH, language }),
    staleTime: 0,
  });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const end = async (id: string | null) => {
    setSaid(null);
    const isEnded = await run(async () => {
      await ask<void>({ method: 'DELETE', path: id === null ? PATH : `${PATH}/${id}`, language });
      await found.refetch();
    });
    if (isEnded) setSaid(say('sessions_ended'));
  };
  return (
    <>
      <p className="kern-body">{say('sessions_text')}</p>
      <Loaded found={found} screen={screen}>
        {({ sessions }) => (
          <>
            <ul className="rows">
              {sessions.map((one) => (
                <Line key={one.id} session={one} screen={screen} end={() => end(one.id)} isBusy={isBusy} />
              ))}
            </ul>
            {sessions.length > 1 ? (
              <div className="actions">
                <ActButton onClick={() => end(null)} isBusy={isBusy}>
                  {say('sessions_end_others')}
                </ActButton>
              </div>
            ) : (
              <p className="kern-body">{say('sessions_none')}</p>
            )}
          </>
        )}
      </Loaded>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </>
  );
}

function Line({
  session,
  screen,
  end,
  isBusy,
}: {
  session: SessionLine;
  screen: Screen;
  end: () => void;
  isBusy: boolean;
}) {
  const { say, language } = screen;
  const device = session.device === '' ? say('sessions_unknown') : session.device;
  const created = `${formatDate(session.createdAt, language)}, ${formatClock(session.createdAt, language)}`;
  const seen = `${formatDate(session.lastSeen, language)}, ${formatClock(session.lastSeen, language)}`;
  return (
    <li className="rows__item">
      <div className="rows__words">
        <span className="kern-body">{device}</span>
        <span className="rows__note">{say('sessions_since', { created, seen })}</span>
      </div>
      {session.isCurrent ? (
        <span className="rows__mark">{say('sessions_current')}</span>
      ) : (
        <ActButton
          look="quiet"
          onClick={end}
          isBusy={isBusy}
          aria-label={say('sessions_end_named', { device, created })}
        >
          {say('sessions_end')}
        </ActButton>
      )}
    </li>
  );
}
