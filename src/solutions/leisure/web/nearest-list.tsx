import { useEffect, useState } from 'react';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../kernel/i18n/language.ts';
import { awayInWords } from './distance.ts';
import { loadNearest } from './nearest.ts';

type Nearest = Awaited<ReturnType<typeof loadNearest>>;

/** The nearest of all pages of a list, once the position is known. Nothing where they cannot be had (offline). */
export function NearestList({ texts, lon, lat }: PartProps & { lon: number; lat: number }) {
  const [places, setPlaces] = useState<Nearest>([]);
  const address = texts.near_all_address;
  useEffect(() => {
    let isWanted = true;
    if (address !== undefined)
      loadNearest(address, { lon, lat }).then(
        (found) => isWanted && setPlaces(found),
        // The list of this page is sorted in any case.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [address, lon, lat]);
  if (places.length === 0) return null;
  const { language } = splitPath(location.pathname);
  return (
    <div>
      <h2 className="section-title">{texts.near_all}</h2>
      <ul className="rows">
        {places.map(({ id, name, lang, example, away }) => (
          <li className="rows__item" key={id}>
            <div className="rows__words">
              <a className="kern-link rows__link" href={`${texts.near_all_home}/ort/${id}`} lang={lang}>
                {name}
              </a>
              {example && (
                <>
                  {' '}
                  <span className="example-mark">{texts.near_example}</span>
                </>
              )}
              <span className="rows__note">{awayInWords(away, { texts, language })}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
