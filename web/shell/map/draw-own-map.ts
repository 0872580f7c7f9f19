import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import { GERMANY } from '../../../src/kernel/map/place-points.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { readColours } from './map-colours.ts';
import { CHOSEN, OUTLINE, styleOf } from './map-style.ts';

/** A pin of a part's own, with a few letters on it. */
export interface OwnPin {
  id: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  text: string;
  isExample: boolean;
}

interface Point {
  lon: number;
  lat: number;
}

export interface DrawnOwnMap {
  show(pins: readonly OwnPin[], to: Point | null): void;
  zoom(steps: 1 | -1): void;
  middle(): Point;
  remove(): void;
}

interface Options {
  view: MapView;
  screen: Screen;
  label: string;
  sign: string;
  to: Point | null;
  box: MapView['box'];
  onReady: () => void;
  onFailed: () => void;
  onTap: (point: Point) => void;
  onPin: (id: string) => void;
}

const PINS = 'own-pins';
const CLOSEST = 18;
const NEAR_ZOOM = 13.7;
/** Half of what is missing to a target of 44 pixels. */
const AROUND = 12;

setWorkerUrl(workerUrl);

/** Base map, outline, pins and one destination; null where the browser has no WebGL. */
export function drawOwnMap(element: HTMLElement, options: Options): DrawnOwnMap | null {
  const { view, screen, to, box } = options;
  const colours = () => readColours(element);
  let map: MapLibre;
  try {
    map = new MapLibre({
      container: element,
      style: styleOf(view, screen, colours()),
      ...(to === null
        ? { bounds: [...(box ?? GERMANY)] as [number, number, number, number] } // four numbers, as the type says
        : { center: [to.lon, to.lat] as [number, number], zoom: NEAR_ZOOM }), // two numbers, as the type says
      maxZoom: CLOSEST,
      minZoom: 4,
      ...{ attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false },
      ...{ renderWorldCopies: false, fadeDuration: 0, locale: { 'Map.Title': options.label } },
    });
  } catch {
    element.replaceChildren();
    return null; // the library throws where it gets no drawing context
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const going = new AbortController();
  let isReady = false;
  let shown: { pins: readonly OwnPin[]; to: Point | null } = { pins: [], to };

  map.on('error', (event) => {
    // The library gives this fault no source and no kind, only words.
    if (!isReady && /worker/i.test(event.error.message)) options.onFailed();
    else console.warn('map:', event.error.message);
  });
  map.on('load', () => {
    const { mark, onMark, text, halo } = { ...colours(), mark: colours().mark('mobility') };
    map.addSource(PINS, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      ...{ id: 'pins', type: 'circle', source: PINS },
      paint: {
        'circle-radius': 12,
        'circle-stroke-width': 3,
        'circle-color': ['case', ['==', ['get', 'isExample'], true], halo, mark],
        'circle-stroke-color': ['case', ['==', ['get', 'isExample'], true], mark, halo],
      },
    });
    map.addLayer({
      ...{ id: 'pin-signs', type: 'symbol', source: PINS },
      layout: {
        ...{ 'text-field': options.sign, 'text-font': ['Fira Sans', 'Arial', 'sans-serif'], 'text-size': 14 },
        ...{ 'text-allow-overlap': true, 'text-ignore-placement': true },
      },
      paint: { 'text-color': ['case', ['==', ['get', 'isExample'], true], mark, onMark] },
    });
    map.addLayer({
      ...{ id: 'pin-texts', type: 'symbol', source: PINS, minzoom: 14 },
      layout: {
        ...{ 'text-field': ['get', 'text'], 'text-font': ['Fira Sans', 'Arial', 'sans-serif'] },
        ...{ 'text-size': 14, 'text-anchor': 'top', 'text-offset': [0, 1.1], 'text-optional': true },
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 2 },
    });
    isReady = true;
    draw();
    options.onReady();
    void loadOutline();
  });
  map.on('click', (event) => {
    const { x, y } = event.point;
    const [found] = isReady
      ? map.queryRenderedFeatures(
          [
            [x - AROUND, y - AROUND],
            [x + AROUND, y + AROUND],
          ],
          { layers: ['pins'] },
        )
      : [];
    const id: unknown = found?.properties.id;
    if (typeof id === 'string') options.onPin(id);
    else options.onTap({ lon: event.lngLat.lng, lat: event.lngLat.lat });
  });

  async function loadOutline(): Promise<void> {
    try {
      const answer = await fetch(`/api/places/${view.place.ars}/boundary`, { signal: going.signal });
      if (!answer.ok) return;
      const data: GeoJSON.GeoJSON = await answer.json();
      map.getSource<GeoJSONSource>(OUTLINE)?.setData(data);
    } catch {
      // The map is of use without the outline.
    }
  }

  function draw(): void {
    map.getSource<GeoJSONSource>(PINS)?.setData({
      type: 'FeatureCollection',
      features: shown.pins.map(({ lon, lat, ...properties }) => feature({ lon, lat }, properties)),
    });
    map.getSource<GeoJSONSource>(CHOSEN)?.setData({
      type: 'FeatureCollection',
      features: shown.to === null ? [] : [feature(shown.to, {})],
    });
    element.dataset.pins = String(shown.pins.length);
  }

  return {
    show(pins, wanted) {
      const isMoved = wanted !== null && (wanted.lon !== shown.to?.lon || wanted.lat !== shown.to?.lat);
      shown = { pins, to: wanted };
      if (!isReady) return;
      draw();
      if (isMoved) map.easeTo({ center: [wanted.lon, wanted.lat] });
    },
    zoom: (steps) => (steps === 1 ? map.zoomIn() : map.zoomOut()),
    middle() {
      const { lng, lat } = map.getCenter();
      return { lon: lng, lat };
    },
    remove() {
      going.abort();
      map.remove();
    },
  };
}

function feature({ lon, lat }: Point, properties: Record<string, unknown>): GeoJSON.Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
