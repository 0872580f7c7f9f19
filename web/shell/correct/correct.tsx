import { type ReactNode, useEffect, useState } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import { pathBelowPlace } from '../../../src/kernel/pages/render-correct.ts';
import { placeOf, type Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { draftOf } from '../offline/drafts.ts';
import { ActButton } from '../people/act-button.tsx';
import { useTakenOver } from '../use-taken-over.ts';
import { TEXT_DRAFT } from './draft-names.ts';

/** The way to ask or correct: the link that the server wrote, in the browser a button that opens a form in place. */
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
  isWaiting: boolean;
  close: () => void;
}) => ReactNode;

function CorrectHere({ screen, ars, path }: { screen: Screen; ars: string; path: string }) {
  const [loaded, setLoaded] = useState<{ Part: Part; screen: Screen } | 'failed' | null>(null);
  // What somebody wrote without internet is shown again, and sent by their own tap alone.
  const [isWaiting] = useState(() => draftOf(TEXT_DRAFT) !== '');
  const [isOpen, setOpen] = useState(isWaiting);
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
  const toggle = () => {
    setOpen(!isOpen);
    if (loaded === null || loaded === 'failed') fetchPart();
  };
  const close = () => {
    setOpen(false);
    document.getElementById('correct-open')?.focus();
  };
  return (
    <section className="correct" aria-label={screen.say('correct')}>
      <ActButton id="correct-open" onClick={toggle} aria-expanded={isOpen}>
        {screen.say('correct')}
      </ActButton>
      {isOpen && loaded === null ? <p className="kern-body">{screen.say('loading')}</p> : null}
      {isOpen && loaded === 'failed' ? (
        <div role="alert">
          <p className="kern-body">{screen.say('error_load_title')}</p>
          <ActButton onClick={fetchPart}>{screen.say('error_retry')}</ActButton>
        </div>
      ) : null}
      {isOpen && loaded !== null && loaded !== 'failed' ? (
        <loaded.Part screen={loaded.screen} ars={ars} path={path} isWaiting={isWaiting} close={close} />
      ) : null}
    </section>
  );
}
