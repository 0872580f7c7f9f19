import { useState } from 'react';
import { ActButton } from '../people/act-button.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { PartForm } from './part-form.tsx';
import type { PartRoomProps } from './part-room.tsx';
import { drop, type OwnSubscription, ownSubscriptions } from './subscriptions.ts';

/** What is chosen here already, each with one tap to stop, and the form for it. */
export function PartChoice(props: PartRoomProps & { own: readonly OwnSubscription[]; mails: boolean }) {
  const { screen, place, topic, isAbout, isOpen } = props;
  const { say, language } = screen;
  const [own, setOwn] = useState(props.own);
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const refresh = async () => setOwn(await ownSubscriptions(language));
  const isOfHere = (chosen: { ars: string; topic: string }) =>
    chosen.ars === place.ars &&
    chosen.topic.startsWith(`${topic}/`) &&
    isAbout(chosen.topic.slice(topic.length + 1));
  const set = own.flatMap((one) =>
    one.view.choices
      .filter(isOfHere)
      .map((choice) => ({ one, choice, key: `${one.view.id} ${choice.topic}` })),
  );
  const stop = async ({ one, choice }: (typeof set)[number]) => {
    setSaid(null);
    const isDone = await run(async () => {
      await drop(one, choice, language);
      await refresh();
    });
    if (isDone) setSaid(say('notify_part_stopped'));
  };
  return (
    <>
      {set.length === 0 ? null : (
        <ul className="rows">
          {set.map((line) => (
            <li className="rows__item" key={line.key}>
              <div className="rows__words">
                <span className="kern-body">{line.choice.title}</span>
                <span className="rows__note">
                  {line.one.view.channel === 'push'
                    ? say('mine_notify_push')
                    : say('mine_notify_mail', { address: line.one.view.addressHint ?? '' })}
                  {line.one.view.state === 'pending' ? `: ${say('mine_notify_pending')}` : ''}
                </span>
              </div>
              <ActButton
                look="quiet"
                isBusy={isBusy}
                onClick={() => void stop(line)}
                aria-label={say('mine_notify_drop_named', { title: line.choice.title, place: place.name })}
              >
                {say('mine_notify_drop')}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      {isOpen ? (
        <PartForm
          {...props}
          own={own}
          isOfHere={isOfHere}
          saved={async (words) => {
            setSaid(words);
            await refresh();
          }}
        />
      ) : null}
    </>
  );
}
