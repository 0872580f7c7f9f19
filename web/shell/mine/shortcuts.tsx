import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { useMine } from './mine-store.ts';

/** On the start page: the places that are kept on this device, and those that were last looked at. */
export function Shortcuts({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const { places, recentPlaces } = useMine();
  const kept = new Set(places.map(({ ars }) => ars));
  const recent = recentPlaces.filter(({ ars }) => !kept.has(ars));
  const all = [...places, ...recent.map((one) => ({ ...one, label: '' }))];
  if (all.length === 0) return null;
  return (
    <section className="shortcuts" aria-labelledby="shortcuts">
      <h2 className="section-title" id="shortcuts">
        {say(places.length > 0 ? 'mine_places' : 'mine_recent')}
      </h2>
      <ul className="place-list">
        {all.map(({ ars, name, label }) => (
          <li className="place-list__item" key={ars}>
            <a className="place-list__link" href={placePath({ ars, name }, language)}>
              <span className="place-list__name">{label === '' ? name : label}</span>
              {label === '' ? null : <span className="place-list__where">{name}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
