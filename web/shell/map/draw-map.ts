import { type GeoJSONSource, type LngLatBoundsLike, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { MapCategory } from '../../../src/kernel/map/categories.ts';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import { GERMANY, type PlacePoint } from '../../../src/kernel/map/place-points.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { readColours } from './map-colours.ts';
import { BASE, CHOSEN, layersOf, layersOfCategory, OUTLINE, POINTS, styleOf } from './map-style.ts';
import { pointsDrawn } from './points-drawn.ts';

export type MapFault = 'base' | 'points' | 'outline';

export interface DrawnMap {
  hide(categories: ReadonlySet<MapCategory>): void;
  choose(point: PlacePoint | null): void;
  zoom(steps: 1 | -1): void;
  /** Shows the whole place. */
  whole(): void;
  remove(): void;
}

interface Options {
  view: MapView;
  screen: Screen;
  /** Boundary and points stand on the screen, or it is known that they will not. */
  onReady: () => void;
  /** The map’s worker did not arrive: nothing can be drawn. */
  onFailed: () => void;
  onFaults: (faults: MapFault[]) => void;
  onChoose: (point: { key: string; rank: number }) => void;
}

/** Closer than the finest tile: it is enlarged, not requested. */
const CLOSEST = 18;
const CHOSEN_ZOOM = 16;

// The worker is a file of our own: no script is made from text, and the policy stays at 'self'.
setWorkerUrl(workerUrl);

/** Draws the map of a place into an element; null where the browser has no WebGL. */
export function drawMap(element: HTMLElement, options: Options): DrawnMap | null {
  const { view, screen, onChoose } = options;
  const bounds: LngLatBoundsLike = [...(view.box ?? GERMANY)];
  const fit = { padding: 24, maxZoom: 14 };
  let map: MapLibre;
  try {
    map = new MapLibre({
      container: element,
      style: styleOf(view, screen, readColours(element)),
      bounds,
      fitBoundsOptions: fit,
      maxZoom: CLOSEST,
      minZoom: 4,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { 'Map.Title': screen.say('map_label', { place: view.place.name }) },
    });
  } catch {
    element.replaceChildren();
    return null; // the library throws where it gets no drawing context
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const faults = new Set<MapFault>();
  const tell = (fault: MapFault, isThere: boolean) => {
    if (faults.has(fault) === isThere) return;
    if (isThere) faults.add(fault);
    else faults.delete(fault);
    options.onFaults([...faults]);
  };
  const going = new AbortController();
  let outline: 'asked' | 'there' | 'failed' = 'asked';
  let hidden: ReadonlySet<MapCategory> = new Set();
  let chosen: PlacePoint | null = null;
  let isReady = false;

  map.on('error', (event) => {
    const source = 'sourceId' in event ? event.sourceId : null;
    if (source === BASE) tell('base', true);
    else if (source === POINTS) tell('points', true);
    // The library gives this fault no source and no kind, only words.
    else if (!isReady && /worker/i.test(event.error.message)) options.onFailed();
    else console.warn('map:', event.error.message);
  });
  map.on('data', (event) => {
    if (event.dataType !== 'source' || !('tile' in event) || event.tile === undefined) return;
    const { state } = event.tile as { state?: string }; // the library's own tile, typed as unknown
    if (state !== 'loaded') return;
    if (event.sourceId === BASE) tell('base', false);
    if (event.sourceId === POINTS) tell('points', false);
  });
  map.on('load', () => void loadOutline());
  map.on('render', () => {
    const isShown = (id: string) => map.getSource(id) === undefined || map.isSourceLoaded(id);
    if (isReady || outline === 'asked' || !isShown(OUTLINE) || !isShown(POINTS)) return;
    isReady = true;
    options.onReady();
  });
  map.on('idle', () => {
    element.dataset.points = String(pointsDrawn(map, view.categories));
  });
  map.on('click', (event) => {
    const layers = view.categories.flatMap(({ id }) => [`${id}-point`, `${id}-cluster`]);
    const around = 8; // half of what is missing to a target of 44 pixels
    const { x, y } = event.point;
    const [found] = map.queryRenderedFeatures(
      [
        [x - around, y - around],
        [x + around, y + around],
      ],
      { layers },
    );
    if (found === undefined) return;
    const { key, rank } = found.properties;
    if (typeof key === 'string' && typeof rank === 'number') onChoose({ key, rank });
    else map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 });
  });

  async function loadOutline(): Promise<void> {
    try {
      const answer = await fetch(`/api/places/${view.place.ars}/boundary`, { signal: going.signal });
      if (!answer.ok) throw new Error(`${answer.status} for a boundary`);
      const data: GeoJSON.GeoJSON = await answer.json();
      sourceOf(OUTLINE)?.setData(data);
      outline = 'there';
      tell('outline', false);
    } catch {
      if (going.signal.aborted) return;
      outline = 'failed';
      tell('outline', true);
      map.triggerRepaint();
    }
  }

  function sourceOf(id: string): GeoJSONSource | undefined {
    return map.getSource<GeoJSONSource>(id);
  }

  function showHidden(): void {
    for (const { id } of view.categories) {
      for (const layer of layersOfCategory(id)) {
        if (map.getLayer(layer) !== undefined)
          map.setLayoutProperty(layer, 'visibility', hidden.has(id) ? 'none' : 'visible');
      }
    }
  }

  /** Dark or light: every layer anew in its colours, the data stay. */
  function recolour(): void {
    for (const layer of layersOf(view, screen, readColours(element))) {
      if (map.getLayer(layer.id) === undefined) continue;
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        // Names and values come from the same layer of the same kind.
        map.setPaintProperty(layer.id, name as Parameters<typeof map.setPaintProperty>[1], value);
      }
      if (layer.id === 'base' && !('raster-brightness-max' in (layer.paint ?? {}))) {
        map.setPaintProperty('base', 'raster-brightness-max', 1);
        map.setPaintProperty('base', 'raster-saturation', 0);
      }
    }
  }

  function again(): void {
    if (faults.has('outline')) void loadOutline();
    if (faults.has('base')) map.refreshTiles(BASE);
    if (faults.has('points')) map.refreshTiles(POINTS);
  }

  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', recolour);
  addEventListener('online', again);

  return {
    hide(categories) {
      hidden = categories;
      if (map.isStyleLoaded() || isReady) showHidden();
    },
    choose(point) {
      if (!isReady) return;
      sourceOf(CHOSEN)?.setData({
        type: 'FeatureCollection',
        features: point === null ? [] : [featureOf(point)],
      });
      const isNew = point !== null && point.key !== chosen?.key;
      chosen = point;
      if (isNew) map.easeTo({ center: [point.lon, point.lat], zoom: Math.max(map.getZoom(), CHOSEN_ZOOM) });
    },
    zoom: (steps) => (steps === 1 ? map.zoomIn() : map.zoomOut()),
    whole: () => map.fitBounds(bounds, fit),
    remove() {
      going.abort();
      scheme.removeEventListener('change', recolour);
      removeEventListener('online', again);
      map.remove();
    },
  };
}

function featureOf({ lon, lat }: PlacePoint): GeoJSON.Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
