import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { ActButton, ask, TextField } from '../../../../../web/ui/desk-parts.ts';
import { type PositionProblem, positionProblem, readPosition } from '../../../../../web/ui/position.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { type Faults, Line } from './fields.tsx';
import { nudged, readDegrees } from './read-typed.ts';

const PointMap = lazy(() => import('./point-map.tsx'));

export interface TypedPoint {
  lat: string;
  lon: string;
}

interface Props {
  screen: Screen;
  point: TypedPoint;
  /** Town whose map is shown; '' while none is chosen. */
  town: { ars: string; name: string };
  /** Whether the town is still open. */
  mayMove: boolean;
  faults: Faults;
  change: (point: TypedPoint) => void;
  chooseTown: (town: { ars: string; name: string }) => void;
}

const STEP = 2;
const DIRECTIONS = [
  { name: 'north', key: 'ArrowUp', sign: '↑', east: 0, north: STEP },
  { name: 'south', key: 'ArrowDown', sign: '↓', east: 0, north: -STEP },
  { name: 'west', key: 'ArrowLeft', sign: '←', east: -STEP, north: 0 },
  { name: 'east', key: 'ArrowRight', sign: '→', east: STEP, north: 0 },
] as const;

/** Where the lot is: by the own position, a tap on the map, or typed; then moved by steps of two metres. */
export function PointChoice({ screen, point, town, mayMove, faults, change, chooseTown }: Props) {
  const { say } = screen;
  const [isMapOpen, setMapOpen] = useState(false);
  const [state, setState] = useState<'idle' | 'working' | PositionProblem>('idle');
  const lat = readDegrees(point.lat, 90);
  const lon = readDegrees(point.lon, 180);
  const at = lat === undefined || lon === undefined ? null : { lat, lon };
  const take = (next: { lat: number; lon: number }) =>
    change({ lat: next.lat.toFixed(6), lon: next.lon.toFixed(6) });
  const here = async () => {
    setState('working');
    try {
      const { coords } = await readPosition();
      setState('idle');
      take({ lat: coords.latitude, lon: coords.longitude });
    } catch (error) {
      setState(positionProblem(error));
    }
  };
  const keys = (event: KeyboardEvent) => {
    const direction = DIRECTIONS.find(({ key }) => key === event.key);
    if (direction === undefined || at === null) return;
    event.preventDefault();
    take(nudged(at, direction.east, direction.north));
  };
  return (
    <fieldset className="kern-fieldset offer__group">
      <legend className="kern-label">{say('offer_point')}</legend>
      <p className="kern-hint">{say('offer_point_hint')}</p>
      {mayMove ? <TownField screen={screen} town={town} choose={chooseTown} /> : null}
      <div className="actions">
        <ActButton onClick={() => void here()} isBusy={state === 'working'}>
          {say('offer_point_here')}
        </ActButton>
        {town.ars === '' ? null : (
          <ActButton aria-expanded={isMapOpen} onClick={() => setMapOpen(!isMapOpen)}>
            {say(isMapOpen ? 'offer_point_map_close' : 'offer_point_map')}
          </ActButton>
        )}
      </div>
      {isMapOpen && town.ars !== '' ? (
        <Suspense fallback={<p className="kern-body">{say('loading')}</p>}>
          <PointMap key={town.ars} screen={screen} ars={town.ars} at={at} choose={take} />
        </Suspense>
      ) : null}
      <div className="offer__pair">
        <Line
          id="offer-lat"
          label={say('offer_lat')}
          faults={faults}
          mode="decimal"
          value={point.lat}
          change={(value) => change({ ...point, lat: value })}
        />
        <Line
          id="offer-lon"
          label={say('offer_lon')}
          faults={faults}
          mode="decimal"
          value={point.lon}
          change={(value) => change({ ...point, lon: value })}
        />
      </div>
      {at === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: buttons of one thing, no field of a form
        <div className="actions" role="group" aria-label={say('offer_nudge')} onKeyDown={keys}>
          {DIRECTIONS.map(({ name, sign, east, north }) => (
            <ActButton
              key={name}
              aria-label={say(`offer_nudge_${name}`, { metres: STEP })}
              onClick={() => take(nudged(at, east, north))}
            >
              {sign}
            </ActButton>
          ))}
        </div>
      )}
      <p className="desk__hint" role="status">
        {state !== 'idle' ? say(`part_to_${state}`) : at === null ? '' : say('offer_point_at', { ...point })}
      </p>
    </fieldset>
  );
}

interface Found {
  places: { ars: string; name: string; context?: string }[];
}

function TownField(props: { screen: Screen; town: Props['town']; choose: Props['chooseTown'] }) {
  const { screen, town, choose } = props;
  const { say, language } = screen;
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['parking', 'towns', language, words],
    queryFn: () =>
      ask<Found>({ path: `/api/places?${new URLSearchParams({ q: words, limit: '5' })}`, language }),
    enabled: words.length >= 2,
  });
  const places = words.length < 2 ? [] : (data?.places ?? []);
  return (
    <>
      <TextField
        id="offer-town"
        label={say('offer_town')}
        hint={say('offer_town_hint')}
        error={null}
        input={{
          ...{ value: typed, autoComplete: 'off' },
          onChange: (event) => setTyped(event.currentTarget.value),
        }}
      />
      {places.length === 0 ? null : (
        <ul className="offer__towns">
          {places.map((place) => (
            <li key={place.ars}>
              <button
                type="button"
                className="offer__town"
                onClick={() => {
                  choose({ ars: place.ars, name: place.name });
                  setTyped('');
                }}
              >
                {place.name}
                {place.context === undefined ? null : <small> {place.context}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="desk__hint" role="status">
        {words.length >= 2
          ? isFetching
            ? say('loading')
            : places.length === 0
              ? say('offer_town_none')
              : say('offer_town_found', { count: places.length })
          : town.ars === ''
            ? ''
            : say('offer_town_is', { name: town.name })}
      </p>
    </>
  );
}
