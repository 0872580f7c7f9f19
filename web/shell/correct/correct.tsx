import { type ReactNode, useEffect, useState } from 'react';
import type { Choice } from '../../../src/kernel/corrections/correction.ts';
import type { Island } from '../../../src/kernel/pages/html.ts';
import { choicesOf, pathBelowPlace } from '../../../src/kernel/pages/render-correct.ts';
import { placeOf, type Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { draftOf } from '../offline/drafts.ts';
import { ActButton } from '../people/act-button.tsx';
import { useTakenOver } from '../use-taken-over.ts';
import { CHOICE_DRAFT, TEXT_DRAFT } from './draft-names.ts';

/** The ways to ask or correct: the links that the server wrote, in the browser buttons that open a form in place. */
export function Correct({ island, screen }: { island: Island; screen: Screen }) {
  const ready = useTakenOver();
  const place = placeOf(screen.data.view);
  if (!ready || place === null) return island.children.map((markup) => asReact({ markup, key: 'correct' }));
  const path = pathBelowPlace(screen);
  return <CorrectHere key={`${place.ars} ${path}`} screen={screen} ars={place.ars} path={path} />;
}

type Part = (props: {
  screen: Screen;
  ars: string;
  path: string;
  /** What was chosen in one tap; null: it is said in the form. */
  choice: Choice | null;
  isWaiting: boolean;
  close: () => void;
}) => ReactNode;

function CorrectHere({ screen, ars, path }: { screen: Screen; ars: string; path: string }) {
  const [loaded, setLoaded] = useState<{ Part: Part; screen: Screen } | 'failed' | null>(null);
  // What somebody wrote without internet is shown again, and sent by their own tap alone.
  const choices = choicesOf(screen);
  const [waiting] = useState(() => choices.find(({ id }) => id === draftOf(CHOICE_DRAFT)) ?? null);
  const [isWaiting] = useState(() => waiting !== null || draftOf(TEXT_DRAFT) !== '');
  const [isOpen, setOpen] = useState(isWaiting);
  const [choice, setChoice] = useState<Choice | null>(waiting);
  const fetchPart = () => {
    import('./open-part.ts')
      .then(({ load }) => load(screen))
      .then(setLoaded)
      .catch(() => setLoaded('failed'));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    // Before it is wanted, so that it is on the device when the internet is not; after what is wanted first.
    const timer = setTimeout(fetchPart, 1_500);
    return () => clearTimeout(timer);
  }, []);
  const toggle = (next: Choice | null) => {
    setOpen(!isOpen || next !== choice);
    setChoice(next);
    if (loaded === null || loaded === 'failed') fetchPart();
  };
  const close = () => {
    setOpen(false);
    document.getElementById(idOf(choice))?.focus();
  };
  return (
    <section className="correct" aria-label={screen.say('correct')}>
      {choices.length > 0 ? (
        <p className="kern-body" id="correct-wrong">
          {screen.say('correct_wrong')}
        </p>
      ) : null}
      <ul className="correct__ways" aria-labelledby={choices.length > 0 ? 'correct-wrong' : undefined}>
        {[...choices, null].map((one) => (
          <li key={idOf(one)}>
            <ActButton id={idOf(one)} onClick={() => toggle(one)} aria-expanded={isOpen && one === choice}>
              {one?.label ?? screen.say('correct')}
            </ActButton>
          </li>
        ))}
      </ul>
      {isOpen && loaded === null ? <p className="kern-body">{screen.say('loading')}</p> : null}
      {isOpen && loaded === 'failed' ? (
        <div role="alert">
          <p className="kern-body">{screen.say('error_load_title')}</p>
          <ActButton onClick={fetchPart}>{screen.say('error_retry')}</ActButton>
        </div>
      ) : null}
      {isOpen && loaded !== null && loaded !== 'failed' ? (
        <loaded.Part
          key={idOf(choice)}
          screen={loaded.screen}
          ars={ars}
          path={path}
          choice={choice}
          isWaiting={isWaiting && choice === waiting}
          close={close}
        />
      ) : null}
    </section>
  );
}

function idOf(choice: Choice | null): string {
  return choice === null ? 'correct-open' : `correct-open-${choice.id}`;
}
