import { useState } from 'react';
import type { OwnProps } from '../../../../../web/ui/solution-entry.ts';
import { MyPlaceRow } from './my-place-row.tsx';
import { useMyWastePlaces } from './my-waste-store.ts';
import { sayFrom } from './say.ts';

/** On the page of the town: what this device's own bins do next. Its words come with the page of the district. */
export function OwnWaste({ ars, language }: OwnProps) {
  const places = useMyWastePlaces().filter((one) => one.ars === ars);
  const [texts, setTexts] = useState<Readonly<Record<string, string>> | null>(null);
  if (places.length === 0) return null;
  return (
    <section className="my-bins" hidden={texts === null} aria-labelledby="my-bins">
      <h2 className="section-title" id="my-bins">
        {texts === null ? '' : sayFrom(texts, language)('own_heading')}
      </h2>
      <ul className="my-bins__list">
        {places.map((place) => (
          <MyPlaceRow key={place.id} place={place} texts={texts} arrived={setTexts} />
        ))}
      </ul>
    </section>
  );
}
