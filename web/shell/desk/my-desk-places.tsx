import { useEffect, useState } from 'react';
import type { DeskPlace } from '../../../src/kernel/identity/desk-api.ts';
import { deskPath, operationPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { TextField } from '../people/text-field.tsx';
import { DeskLoaded } from './desk-loaded.tsx';
import { useDesk } from './use-desk.ts';

/** From so many on a field to narrow the list helps. */
const MANY = 12;

interface MyPlaces {
  places: DeskPlace[];
  /** Runs the house, too. */
  operates: boolean;
}

/** The municipalities that somebody reaches; who reaches one alone goes straight there. */
export function MyDeskPlaces({ screen }: { screen: Screen }) {
  const { language, say } = screen;
  const found = useDesk<MyPlaces>('/api/desk', language);
  const places = found.data?.places;
  const only = places?.length === 1 && !found.data?.operates ? places[0] : undefined;
  useEffect(() => {
    if (only !== undefined) location.replace(deskPath(language, only.ars));
  }, [only, language]);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(answer) => (
        <>
          {answer.operates ? (
            <p>
              <a className="kern-link" href={operationPath(language)}>
                {say('to_operation')}
              </a>
            </p>
          ) : null}
          <Places places={answer.places} screen={screen} />
        </>
      )}
    </DeskLoaded>
  );
}

function Places({ places, screen }: { places: readonly DeskPlace[]; screen: Screen }) {
  const { say, language } = screen;
  const [words, setWords] = useState('');
  if (places.length === 0) return <p className="kern-body">{say('my_places_none')}</p>;
  const wanted = words.trim().toLowerCase();
  const shown = places.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <section className="desk" aria-labelledby="my-places">
      <h2 className="section-title" id="my-places">
        {say('my_places')}
      </h2>
      {places.length < MANY ? null : (
        <TextField
          id="places-find"
          label={say('my_places_find')}
          error={null}
          input={{
            type: 'search',
            autoComplete: 'off',
            value: words,
            onChange: (event) => setWords(event.currentTarget.value),
          }}
        />
      )}
      <p className="kern-body" role="status">
        {say('my_places_count', { count: shown.length })}
      </p>
      <ul className="place-list">
        {shown.map(({ ars, name, county, state, via }) => (
          <li className="place-list__item" key={ars}>
            <a className="place-list__link" href={deskPath(language, ars)}>
              <span className="place-list__name">{name}</span>
              <span className="place-list__where">
                {[county, state, say(`via_${via}`)].filter((one) => one !== null && one !== name).join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
