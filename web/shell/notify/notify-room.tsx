import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TopicLine } from '../../../src/kernel/notifications/topics.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { Ars } from '../../../src/kernel/places/place.ts';
import '../../ui/personal.css';
import '../../ui/notify.css';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { withNotifyWords } from '../people/words.ts';
import { NotifyForm } from './notify-form.tsx';
import { NOTIFY_KEY, ownSubscriptions } from './subscriptions.ts';

interface RoomProps {
  screen: Screen;
  place: { ars: Ars; name: string };
  close: () => void;
}

/** Behind "Benachrichtigen": says why first, then asks what, how and when. Nothing is asked of the browser before that. */
export function NotifyRoom({ screen: plain, ...rest }: RoomProps) {
  const [screen, setScreen] = useState<Screen | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is that of the document
  useEffect(() => {
    withNotifyWords(plain)
      .then(setScreen)
      .catch(() => setScreen(plain));
  }, []);
  return screen === null ? (
    <p className="kern-body">{plain.say('loading')}</p>
  ) : (
    <Room screen={screen} {...rest} />
  );
}

function Room({ screen, place, close }: RoomProps) {
  const { say, language } = screen;
  const found = useQuery({
    queryKey: [...NOTIFY_KEY, 'room', place.ars],
    queryFn: async () => ({
      topics: (await ask<{ topics: TopicLine[] }>({ path: `/api/places/${place.ars}/topics`, language }))
        .topics,
      own: await ownSubscriptions(language),
    }),
    staleTime: 0,
    // What somebody is choosing must not be drawn anew under their hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <section className="notify notify__form" aria-labelledby="notify-title">
      <h2 className="section-title" id="notify-title" tabIndex={-1} ref={focusOnce}>
        {say('notify_title', { place: place.name })}
      </h2>
      <p className="kern-body">{say('notify_why')}</p>
      <Loaded found={found} screen={screen}>
        {({ topics, own }) =>
          topics.length === 0 ? (
            <p className="kern-body">{say('notify_no_topics', { place: place.name })}</p>
          ) : (
            <NotifyForm screen={screen} place={place} topics={topics} own={own} />
          )
        }
      </Loaded>
      <p>
        <ActButton onClick={close}>{say('notify_close')}</ActButton>
      </p>
    </section>
  );
}

const focused = new WeakSet<HTMLElement>();

/** The part has opened: whoever listens hears its heading. */
function focusOnce(heading: HTMLElement | null): void {
  if (heading === null || focused.has(heading)) return;
  focused.add(heading);
  heading.focus();
}
