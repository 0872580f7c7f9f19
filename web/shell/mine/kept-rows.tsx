import { useEffect, useState } from 'react';
import { momentValues } from '../../../src/kernel/pages/format-moment.ts';
import { ownRoomPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { dropThing, keptThings, onKeptThings } from '../../ui/kept-things.ts';

/** What is kept of a person's rooms, to be read without a network; nothing where there is none. */
export function KeptRows({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const [things, setThings] = useState(() => keptThings());
  useEffect(() => onKeptThings(() => setThings(keptThings())), []);
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="mine-kept">
      <h2 className="section-title" id="mine-kept">
        {say('mine_kept')}
      </h2>
      <ul className="rows">
        {things.map(({ part, item, title, made }) => (
          <li className="rows__item" key={`${part}/${item}`}>
            <div className="rows__words">
              <a className="kern-link rows__link" href={ownRoomPath(language, part, item)}>
                {title}
              </a>
              <span className="rows__note">{say('stored_place_as_of', momentValues(made, language))}</span>
            </div>
            <button
              className="mine__button"
              type="button"
              aria-label={say('mine_remove', { name: title })}
              onClick={() => dropThing({ part, item })}
            >
              {say('mine_remove_short')}
            </button>
          </li>
        ))}
      </ul>
      <p className="kern-body">{say('mine_kept_text')}</p>
    </section>
  );
}
