import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choice } from '../../../src/kernel/notifications/notification.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { Loaded } from '../people/loaded.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { SubscriptionLines } from './subscription-lines.tsx';
import { drop, NOTIFY_KEY, type OwnSubscription, stop } from './subscriptions.ts';

/** Subscriptions that can be changed here, each with one tap to stop. `load` says which. */
export function OwnList(props: {
  screen: Screen;
  name: string;
  load: () => Promise<OwnSubscription[]>;
  /** Where there are none, or none any more. */
  none: string;
  level?: 2 | 3;
}) {
  const { screen, name, load, none, level = 3 } = props;
  const { say, language } = screen;
  const found = useQuery({ queryKey: [...NOTIFY_KEY, name], queryFn: load, staleTime: 0 });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const act = async (work: () => Promise<void>) => {
    setSaid(null);
    const isDone = await run(async () => {
      await work();
      await found.refetch();
    });
    if (isDone) setSaid(say('notify_stopped'));
  };
  return (
    <div className="notify">
      <Loaded found={found} screen={screen}>
        {(all) =>
          all.length === 0 ? (
            <p className="kern-body">{none}</p>
          ) : (
            all.map((own) => (
              <SubscriptionLines
                key={own.view.id}
                view={own.view}
                screen={screen}
                way={wayOf(own, screen)}
                isBusy={isBusy}
                level={level}
                stop={() => act(() => stop(own.secret, own.view.channel, language))}
                drop={(choice: Choice) => act(() => drop(own, choice, language))}
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

function wayOf({ view }: OwnSubscription, { say }: Screen): string {
  return view.channel === 'push'
    ? say('mine_notify_push')
    : say('mine_notify_mail', { address: view.addressHint ?? '' });
}
