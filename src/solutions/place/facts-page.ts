import { LOCALE } from '../../kernel/i18n/language.ts';
import { fullNameOf } from '../../kernel/places/full-name.ts';
import type { Level } from '../../kernel/places/place.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { boundariesSource, rounded } from './facts-card.ts';
import { unitOf } from './surroundings.ts';
import { sayIn } from './texts.ts';

type Row = { label: string; value: string; note?: string };

/** All that is known about a place: figures, units above, neighbours, members. */
export function factsPage(request: PlaceRequest, kernel: Kernel): PageContent {
  const { place, language } = request;
  const say = sayIn(language);
  const { attribution } = kernel.places.edition;
  return {
    title: say('page_title', { name: place.name }),
    description: say('description'),
    blocks: [
      { type: 'facts', rows: rowsOf(request, kernel) },
      { type: 'list', items: [{ text: say('holidays_link'), page: 'ort/feiertage' }] },
      ...neighboursOf(request, kernel),
      ...membersOf(request, kernel),
      { type: 'source', source: boundariesSource(kernel) },
    ],
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'AdministrativeArea',
      name: place.name,
      identifier: place.ars,
      ...(place.bbox !== null && { geo: { '@type': 'GeoShape', box: boxOf(place.bbox) } }),
      isBasedOn: attribution.url,
    },
  };
}

function rowsOf({ place, language }: PlaceRequest, kernel: Kernel): Row[] {
  const say = sayIn(language);
  const number = new Intl.NumberFormat(LOCALE[language]);
  const { edition } = kernel.places;
  const above = (['association', 'county', 'region', 'state'] as const).flatMap(
    (level: Exclude<Level, 'municipality' | 'federal'>) => {
      const unit = unitOf(level, place, kernel);
      return unit === null || unit.ars === place.ars
        ? []
        : [{ label: say(`row_${level}`), value: fullNameOf(unit) }];
    },
  );
  const former = [...kernel.places.keys(place.ars)].filter((key) => key !== place.ars);
  const isMeasured = edition.register === null;
  const rows: (Row | null)[] = [
    { label: say('row_kind'), value: place.kind },
    { label: say('row_levels'), value: place.levels.map((level) => say(`level_${level}`)).join(', ') },
    ...above,
    place.areaKm2 === null
      ? null
      : {
          label: say('row_area'),
          value: `${number.format(rounded(place.areaKm2))} ${say('area_unit')}`,
          note: say(isMeasured ? 'row_area_measured' : 'row_area_register'),
        },
    place.population === null
      ? null
      : {
          label: say('row_population'),
          value: number.format(place.population),
          ...(edition.register !== null && { note: edition.register }),
        },
    place.postcodes.length === 0 ? null : { label: say('row_postcodes'), value: place.postcodes.join(', ') },
    { label: say('row_ars'), value: place.ars },
    place.ags === null ? null : { label: say('row_ags'), value: place.ags },
    former.length === 0 ? null : { label: say('row_predecessors'), value: former.join(', ') },
    { label: say('row_state_of_data'), value: edition.boundaries },
  ];
  return rows.filter((row) => row !== null);
}

function neighboursOf({ place, language }: PlaceRequest, kernel: Kernel): Block[] {
  if (!place.levels.includes('municipality')) return [];
  const say = sayIn(language);
  const items = kernel.places.neighbours(place.ars).map((one) => ({
    text: one.place.name,
    note:
      one.distance === 0
        ? say('neighbour_touching')
        : say('neighbour_distance', { metres: toHundreds(one.distance) }),
    ars: one.place.ars,
  }));
  return [
    { type: 'heading', text: say('neighbours_heading') },
    items.length === 0 ? { type: 'text', text: say('neighbours_none') } : { type: 'list', items },
  ];
}

function membersOf({ place, language }: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(language);
  const items = kernel.places
    .children(place.ars)
    .filter(({ selectable }) => selectable)
    .map((one) => ({ text: one.name, note: one.kind, ars: one.ars }));
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: say('members_heading') },
        { type: 'list', items },
      ];
}

/** As exact as the boundaries are (BORDER_TOLERANCE_METRES). */
function toHundreds(metres: number): number {
  return Math.max(100, Math.round(metres / 100) * 100);
}

/** schema.org: "south west north east". */
function boxOf([west, south, east, north]: readonly [number, number, number, number]): string {
  return [south, west, north, east].map((degrees) => degrees.toFixed(5)).join(' ');
}
