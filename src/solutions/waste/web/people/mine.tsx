import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { MyPlaceRow } from './my-place-row.tsx';
import { useMyWastePlaces } from './my-waste-store.ts';
import { pageLanguage, sayFrom } from './say.ts';

/** All places that are kept on this device, each with what is put out next. */
export function Mine({ texts }: PartProps) {
  const places = useMyWastePlaces();
  if (places.length === 0) return null;
  return (
    <section className="my-bins" aria-labelledby="my-bins">
      <h2 className="section-title" id="my-bins">
        {sayFrom(texts, pageLanguage())('mine_heading')}
      </h2>
      <ul className="my-bins__list">
        {places.map((place) => (
          <MyPlaceRow key={place.id} place={place} texts={texts} />
        ))}
      </ul>
    </section>
  );
}
