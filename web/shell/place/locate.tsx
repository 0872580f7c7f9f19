import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { asReact } from '../as-react.tsx';
import { type LocateAnswer, locateOnPhone } from './locate-on-phone.ts';

type State = { kind: 'idle' } | { kind: 'working' } | LocateAnswer;

/** Finds the place at the reader's position, on this device, after a tap. */
export function Locate({ island, screen }: { island: Island; screen: Screen }) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const working = state.kind === 'working';
  const start = async () => {
    if (working) return;
    setState({ kind: 'working' });
    const answer = await locateOnPhone();
    if (answer.kind === 'place') navigate(placePath(answer.place, screen.language));
    else setState(answer);
  };
  return island.children.map((markup) =>
    asReact({
      markup,
      key: 'locate',
      additions: {
        'locate-button': { props: { onClick: start, 'aria-disabled': working || undefined } },
        'locate-answer': { append: <Answer state={state} screen={screen} /> },
      },
    }),
  );
}

function Answer({ state, screen }: { state: State; screen: Screen }) {
  const { say, language } = screen;
  switch (state.kind) {
    case 'idle':
    case 'place':
      return null;
    case 'working':
      return <p className="locate__words">{say('locate_working')}</p>;
    case 'border':
      return (
        <div className="locate__border">
          <h2 className="locate__title">{say('locate_border_title')}</h2>
          <p className="locate__words">{say('locate_border_text')}</p>
          <ul className="place-list">
            {state.places.map(({ ars, name }) => (
              <li className="place-list__item" key={ars}>
                <a className="place-list__link" href={placePath({ ars, name }, language)}>
                  <span className="place-list__name">{name}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'problem':
      return <p className="locate__words locate__words--problem">{say(`locate_${state.reason}`)}</p>;
  }
}
