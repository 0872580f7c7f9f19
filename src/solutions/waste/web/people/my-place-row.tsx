import { useEffect } from 'react';
import { placePath } from '../../../../kernel/places/slug.ts';
import { kindOf } from '../../fractions.ts';
import { PATH } from '../../paths.ts';
import { wantedDays } from '../../people/day-words.ts';
import { leadOf } from '../../people/next-blocks.ts';
import { districtPath } from '../../people/paths.ts';
import type { MyWastePlace } from '../my-places.ts';
import { dayView, pageLanguage, sayFrom } from './say.ts';
import { useDistrict } from './use-district.ts';
import { useToday } from './use-today.ts';

/** "Zuhause: Morgen: Restmüll", from the device itself. `texts` null: those of the page that is loaded. */
export function MyPlaceRow({
  place,
  texts,
  arrived,
}: {
  place: MyWastePlace;
  texts: Readonly<Record<string, string>> | null;
  /** Told once with the words of the page. */
  arrived?: (texts: Readonly<Record<string, string>>) => void;
}) {
  const language = pageLanguage();
  const today = useToday();
  const { state, retry } = useDistrict(place, language);
  useEffect(() => {
    if (state.kind === 'ready') arrived?.(state.texts);
  }, [state, arrived]);
  const words = texts ?? (state.kind === 'ready' ? state.texts : null);
  const say = words === null ? null : sayFrom(words, language);
  const home = placePath({ ars: place.ars, name: place.town }, language);
  const address = [place.street ?? '', place.number ?? ''].join(' ').trim();
  const where = [address, place.town].filter((one) => one !== '').join(', ');
  return (
    <li className="my-bins__item">
      <a className="kern-link my-bins__name" href={`${home}/${districtPath(place.slugs)}`}>
        {place.label === '' ? place.town : place.label}
      </a>
      <span className="my-bins__where">{where}</span>
      {state.kind === 'ready' && state.district.example ? (
        <span className="example-mark">{state.texts.example_mark}</span>
      ) : null}
      {state.kind === 'ready' && say !== null ? (
        <strong className="my-bins__lead">
          {leadOf(
            wantedDays(state.district, place.bins).filter(({ bin }) => kindOf(bin.fraction) === 'collection'),
            dayView(state.texts, { today, language }),
          )}
        </strong>
      ) : null}
      {state.kind === 'loading' && say !== null ? <span>{say('mine_loading')}</span> : null}
      {state.kind === 'gone' && say !== null ? (
        <a className="kern-link" href={`${home}/${PATH}`}>
          {say('mine_gone')}
        </a>
      ) : null}
      {state.kind === 'failed' && say !== null ? (
        <span role="alert">
          {say('mine_failed')}{' '}
          <button className="mine__button" type="button" onClick={retry}>
            {say('mine_retry')}
          </button>
        </span>
      ) : null}
    </li>
  );
}
