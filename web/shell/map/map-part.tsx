import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapCategory } from '../../../src/kernel/map/categories.ts';
import { firstRank, rowId } from '../../../src/kernel/map/render-map.ts';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { Button } from '../../ui/kern.tsx';
import { type Additions, asReact } from '../as-react.tsx';
import { Categories } from './categories.tsx';
import { focusRow, forgetRow, openRow, rememberedRow } from './focus-row.ts';
import type { StageProps } from './map-stage.tsx';

type Library = { kind: 'loading' } | { kind: 'failed' } | { kind: 'there'; Stage: ComponentType<StageProps> };

/**
 * The map page in the browser. The list is there from the server; the map comes with a chunk of its own that no other
 * page loads. What is chosen in one is shown in the other.
 */
export function MapPart({ island, screen }: { island: Island; screen: Screen }) {
  const { view } = screen.data;
  const map = view.kind === 'map' ? view.map : null;
  const [library, setLibrary] = useState<Library>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const [hidden, setHidden] = useState<ReadonlySet<MapCategory>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  // First exactly what the server wrote, so that React takes it over; then what needs a script.
  const [isLive, setLive] = useState(false);
  useLayoutEffect(() => setLive(true), []);
  const stage = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is asked for by its number alone
  useEffect(() => {
    let gone = false;
    setLibrary({ kind: 'loading' });
    import('./map-stage.tsx').then(
      ({ MapStage }) => !gone && setLibrary({ kind: 'there', Stage: MapStage }),
      () => !gone && setLibrary({ kind: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [tries]);

  useEffect(() => {
    const rank = rememberedRow();
    const point = rank === null || map === null ? undefined : map.points[rank - firstRank(map)];
    if (rank === null || point === undefined) return;
    forgetRow();
    setChosen(point.key);
    // After the heading has had the focus, as after every change of page.
    const frame = requestAnimationFrame(() => focusRow(rank));
    return () => cancelAnimationFrame(frame);
  }, [map]);

  if (map === null) return null;
  const { say } = screen;
  if (!isLive) return island.children.map((markup) => asReact({ markup, key: 'map' }));
  const choose = (key: string) => {
    setChosen(key);
    stage.current?.scrollIntoView({ block: 'nearest' });
  };
  const additions: Record<string, Additions[string]> = {
    'map-stage': {
      props: { ref: stage },
      append:
        library.kind === 'there' ? (
          <library.Stage
            // Categories that come or go need other layers: a map of its own.
            key={map.categories.map(({ id }) => id).join()}
            view={map}
            screen={screen}
            hidden={hidden}
            chosen={chosen}
            onChoose={({ key, rank }) => {
              setChosen(key);
              openRow(rank, { map, home: screen.data.links.home });
            }}
          />
        ) : (
          <div className="map-stage__state" role="status">
            <p>{say(library.kind === 'failed' ? 'map_failed' : 'map_loading')}</p>
            {library.kind === 'failed' && (
              <Button text={say('error_retry')} variant="secondary" onClick={() => setTries(tries + 1)} />
            )}
          </div>
        ),
    },
    'map-filter': {
      append: <Categories view={map} screen={screen} hidden={hidden} onChange={setHidden} />,
    },
    'map-said': { append: saidOf() },
  };
  for (const { id } of map.categories) {
    additions[`map-category-${id}`] = { props: { hidden: hidden.has(id) } };
  }
  map.points.forEach((point, index) => {
    additions[rowId(firstRank(map) + index)] = {
      props: { 'aria-current': point.key === chosen || undefined },
      append: (
        <button
          type="button"
          className="map-row__show"
          aria-label={say('map_show', { title: point.title })}
          onClick={() => choose(point.key)}
          key="show"
        >
          <span className="icon icon--position" aria-hidden="true" />
          {say('map_show_short')}
        </button>
      ),
    };
  });
  return island.children.map((markup) => asReact({ markup, key: 'map', additions }));

  function saidOf(): string {
    const point = map?.points.find(({ key }) => key === chosen);
    return point === undefined ? '' : say('map_shown', { title: point.title });
  }
}
