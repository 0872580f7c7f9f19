import { useEffect, useState } from 'react';
import { splitPath } from '../../../src/kernel/i18n/language.ts';
import type { PartProps } from '../solution-entry.ts';
import { awayInWords } from './distance.ts';
import { loadNearest } from './nearest.ts';

type Nearest = Awaited<ReturnType<typeof loadNearest>>;

/** The nearest of all pages of a list, once the position is known. Nothing where they cannot be had (offline). */
export function NearestList({ texts, lon, lat }: Pick<PartProps, 'texts'> & { lon: number; lat: number }) {
  const [rows, setRows] = useState<Nearest>([]);
  const address = texts.near_all_address;
  useEffect(() => {
    let isWanted = true;
    if (address !== undefined)
      loadNearest(address, { lon, lat }).then(
        (found) => isWanted && setRows(found),
        // The list of this page is sorted in any case.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [address, lon, lat]);
  if (rows.length === 0) return null;
  const { language } = splitPath(location.pathname);
  return (
    <div>
      <h2 className="section-title">{texts.near_all}</h2>
      <ul className="rows">
        {rows.map(({ page, name, note, lang, example, away }) => (
          // A series stands in it several times.
          <li className="rows__item" key={`${page} ${note}`}>
            <div className="rows__words">
              <a className="kern-link rows__link" href={`${texts.near_all_home}/${page}`} lang={lang}>
                {name}
              </a>
              {example && (
                <>
                  {' '}
                  <span className="example-mark">{texts.near_example}</span>
                </>
              )}
              {note !== undefined && <span className="rows__note">{note}</span>}
              <span className="rows__now">{awayInWords(away, { texts, language })}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
