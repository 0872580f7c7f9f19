import { useEffect, useRef, useState } from 'react';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

import { type DrawnOwnMap, drawOwnMap, type OwnPin } from './draw-own-map.ts';

interface Point {
  lon: number;
  lat: number;
}

interface Props {
  ars: string;
  screen: Screen;
  /** What the map shows, for whoever does not see it. */
  label: string;
  /** Words of the button that takes the middle of the map, for whoever cannot tap on it; null: there is nothing to take. */
  centreWords: string | null;
  /** What stands on each pin, a letter or nothing. */
  sign: string;
  /** The place where it is about: stands out, and the map begins around it. */
  to: Point | null;
  box: MapView['box'];
  pins: readonly OwnPin[];
  onTap: (point: Point) => void;
  onPin: (id: string) => void;
}

/** Needs WebGL; without it says so. Whoever shows it has a list that is equal to it. */
export function OwnMap({ ars, screen, label, centreWords, sign, to, box, pins, onTap, onPin }: Props) {
  const { say } = screen;
  const canvas = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnOwnMap | null>(null);
  const heard = useRef({ onTap, onPin });
  heard.current = { onTap, onPin };
  const [state, setState] = useState<'loading' | 'ready' | 'failed' | 'no-webgl'>('loading');
  const [attribution, setAttribution] = useState('');
  // One map for as long as it is open; what changes is told to it below.
  const [made] = useState({ ars, screen, label, sign, to, box });

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let isGone = false;
    const query = new URLSearchParams({ lang: made.screen.language });
    fetch(`/api/map/${made.ars}/view?${query}`)
      .then(async (answer) => (answer.ok ? ((await answer.json()) as MapView) : null)) // our own server's shape
      .then((view) => {
        if (isGone) return;
        if (view === null) return setState('failed');
        setAttribution(view.base?.attribution ?? '');
        const map = drawOwnMap(element, {
          ...made,
          view: { ...view, categories: [], points: [] },
          onReady: () => setState('ready'),
          onFailed: () => setState('failed'),
          onTap: (point) => heard.current.onTap(point),
          onPin: (id) => heard.current.onPin(id),
        });
        if (map === null) setState('no-webgl');
        drawn.current = map;
      })
      .catch(() => !isGone && setState('failed'));
    return () => {
      isGone = true;
      drawn.current?.remove();
      drawn.current = null;
    };
  }, [made]);

  // Also once the map is ready: what came before is shown then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` says when the map can be told
  useEffect(() => drawn.current?.show(pins, to), [pins, to, state]);

  const boundaries = screen.data.site.boundaries;
  return (
    <div className="own-map">
      <div className="map-stage" data-no-pull="">
        <div
          className="map-canvas"
          ref={canvas}
          data-map={state}
          hidden={state === 'no-webgl' || state === 'failed'}
        />
        {state === 'ready' && (
          <div className="map-tools">
            <Tool label={say('map_zoom_in')} sign="+" onClick={() => drawn.current?.zoom(1)} />
            <Tool label={say('map_zoom_out')} sign="−" onClick={() => drawn.current?.zoom(-1)} />
          </div>
        )}
        <div className={`map-stage__state map-stage__state--${state}`} role="status">
          {state === 'loading' && <p>{say('map_loading')}</p>}
          {state === 'failed' && <p>{say('map_failed')}</p>}
          {state === 'no-webgl' && <p>{say('map_no_webgl')}</p>}
        </div>
      </div>
      {state === 'ready' && centreWords !== null && (
        <button
          type="button"
          className="kern-btn kern-btn--tertiary"
          onClick={() => {
            const middle = drawn.current?.middle();
            if (middle !== undefined) onTap(middle);
          }}
        >
          <span className="kern-label">{centreWords}</span>
        </button>
      )}
      <p className="map-attribution">
        {attribution !== '' && `${say('map_base')}: ${attribution}. `}
        {`${say('boundaries')}: ${boundaries.attribution}, ${boundaries.licence}`}
      </p>
    </div>
  );
}

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" className="map-tools__one" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
