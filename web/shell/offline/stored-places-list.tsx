import { useEffect, useState } from 'react';
import { momentValues } from '../../../src/kernel/pages/format-moment.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { type StoredPlace, storedPlaces } from './stored-places.ts';

/** Where one can go without a network: the places that are on this device. Nothing where there are none. */
export function StoredPlaces({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const [places, setPlaces] = useState<StoredPlace[]>([]);
  useEffect(() => {
    let isWanted = true;
    void storedPlaces(language).then((found) => isWanted && setPlaces(found));
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (places.length === 0) return null;
  return (
    <section className="found" aria-labelledby="stored">
      <h2 className="section-title" id="stored">
        {say('stored_places')}
      </h2>
      <ul className="place-list">
        {places.map(({ name, path, made }) => (
          <li className="place-list__item" key={path}>
            <a className="place-list__link" href={path}>
              <span className="place-list__name">{name}</span>
              <span className="place-list__where">
                {say('stored_place_as_of', momentValues(made, language))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
