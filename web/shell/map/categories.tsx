import type { MapCategory } from '../../../src/kernel/map/categories.ts';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** Switches for the categories that have points here; a single one needs none. */
export function Categories(props: {
  view: MapView;
  screen: Screen;
  hidden: ReadonlySet<MapCategory>;
  onChange: (hidden: ReadonlySet<MapCategory>) => void;
}) {
  const { view, screen, hidden, onChange } = props;
  const { say } = screen;
  if (view.categories.length < 2) return null;
  const toggle = (id: MapCategory) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="map-filter">
      <legend className="map-filter__title">{say('map_filter')}</legend>
      {view.categories.map(({ id }) => (
        <label className="map-filter__one" key={id}>
          <input type="checkbox" checked={!hidden.has(id)} onChange={() => toggle(id)} />
          <span className={`map-mark map-mark--${id}`} aria-hidden="true">
            {say(`map_mark_${id}`)}
          </span>
          {say(`map_category_${id}`)}
        </label>
      ))}
    </fieldset>
  );
}
