import { useEffect, useRef, useState } from 'react';
import type { MapCategory } from '../../../src/kernel/map/categories.ts';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { type DrawnMap, drawMap, type MapFault } from './draw-map.ts';

export interface StageProps {
  view: MapView;
  screen: Screen;
  hidden: ReadonlySet<MapCategory>;
  /** Key of the point that is chosen in the list or on the map. */
  chosen: string | null;
  onChoose: (point: { key: string; rank: number }) => void;
}

/** The map itself. Needs WebGL; without it says so, and the list stays. */
export function MapStage({ view, screen, hidden, chosen, onChoose }: StageProps) {
  const { say } = screen;
  const canvas = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap | null>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const [state, setState] = useState<'loading' | 'ready' | 'failed' | 'no-webgl'>('loading');
  const [faults, setFaults] = useState<readonly MapFault[]>([]);
  // One map for as long as the page stands; what changes is told to it below.
  const [made] = useState({ view, screen });

  useEffect(() => {
    if (canvas.current === null) return;
    const map = drawMap(canvas.current, {
      ...made,
      onReady: () => setState('ready'),
      onFailed: () => setState('failed'),
      onFaults: setFaults,
      onChoose: (point) => choose.current(point),
    });
    if (map === null) {
      setState('no-webgl');
      return;
    }
    drawn.current = map;
    return () => {
      drawn.current = null;
      map.remove();
    };
  }, [made]);

  // Also once the map is ready: what was chosen before is shown then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` says when the map can be told
  useEffect(() => drawn.current?.hide(hidden), [hidden, state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    drawn.current?.choose(view.points.find(({ key }) => key === chosen) ?? null);
  }, [chosen, state]);

  const worst = FAULTS.filter((fault) => faults.includes(fault));
  return (
    <>
      <div
        className="map-canvas"
        ref={canvas}
        data-map={state}
        hidden={state === 'no-webgl' || state === 'failed'}
        data-base={view.base === null ? 'off' : faults.includes('base') ? 'failed' : 'shown'}
      />
      {state === 'ready' && (
        <div className="map-tools">
          <Tool label={say('map_zoom_in')} sign="+" onClick={() => drawn.current?.zoom(1)} />
          <Tool label={say('map_zoom_out')} sign="−" onClick={() => drawn.current?.zoom(-1)} />
          <Tool label={say('map_whole')} sign="⤢" onClick={() => drawn.current?.whole()} />
        </div>
      )}
      <div className={`map-stage__state map-stage__state--${state}`} role="status">
        {state === 'loading' && <p>{say('map_loading')}</p>}
        {state === 'failed' && <p>{say('map_failed')}</p>}
        {state === 'no-webgl' && <p>{say('map_no_webgl')}</p>}
        {worst.map((fault) => (
          <p key={fault}>{say(`map_${fault}_failed`)}</p>
        ))}
      </div>
    </>
  );
}

const FAULTS: readonly MapFault[] = ['outline', 'points', 'base'];

function Tool({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" className="map-tools__one" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
