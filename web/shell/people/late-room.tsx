import { type ReactNode, useEffect, useState } from 'react';
import { fullLanguage } from '../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { OwnRoomPart } from '../../ui/solution-entry.ts';
import { ActButton } from './act-button.tsx';
import { withWords } from './words.ts';

/** A room as its chunk brings it, of the desk or of a person. */
interface Brought<Props> {
  Room: (props: Props) => ReactNode;
  words: OwnRoomPart['words'];
}

/** Loads a room when it is entered; a chunk that does not come can be asked for again. `name`: another one is another room. */
export function LateRoom<Props extends { screen: Screen }>(input: {
  name: string;
  load: () => Promise<{ room: Brought<Props> }>;
  props: Props;
}) {
  const { name, load, props } = input;
  const { screen } = props;
  const [loaded, setLoaded] = useState<Loaded<Props> | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the reason to load again
  useEffect(() => {
    let isWanted = true;
    withItsWords(load, screen)
      .then((found) => isWanted && setLoaded(found))
      .catch(() => isWanted && setLoaded('failed'));
    return () => {
      isWanted = false;
    };
    // The words of a page stay: another language is another document.
  }, [name, round]);
  if (loaded === null) return <p className="kern-body">{screen.say('loading')}</p>;
  if (loaded === 'failed')
    return (
      <section className="failure" role="alert">
        <p className="kern-body">{screen.say('error_load_title')}</p>
        <ActButton
          onClick={() => {
            setLoaded(null);
            setRound(round + 1);
          }}
        >
          {screen.say('error_retry')}
        </ActButton>
      </section>
    );
  const { Room } = loaded;
  return <Room {...props} screen={loaded.screen} />;
}

interface Loaded<Props> {
  Room: (props: Props) => ReactNode;
  screen: Screen;
}

async function withItsWords<Props>(
  load: () => Promise<{ room: Brought<Props> }>,
  screen: Screen,
): Promise<Loaded<Props>> {
  const { room } = await load();
  const words = await room.words?.[fullLanguage(screen.language)]();
  return { Room: room.Room, screen: words === undefined ? screen : withWords(screen, words.default) };
}
