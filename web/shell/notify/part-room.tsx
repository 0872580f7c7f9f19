import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { TopicId } from '../../../src/kernel/notifications/notification.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { Ars } from '../../../src/kernel/places/place.ts';
import '../../ui/personal.css';
import '../../ui/notify.css';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { withNotifyWords } from '../people/words.ts';
import { PartChoice } from './part-choice.tsx';
import { NOTIFY_KEY, ownSubscriptions } from './subscriptions.ts';

export interface PartRoomProps {
  screen: Screen;
  place: { ars: Ars; name: string };
  topic: TopicId;
  /** What is chosen in the fields, as `TopicPart` writes it. */
  part: string;
  /** Why it cannot be saved yet; null: it can. */
  fault: string | null;
  /** Whether something that was chosen is about the same: saving takes its place, and it is shown with a way to stop. */
  isAbout: (part: string) => boolean;
  /** The form is open; else only what was chosen is shown. */
  isOpen: boolean;
  close: () => void;
  /** Fields of the solution, before those that say how. */
  children: ReactNode;
  /** What there is instead, where neither this device nor a mail can tell anything. */
  instead: ReactNode;
}

/** Chooses one part of a topic at a place. The browser is asked for its permission by the last button, not before. */
export function PartRoom({ screen: plain, ...rest }: PartRoomProps) {
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

function Room({ screen, ...rest }: PartRoomProps) {
  const { language } = screen;
  const found = useQuery({
    queryKey: [...NOTIFY_KEY, 'part', rest.place.ars, rest.topic],
    queryFn: async () => ({
      mails: (await ask<{ mails: boolean }>({ path: '/api/notifications/key', language })).mails,
      own: await ownSubscriptions(language),
    }),
    staleTime: 0,
    // What somebody is choosing must not be drawn anew under their hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <div className="notify">
      <Loaded found={found} screen={screen}>
        {({ own, mails }) => <PartChoice screen={screen} own={own} mails={mails} {...rest} />}
      </Loaded>
    </div>
  );
}
