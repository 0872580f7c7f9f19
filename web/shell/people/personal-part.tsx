import { type ReactNode, useEffect, useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { Alert, Button } from '../../ui/kern.tsx';
import { useTakenOver } from '../use-taken-over.ts';
import type { PersonalProps, PersonalRoom } from './personal-props.ts';

/** Each in a chunk of its own, with its words: nobody else loads them. */
const ROOMS: Record<PersonalRoom, () => Promise<LoadPart>> = {
  'sign-in': async () => (await import('../sign-in/open-part.ts')).load,
  invitation: async () => (await import('../invitation/open-part.ts')).load,
  notify: async () => (await import('../notify/open-part.ts')).load,
  desk: async () => (await import('../desk/open-part.ts')).load,
  'own-room': async () => (await import('../own-room/open-part.ts')).load,
  operation: async () => (await import('../operation/open-part.ts')).load,
  account: async () => (await import('../account/open-part.ts')).load,
};

type LoadPart = (screen: Screen) => Promise<{
  Part: (props: PersonalProps) => ReactNode;
  screen: Screen;
}>;

/** A part of a page that belongs to a person; the server wrote nothing of it. */
export function PersonalPart({ name, screen }: { name: PersonalRoom; screen: Screen }) {
  const isReady = useTakenOver();
  const [loaded, setLoaded] = useState<Awaited<ReturnType<LoadPart>> | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the reason to load again
  useEffect(() => {
    let isWanted = true;
    ROOMS[name]()
      .then((load) => load(screen))
      .then((found) => isWanted && setLoaded(found))
      .catch(() => isWanted && setLoaded('failed'));
    return () => {
      isWanted = false;
    };
    // Language and page are those of the document: another one is loaded whole.
  }, [name, round]);
  if (!isReady) return null;
  if (loaded === null) return <p className="kern-body personal__wait">{screen.say('loading')}</p>;
  if (loaded === 'failed')
    return (
      <div className="personal__failure">
        <Alert title={screen.say('error_load_title')} variant="danger" />
        <p>
          <Button
            text={screen.say('error_retry')}
            variant="secondary"
            onClick={() => {
              setLoaded(null);
              setRound(round + 1);
            }}
          />
        </p>
      </div>
    );
  const { Part } = loaded;
  return <Part screen={loaded.screen} />;
}
