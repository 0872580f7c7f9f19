import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SubscriptionView } from '../../../src/kernel/notifications/notifications-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import '../../ui/notify.css';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { withNotifyWords } from '../people/words.ts';
import { SubscriptionLines } from './subscription-lines.tsx';

const PATH = '/api/account/notifications';

/** In the account: subscriptions of the person on all devices. */
export function AccountNotifications({ screen: plain }: { screen: Screen }) {
  const [screen, setScreen] = useState<Screen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is that of the document
  useEffect(() => {
    withNotifyWords(plain)
      .then(setScreen)
      .catch(() => setScreen(plain));
  }, []);
  return screen === null ? <p className="kern-body">{plain.say('loading')}</p> : <Lines screen={screen} />;
}

function Lines({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const found = useQuery({
    queryKey: ['account', 'notifications'],
    queryFn: () => ask<{ subscriptions: SubscriptionView[] }>({ path: PATH, language }),
    staleTime: 0,
  });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const stop = async (id: string) => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask<void>({ method: 'DELETE', path: `${PATH}/${id}`, language });
      await found.refetch();
    });
    if (isDone) setSaid(say('notify_stopped'));
  };
  return (
    <div className="notify">
      <p className="kern-body">{say('account_notify_text')}</p>
      <Loaded found={found} screen={screen}>
        {({ subscriptions }) =>
          subscriptions.length === 0 ? (
            <p className="kern-body">{say('account_notify_none')}</p>
          ) : (
            subscriptions.map((view) => (
              <SubscriptionLines
                key={view.id}
                view={view}
                screen={screen}
                way={
                  view.channel === 'push'
                    ? say('account_notify_device')
                    : say('mine_notify_mail', { address: view.addressHint ?? '' })
                }
                isBusy={isBusy}
                stop={() => stop(view.id)}
              />
            ))
          )
        }
      </Loaded>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </div>
  );
}
