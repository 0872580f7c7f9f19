import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { LOCALE } from '../../../src/kernel/i18n/language.ts';
import { MAP_ZOOM } from '../../../src/kernel/map/map-tile.ts';
import type { MapView } from '../../../src/kernel/map/map-view.ts';
import { GERMANY } from '../../../src/kernel/map/place-points.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { MapColours } from './map-colours.ts';

/** Drawn from fonts of this device: without an address for glyphs the library asks nobody for any. */
const FONT = ['Fira Sans', 'Arial', 'sans-serif'];

export const OUTLINE = 'outline';
export const BASE = 'base';
export const POINTS = 'points';
export const CHOSEN = 'chosen';

/** What is asked for and drawn: background, boundary, own points. No tile beyond zoom 14 is ever requested. */
export function styleOf(view: MapView, screen: Screen, colours: MapColours): StyleSpecification {
  const { origin } = location;
  const empty: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
  return {
    version: 8,
    sources: {
      ...(view.base !== null && {
        [BASE]: {
          type: 'raster',
          tiles: [`${origin}/api/map/base/{z}/{x}/{y}`],
          tileSize: 256,
          minzoom: 4,
          maxzoom: MAP_ZOOM,
          bounds: [...GERMANY],
        } as const,
      }),
      [OUTLINE]: empty,
      [CHOSEN]: empty,
      [POINTS]: {
        type: 'vector',
        tiles: [`${origin}/api/map/${view.place.ars}/{z}/{x}/{y}?lang=${screen.language}`],
        minzoom: 0,
        maxzoom: MAP_ZOOM,
      },
    },
    layers: layersOf(view, screen, colours),
  };
}

/** Layers of a category, to be switched together. */
export function layersOfCategory(id: string): string[] {
  return [`${id}-cluster`, `${id}-count`, `${id}-point`, `${id}-mark`, `${id}-title`];
}

export function layersOf(view: MapView, screen: Screen, colours: MapColours): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
    ...(view.base === null ? [] : [baseLayer(colours)]),
    {
      id: 'area',
      type: 'fill',
      source: OUTLINE,
      paint: { 'fill-color': colours.line, 'fill-opacity': 0.06 },
    },
    {
      id: 'border-halo',
      type: 'line',
      source: OUTLINE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.halo, 'line-width': 6, 'line-opacity': 0.8 },
    },
    {
      id: 'border',
      type: 'line',
      source: OUTLINE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.line, 'line-width': 3 },
    },
    ...view.categories.flatMap(({ id }, index) =>
      categoryLayers(id, besideOthers(index, view.categories.length), screen, colours),
    ),
    {
      id: 'chosen',
      type: 'circle',
      source: CHOSEN,
      paint: {
        'circle-radius': 18,
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-stroke-width': 4,
        'circle-stroke-color': colours.text,
      },
    },
  ];
}

/** In the dark the background steps back, so that nothing dazzles. */
function baseLayer({ isDark }: MapColours): LayerSpecification {
  return {
    id: 'base',
    type: 'raster',
    source: BASE,
    paint: isDark
      ? { 'raster-brightness-max': 0.4, 'raster-saturation': -0.5, 'raster-fade-duration': 0 }
      : { 'raster-fade-duration': 0 },
  };
}

/** Clusters of several categories at the same spot stand around it, so that none hides another. In pixels. */
function besideOthers(index: number, of: number): [number, number] {
  if (of < 2) return [0, 0];
  const angle = (2 * Math.PI * index) / of - Math.PI;
  const far = of === 2 ? 22 : 30;
  return [Math.round(far * Math.cos(angle)), Math.round(far * Math.sin(angle))];
}

function categoryLayers(
  id: string,
  aside: [number, number],
  { say, language }: Screen,
  colours: MapColours,
): LayerSpecification[] {
  const common = { source: POINTS, 'source-layer': id };
  // What was invented stands as a ring with its sign or number in it.
  const { mark, onMark, halo } = { ...colours, mark: colours.mark(id) };
  return [
    {
      ...common,
      id: `${id}-cluster`,
      type: 'circle',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': byExample(halo, mark),
        'circle-stroke-color': byExample(mark, halo),
        'circle-radius': ['step', ['get', 'point_count'], 18, 10, 22, 100, 27, 1000, 33],
        'circle-stroke-width': 3,
        'circle-translate': aside,
      },
    },
    {
      ...common,
      id: `${id}-count`,
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['number-format', ['get', 'point_count'], { locale: LOCALE[language] }],
        'text-font': FONT,
        'text-size': 15,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': byExample(mark, onMark), 'text-translate': aside },
    },
    {
      ...common,
      id: `${id}-point`,
      type: 'circle',
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-radius': 12,
        'circle-stroke-width': 2,
        'circle-color': byExample(halo, mark),
        'circle-stroke-color': byExample(mark, halo),
      },
    },
    {
      ...common,
      id: `${id}-mark`,
      type: 'symbol',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'text-field': say(`map_mark_${id}`),
        'text-font': FONT,
        'text-size': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': byExample(mark, onMark) },
    },
    {
      ...common,
      id: `${id}-title`,
      type: 'symbol',
      filter: ['!', ['has', 'point_count']],
      minzoom: 13,
      layout: {
        'text-field': byExample(['concat', ['get', 'title'], `\n(${say('example_mark')})`], ['get', 'title']),
        'text-font': FONT,
        'text-size': 14,
        'text-anchor': 'top',
        'text-offset': [0, 1.35],
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: { 'text-color': colours.text, 'text-halo-color': colours.halo, 'text-halo-width': 2 },
    },
  ];
}

/** One value for points that were invented for trying out, another for all others. */
function byExample(
  invented: string | ExpressionSpecification,
  otherwise: string | ExpressionSpecification,
): ExpressionSpecification {
  return ['case', ['==', ['get', 'example'], true], invented, otherwise];
}
